// The page: a resolved pitch becomes one sheet or two, typeset, as a tagged PDF.

import { emitPdf } from '../../pdf/index.ts';
import type { OutputFile, Writer } from '../writer.ts';
import { type LoweredPage, lowerPage } from './lower.ts';
import type { PageContext } from './page-job.ts';

export { loadHyphenation } from '../../typeset/index.ts';
export type { LoweredPage } from './lower.ts';
export type { PageContext } from './page-job.ts';
export { lowerProof } from './proof.ts';
export type { FitReport } from './report.ts';

export const pageWriter: Writer<PageContext, LoweredPage> = { name: 'page', lower: lowerPage, emit: emitPage };

async function emitPage(page: LoweredPage, { fonts }: PageContext): Promise<readonly OutputFile[]> {
  const bytes = await emitPdf(page.document, page.about, fonts, page.pictures);
  const detail = `${page.size} pt`;
  if (!page.proof) return [{ place: 'public', path: `${page.name}/${page.name}.pdf`, bytes, detail }];
  const over = page.proof.over ? `: ${page.proof.over} over` : '';
  return [
    { place: 'private', path: `${page.name}/${page.name}.proof.pdf`, bytes, detail: `${detail}, not final${over}` },
  ];
}

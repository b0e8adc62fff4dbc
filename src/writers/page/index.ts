// The page: a resolved pitch becomes one sheet, typeset, as a tagged PDF.

import { emitPdf } from '../../pdf/index.ts';
import type { OutputFile, Writer } from '../writer.ts';
import { type LoweredPage, lowerPage, type PageContext } from './lower.ts';

export type { FitReport, LoweredPage, PageContext } from './lower.ts';
export { lowerProof } from './proof.ts';

export const pageWriter: Writer<PageContext, LoweredPage> = { name: 'page', lower: lowerPage, emit: emitPage };

async function emitPage(page: LoweredPage, { fonts }: PageContext): Promise<readonly OutputFile[]> {
  const bytes = await emitPdf(page.document, page.about, fonts, page.pictures);
  const detail = `${page.report.size} pt`;
  return page.proof
    ? [
        {
          place: 'private',
          path: `${page.name}/${page.name}.proof.pdf`,
          bytes,
          detail: `${detail}, not final: ${-page.report.roomWords} words over`,
        },
      ]
    : [{ place: 'public', path: `${page.name}/${page.name}.pdf`, bytes, detail }];
}

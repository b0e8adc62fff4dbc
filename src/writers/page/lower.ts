// Resolved pitch → a page that is laid out to the last glyph, or the reasons why there is none.

import { isError, type Outcome } from '../../diagnostics/index.ts';
import { isRightToLeft } from '../../model/index.ts';
import type { PdfAbout } from '../../pdf/index.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import { fillSheetsOf, mirrorDocument, type Placed, type PlacedDocument, placeBody } from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { openSheet } from './continued-sheet.ts';
import { type FittedPage, fitPage } from './fit-page.ts';
import { checkTables, checkWords } from './page-checks.ts';
import { openJob, type PageContext, type PageJob } from './page-job.ts';
import { countWords, type FitReport, reportOf, roomOf } from './report.ts';
import { hopelesslyLong, tooLongFor } from './too-long.ts';

export interface LoweredPage {
  readonly name: string;
  readonly document: PlacedDocument;
  readonly about: PdfAbout;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly report: FitReport;
  /** A proof shows what is over, as it is told to people; it is not for the public. */
  readonly proof?: { readonly over?: string };
}

export function lowerPage(resolved: ResolvedPitch, context: PageContext): Outcome<LoweredPage | undefined> {
  const hopeless = hopelesslyLong(resolved);
  if (hopeless) return { value: undefined, diagnostics: [hopeless] };
  const job = openJob(resolved, context);
  const { minSize, maxSize } = resolved.page.frontMatter.page;
  const { measures } = job.frame;
  const fitted = fitPage(job.content, job.frames, { least: minSize, most: maxSize });
  const wide = fitted ? [] : checkTables(job.content.body, minSize, measures.full);
  const found = [
    ...job.diagnostics,
    ...wide,
    ...(fitted ? checkWords(job.content.body, fitted.setting.size, fitted.frame.measures.column) : []),
    ...(fitted || wide.length > 0 ? [] : [tooLongFor(job)]),
  ];
  if (!fitted || found.some(isError)) return { value: undefined, diagnostics: found };
  return { value: lowered(job, fitted), diagnostics: found };
}

function lowered(job: PageJob, fitted: FittedPage): LoweredPage {
  const { resolved, context } = job;
  const { sheet, styles } = fitted.frame;
  const { sheets } = fitted.plan;
  const placed = sheets.map(({ bands }, index) => ({
    opening: sheets.length > 1 ? openSheet(index, resolved.page.frontMatter.title, sheet, styles) : [],
    atoms: placeBody(bands, { top: fitted.tops[index] ?? 0, row: fitted.row, columns: sheet.body }),
  }));
  const body = fillSheetsOf(fitted.body.skeletons, placed);
  const document = documentOf(job, [...fitted.around.before, ...body, ...fitted.around.after]);
  return {
    name: resolved.page.name,
    document,
    about: aboutOf(resolved, context.date),
    pictures: resolved.pictures,
    report: { ...reportOf(fitted), words: countWords(document.root), roomWords: roomOf(job) },
  };
}

/** A page that is read from right to left is laid out as any other, and turned here. */
export function documentOf({ resolved, frame: { sheet } }: PageJob, children: readonly Placed[]): PlacedDocument {
  const document: PlacedDocument = {
    width: pt(sheet.width),
    height: pt(sheet.height),
    root: { type: 'element', role: 'Document', children },
  };
  return isRightToLeft(resolved.page.frontMatter.lang) ? mirrorDocument(document) : document;
}

export function aboutOf({ page }: ResolvedPitch, date: Date): PdfAbout {
  const { title, authors, description, subtitle, lang } = page.frontMatter;
  return { title, authors: authors.map((author) => author.name), subject: description ?? subtitle, lang, date };
}

// Resolved pitch → a page that is laid out to the last glyph, or the reasons why there is none.

import { isError, type Outcome } from '../../diagnostics/index.ts';
import { isRightToLeft } from '../../model/index.ts';
import type { PdfAbout } from '../../pdf/index.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import { fillSheetsOf, mirrorDocument, type Placed, type PlacedDocument, placeBody } from '../../typeset/index.ts';
import { type Pt, pt } from '../../units/units.ts';
import { openSheet } from './continued-sheet.ts';
import type { FittedPage } from './fit-page.ts';
import { checkFit, describePart, type FittedPitch, fitOtherwise, fitPitch } from './fit-pitch.ts';
import { withSubjects } from './mail-subjects.ts';
import { checkTables, checkWords } from './page-checks.ts';
import { checkContrast } from './page-contrast.ts';
import type { PageContext, PageJob } from './page-job.ts';
import { formatPageSource } from './page-source.ts';
import { wordsOfPlaced } from './placed-text.ts';
import { type FitReport, reportFit } from './report.ts';
import { tooLongFor } from './too-long.ts';

export interface LoweredPage {
  readonly name: string;
  readonly document: PlacedDocument;
  /** The size that the body is set in. */
  readonly size: Pt;
  readonly about: PdfAbout;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Made when it is first asked for, because it takes as long as a part of the fit. */
  report(): FitReport;
  /** A proof shows what is over, as it is told to people; it is not for the public. */
  readonly proof?: { readonly over?: string };
}

export function lowerPage(resolved: ResolvedPitch, context: PageContext): Outcome<LoweredPage | undefined> {
  const made = fitPitch(resolved, context);
  const { job, fitted, hopeless } = made;
  if (!job) return { value: undefined, diagnostics: hopeless ? [hopeless] : [] };
  const { minSize } = resolved.page.frontMatter.page;
  const wide = fitted ? [] : checkTables(job.content.body, minSize, job.frame.measures.full);
  const found = [
    ...job.diagnostics,
    ...wide,
    ...checkFit(made),
    ...(fitted ? checkWords(job.content.body, fitted.setting.size, fitted.frame.measures.column) : []),
    ...(fitted || wide.length > 0 ? [] : [tooLongFor(job, made.dropped.length, fitOtherwise(resolved, context))]),
  ];
  if (!fitted || found.some(isError)) return { value: undefined, diagnostics: found };
  const value = lowered(job, fitted, made.dropped);
  const faint = checkContrast(value.document, job.resolved, context.fonts, job.spans);
  return { value: faint.length > 0 ? undefined : value, diagnostics: [...found, ...faint] };
}

function lowered(job: PageJob, fitted: FittedPage, dropped: FittedPitch['dropped']): LoweredPage {
  const { resolved, context } = job;
  const { sheet, styles } = fitted.frame;
  const { sheets } = fitted.plan;
  const placed = sheets.map(({ bands }, index) => ({
    opening: sheets.length > 1 ? openSheet(index, resolved.page.frontMatter.title, sheet, styles) : [],
    atoms: placeBody(bands, {
      top: fitted.tops[index] ?? 0,
      row: fitted.row,
      columns: sheet.body,
      ruled: index > 0 || fitted.around.ruled,
    }),
  }));
  const body = fillSheetsOf(fitted.body.skeletons, placed);
  const document = documentOf(job, [...fitted.around.before, ...body, ...fitted.around.after]);
  let report: FitReport | undefined;
  return {
    name: resolved.page.name,
    document,
    size: pt(fitted.setting.size),
    about: aboutOf(resolved, context.date),
    pictures: job.pictures,
    // No getter: V8 keeps one in the object's shape, and with it all of the page for as long as shapes live.
    report() {
      report ??= reportFit(job, fitted, body, {
        words: wordsOfPlaced(document.root),
        dropped: dropped.map(describePart),
      });
      return report;
    },
  };
}

/** A page that is read from right to left is laid out as any other, and turned here. */
export function documentOf({ resolved, frame: { sheet } }: PageJob, children: readonly Placed[]): PlacedDocument {
  const document: PlacedDocument = {
    width: pt(sheet.width),
    height: pt(sheet.height),
    root: { type: 'element', role: 'Document', children: withSubjects(children, resolved.page.frontMatter.title) },
  };
  return isRightToLeft(resolved.page.frontMatter.lang) ? mirrorDocument(document) : document;
}

export function aboutOf({ page }: ResolvedPitch, date: Date): PdfAbout {
  const { title, authors, description, subtitle, keywords, lang } = page.frontMatter;
  const names = authors.map((author) => author.name);
  const about = { title, authors: names, subject: description ?? subtitle, keywords, lang, date };
  return page.frontMatter.page.attach === 'page' ? { ...about, source: formatPageSource(page) } : about;
}

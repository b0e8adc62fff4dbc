// Resolved pitch → a page that is laid out to the last glyph, or the reasons why there is none.

import { type Diagnostic, diagnostic, isError, type Outcome } from '../../diagnostics/index.ts';
import type { FontLibrary } from '../../fonts/index.ts';
import { wordsFor } from '../../model/index.ts';
import type { PdfAbout } from '../../pdf/index.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import {
  artifactsOf,
  excessOf,
  fillSkeleton,
  type Placed,
  type PlacedDocument,
  placeBody,
} from '../../typeset/index.ts';
import { type Pt, pt } from '../../units/units.ts';
import { type PageContent, readContent } from './content.ts';
import { checkDrawings } from './drawings.ts';
import { type FittedPage, fitPage, framePage, type PageFrame, type Trial, tryBody } from './fit-page.ts';
import { checkGlyphs } from './glyphs.ts';
import { checkPictures, checkWords } from './page-checks.ts';
import type { RunLog } from './runs.ts';
import { sectionsOf } from './sections.ts';
import { laySheet } from './sheet.ts';
import { pageStyles } from './styles.ts';

export interface PageContext {
  readonly fonts: FontLibrary;
  /** The PDF's date; the writer knows no clock. */
  readonly date: Date;
}

/** How the text came to stand on the page. */
export interface FitReport {
  readonly size: Pt;
  readonly leading: Pt;
  /** Rows of the longer column, and rows that there are. */
  readonly rows: number;
  readonly capacity: number;
  readonly words: number;
  /** How many more words would hold at the smallest size, at the body's own average of words in a line; negative when that many are over. */
  readonly roomWords: number;
}

export interface LoweredPage {
  readonly name: string;
  readonly document: PlacedDocument;
  readonly about: PdfAbout;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly report: FitReport;
  /** A proof shows what is over; it is not for the public. */
  readonly proof: boolean;
}

/** Everything that one page is made from. */
export interface PageJob {
  readonly resolved: ResolvedPitch;
  readonly context: PageContext;
  readonly content: PageContent;
  readonly frame: PageFrame;
  /** The body at the smallest size. */
  readonly smallest: Trial;
  readonly diagnostics: readonly Diagnostic[];
}

export function lowerPage(resolved: ResolvedPitch, context: PageContext): Outcome<LoweredPage | undefined> {
  const job = openJob(resolved, context);
  const fitted = fitPage(job.content, job.frame, job.smallest, resolved.page.frontMatter.page.maxSize);
  const found = [
    ...job.diagnostics,
    ...(fitted ? checkWords(job.content.body, fitted.size, job.frame.measures.column) : [tooLong(job)]),
  ];
  if (!fitted || found.some(isError)) return { value: undefined, diagnostics: found };
  return { value: lowered(job, fitted), diagnostics: found };
}

/** Reads the pitch's content and lays what doesn't depend on the body's size. */
export function openJob(resolved: ResolvedPitch, context: PageContext): PageJob {
  const { frontMatter } = resolved.page;
  const styles = pageStyles(resolved.theme, context.fonts);
  const log: RunLog = { spans: new Map(), diagnostics: [] };
  const content = readContent(resolved, { styles, words: wordsFor(frontMatter.lang), log });
  const sheet = laySheet(resolved.theme.page, frontMatter.page.paper);
  const measures = { styles, pictures: resolved.pictures, column: sheet.bodyWidth, full: sheet.right - sheet.left };
  const frame = framePage(content, sheet, styles, measures);
  const diagnostics = [
    ...log.diagnostics,
    ...checkGlyphs(log.spans),
    ...checkPictures(content.body),
    ...checkDrawings(resolved, content.body, context.fonts),
    ...checkTitle(resolved, frame),
  ];
  return {
    resolved,
    context,
    content,
    frame,
    smallest: tryBody(content, frame, frontMatter.page.minSize, false),
    diagnostics,
  };
}

function checkTitle({ page }: ResolvedPitch, { masthead }: PageFrame): readonly Diagnostic[] {
  if (masthead.titleFits) return [];
  const { title, places } = page.frontMatter;
  const span = places.get('title') ?? page.slides[0]?.heading?.span;
  return [
    diagnostic(
      'page-title-too-long',
      `The title is too long for the head of the page (${Array.from(title).length} characters).`,
      span,
      [
        'Even at its smallest size it takes more lines than the head has.',
        'Shorten it, and say the rest in `subtitle`.',
      ],
    ),
  ];
}

function lowered(job: PageJob, fitted: FittedPage): LoweredPage {
  const { resolved, context, frame } = job;
  const placed = placeBody(fitted.plan, { top: fitted.top, row: fitted.row, columns: frame.sheet.body });
  const body = fitted.body.skeletons.flatMap((skeleton) => fillSkeleton(skeleton, placed) ?? []);
  const document = documentOf(job, [
    ...fitted.masthead.elements,
    ...artifactsOf(placed),
    ...body,
    ...fitted.foot.elements,
  ]);
  return {
    name: resolved.page.name,
    document,
    about: aboutOf(resolved, context.date),
    pictures: resolved.pictures,
    report: { ...reportOf(fitted), words: countWords(document.root), roomWords: roomOf(job) },
    proof: false,
  };
}

export function documentOf({ frame: { sheet } }: PageJob, children: readonly Placed[]): PlacedDocument {
  return { width: pt(sheet.width), height: pt(sheet.height), root: { type: 'element', role: 'Document', children } };
}

export const reportOf = (trial: Trial) => ({
  size: pt(trial.size),
  leading: pt(trial.row),
  rows: trial.plan.rows,
  capacity: trial.capacity,
});

export function aboutOf({ page }: ResolvedPitch, date: Date): PdfAbout {
  const { title, authors, description, subtitle, lang } = page.frontMatter;
  return { title, authors: authors.map((author) => author.name), subject: description ?? subtitle, lang, date };
}

/** Words of a placed tree; what a screen reader would read, counted. */
export function countWords(placed: Placed): number {
  return textOf(placed)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A line keeps the space at its end, so that only the end of an element parts words. */
function textOf(placed: Placed): string {
  if (placed.type === 'line') return placed.runs.map((run) => run.shaped.text).join('');
  if (placed.type !== 'element') return '';
  const within = placed.role === 'Link' || placed.role === 'Span';
  return placed.children.map(textOf).join('') + (within ? '' : ' ');
}

function roomOf({ smallest }: PageJob): number {
  const lines = smallest.plan.bands.reduce((total, band) => total + band.columns[0] + band.columns[1], 0);
  const words = smallest.plan.bands.flatMap(({ band }) => band.atoms).reduce((total, atom) => total + atom.words, 0);
  const free = (smallest.capacity - smallest.plan.rows) * 2;
  return Math.max(0, Math.floor((free * words) / Math.max(lines, 1)));
}

/** Words and lines that do not hold at the smallest size. */
export function measureExcess({ smallest }: PageJob): { readonly words: number; readonly lines: number } {
  const { over } = excessOf(smallest.body.bands, smallest.capacity, smallest.plan.headRows);
  const atoms = over.flatMap((band) => band.atoms);
  return {
    words: atoms.reduce((total, atom) => total + atom.words, 0),
    lines: Math.ceil(atoms.reduce((total, atom) => total + atom.rows, 0)),
  };
}

const MOST_SECTIONS = 3;
/** With fewer rows than this it is the head that leaves no room, not the body that is long. */
const FEW_ROWS = 12;

function tooLong(job: PageJob): Diagnostic {
  const { words, lines } = measureExcess(job);
  const { minSize } = job.resolved.page.frontMatter.page;
  const sections = [...sectionsOf(job.content.body)].sort((a, b) => b.words - a.words).slice(0, MOST_SECTIONS);
  const longest = sections.map(
    ({ title, words: count }) => `${title ? `“${title}”` : 'the beginning'} (${count} words)`,
  );
  const span = sections.find((section) => section.span)?.span ?? job.resolved.page.slides[0]?.span;
  return diagnostic(
    'page-too-long',
    `The page is ${words} words (${lines} ${lines === 1 ? 'line' : 'lines'}) over at ${minSize} pt.`,
    span,
    [
      ...crowdedHead(job),
      ...(longest.length > 0 ? [`The longest sections are ${longest.join(', ')}.`] : []),
      'Cut words, keep text off the page with `::: deck-only` or in `Note:`, or allow a smaller `page.minSize`. `pitchpipe build --proof` shows what does not fit.',
    ],
  );
}

function crowdedHead({ content, smallest }: PageJob): readonly string[] {
  if (smallest.capacity >= FEW_ROWS) return [];
  const words = (content.masthead.ask ?? [])
    .map((run) => run.text)
    .join('')
    .split(/\s+/).length;
  return [`Title, ask, figures and foot leave the body ${smallest.capacity} rows; the ask alone has ${words} words.`];
}

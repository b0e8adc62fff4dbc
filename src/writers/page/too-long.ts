// The error of a page that does not hold: what is over, which sections are longest, what to do.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { countWords, linesOf, type PageSettings, type Pitch, plainText } from '../../model/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import { measureExcess } from './excess.ts';
import type { PageJob } from './page-job.ts';
import { type Section, sectionsOf, withLines } from './sections.ts';

const MOST_SECTIONS = 3;
/** With fewer rows than this it is the head that leaves no room, not the body that is long. */
const FEW_ROWS = 12;
/** What a sheet of A4 holds at 8.5 pt, in words and letters, and what a line of it holds; found by the pages of the tests. */
const SHEET = { words: 1000, letters: 7000, line: { words: 9, letters: 60 } } as const;
/** A text that is this many times too long is not laid out to say by how much. */
const HOPELESS = 5;

/** What the other layout makes of a pitch; `size` in pt. */
export interface OtherFit {
  readonly layout: PageSettings['layout'];
  readonly size: number;
}

/** The error for a text that no size can save, found by counting its words and letters; undefined when it must be laid out to know. */
export function hopelesslyLong({ page }: ResolvedPitch): Diagnostic | undefined {
  const texts = page.slides.map((slide) => {
    const title = slide.heading ? plainText(slide.heading.children) : '';
    return { slide, title, text: [title, ...linesOf(slide.blocks).map(plainText)].join(' ') };
  });
  const { words, letters } = SHEET;
  const sheets = page.frontMatter.page.pages;
  const written = texts.reduce((total, { text }) => total + text.length, 0);
  // A word has a letter: most pages need not be counted.
  if (written - words * sheets <= words * (HOPELESS - 1)) return undefined;
  const sections = texts.map(({ slide, title, text }): Section => {
    const words = countWords(text);
    return { title, words, lines: linesFor(words, text.length), span: slide.heading?.span ?? slide.span };
  });
  const over = {
    words: sections.reduce((total, section) => total + section.words, -words * sheets),
    letters: written - letters * sheets,
  };
  if (over.words <= words * (HOPELESS - 1) && over.letters <= letters * (HOPELESS - 1)) return undefined;
  const lines = linesFor(over.words, over.letters);
  const said = over.words > 0 ? `${over.words} words (${lines} lines)` : `${lines} lines`;
  return tooLong({ said: `about ${said}`, lines }, page, sections, []);
}

/** The lines that words and letters take at 8.5 pt, about. */
const linesFor = (words: number, letters: number): number =>
  Math.ceil(Math.max(words / SHEET.line.words, letters / SHEET.line.letters));

/** The error for a body that was laid out and does not hold, also without its optional parts; `other` is the layout in which all of it would. */
export function tooLongFor(job: PageJob, dropped: number, other?: OtherFit): Diagnostic {
  const { words, lines } = measureExcess(job);
  const counted = `${lines} ${lines === 1 ? 'line' : 'lines'}`;
  const said = words === 0 ? counted : `${words} ${words === 1 ? 'word' : 'words'} (${counted})`;
  return tooLong(
    { said, lines },
    job.resolved.page,
    withLines(sectionsOf(job.content.body), job.smallest().body.bands),
    [...inOtherLayout(other), ...withoutOptional(dropped), ...crowdedHead(job)],
  );
}

/** What is over, as it is said and in lines. */
interface Over {
  readonly said: string;
  readonly lines: number;
}

function tooLong(over: Over, page: Pitch, sections: readonly Section[], notes: readonly string[]): Diagnostic {
  const longest = [...sections].sort((a, b) => b.words - a.words).slice(0, MOST_SECTIONS);
  const names = longest.map(
    ({ title, ...length }) => `${title ? `“${title}”` : 'the beginning'} (${formatLength(length)})`,
  );
  const span = longest.find((section) => section.span)?.span ?? page.slides[0]?.span;
  const { minSize, pages } = page.frontMatter.page;
  const where = pages > 1 ? `${minSize} pt, on two sheets` : `${minSize} pt`;
  return diagnostic('page-too-long', `The page is ${over.said} over at ${where}.`, span, [
    ...notes,
    ...(names.length > 0 ? [`The longest sections are ${names.join(', ')}.`] : []),
    ...adviseCut(over, sections),
    'Cut words, keep text off the page with `::: deck-only` or in `Note:`, or allow a smaller `page.minSize`. `pitchpipe build --proof` shows what does not fit.',
  ]);
}

/** The one section without which the rest would hold, the shortest of those: what to look at first. None where all are needed. */
function adviseCut({ lines: over }: Over, sections: readonly Section[]): readonly string[] {
  if (sections.length < 2) return [];
  const [least] = sections
    .filter(({ title, lines = 0 }) => title !== '' && lines >= over)
    .sort((a, b) => a.words - b.words);
  return least ? [`Without “${least.title}” it would about hold.`] : [];
}

const formatLength = ({ words, lines }: Pick<Section, 'words' | 'lines'>): string =>
  `${words} words${lines === undefined ? '' : `, ${lines} ${lines === 1 ? 'line' : 'lines'}`}`;

const inOtherLayout = (other: OtherFit | undefined): readonly string[] =>
  other ? [`With \`page: { layout: ${other.layout} }\` all of it holds, at ${other.size} pt.`] : [];

function withoutOptional(dropped: number): readonly string[] {
  if (dropped === 0) return [];
  return [`Its optional ${dropped === 1 ? 'part is' : `${dropped} parts are`} left out already.`];
}

function crowdedHead({ content, smallest }: PageJob): readonly string[] {
  const [rows = 0] = smallest().capacities;
  if (rows >= FEW_ROWS) return [];
  const words = (content.stack.ask ?? [])
    .map((run) => run.text)
    .join('')
    .split(/\s+/).length;
  return [`Title, ask, figures and foot leave the body ${rows} rows; the ask alone has ${words} words.`];
}

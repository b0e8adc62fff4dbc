// The error of a page that does not hold: what is over, which sections are longest, what to do.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { countWords, linesOf, type Pitch, plainText } from '../../model/index.ts';
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

/** The error for a text that no size can save, found by counting its words and letters; undefined when it must be laid out to know. */
export function hopelesslyLong({ page }: ResolvedPitch): Diagnostic | undefined {
  const texts = page.slides.map((slide) => {
    const title = slide.heading ? plainText(slide.heading.children) : '';
    return { slide, title, text: [title, ...linesOf(slide.blocks).map(plainText)].join(' ') };
  });
  const { words, letters, line } = SHEET;
  const sheets = page.frontMatter.page.pages;
  const written = texts.reduce((total, { text }) => total + text.length, 0);
  // A word has a letter: most pages need not be counted.
  if (written - words * sheets <= words * (HOPELESS - 1)) return undefined;
  const sections = texts.map(
    ({ slide, title, text }): Section => ({ title, words: countWords(text), span: slide.heading?.span ?? slide.span }),
  );
  const over = {
    words: sections.reduce((total, section) => total + section.words, -words * sheets),
    letters: written - letters * sheets,
  };
  if (over.words <= words * (HOPELESS - 1) && over.letters <= letters * (HOPELESS - 1)) return undefined;
  const lines = Math.ceil(Math.max(over.words / line.words, over.letters / line.letters));
  const said = over.words > 0 ? `${over.words} words (${lines} lines)` : `${lines} lines`;
  return tooLong(`about ${said}`, page, sections, []);
}

/** The error for a body that was laid out and does not hold, also without its optional parts. */
export function tooLongFor(job: PageJob, dropped: number): Diagnostic {
  const { words, lines } = measureExcess(job);
  const counted = `${lines} ${lines === 1 ? 'line' : 'lines'}`;
  const over = words === 0 ? counted : `${words} ${words === 1 ? 'word' : 'words'} (${counted})`;
  return tooLong(over, job.resolved.page, withLines(sectionsOf(job.content.body), job.smallest().body.bands), [
    ...withoutOptional(dropped),
    ...crowdedHead(job),
  ]);
}

function tooLong(over: string, page: Pitch, sections: readonly Section[], notes: readonly string[]): Diagnostic {
  const longest = [...sections].sort((a, b) => b.words - a.words).slice(0, MOST_SECTIONS);
  const names = longest.map(
    ({ title, ...length }) => `${title ? `“${title}”` : 'the beginning'} (${formatLength(length)})`,
  );
  const span = longest.find((section) => section.span)?.span ?? page.slides[0]?.span;
  const { minSize, pages } = page.frontMatter.page;
  const where = pages > 1 ? `${minSize} pt, on two sheets` : `${minSize} pt`;
  return diagnostic('page-too-long', `The page is ${over} over at ${where}.`, span, [
    ...notes,
    ...(names.length > 0 ? [`The longest sections are ${names.join(', ')}.`] : []),
    'Cut words, keep text off the page with `::: deck-only` or in `Note:`, or allow a smaller `page.minSize`. `pitchpipe build --proof` shows what does not fit.',
  ]);
}

const formatLength = ({ words, lines }: Pick<Section, 'words' | 'lines'>): string =>
  `${words} words${lines === undefined ? '' : `, ${lines} ${lines === 1 ? 'line' : 'lines'}`}`;

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

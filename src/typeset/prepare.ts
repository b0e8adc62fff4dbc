// Styled runs → a paragraph: segments between break opportunities (UAX 14), each shaped once, in logical order.

import { levelsOf } from './bidi.ts';
import { divideAt, divideByRule, mayDivide } from './divide.ts';
import { itemize } from './itemize.ts';
import { kerningBetween } from './kerning.ts';
import { lazily } from './lazily.ts';
import { type LineBreak, lineBreaksOf } from './line-breaks.ts';
import { widestOf } from './measure.ts';
import { type Draft, segmentOf } from './segment.ts';
import { takeSoftHyphens } from './soft-hyphens.ts';
import type { BreakKind, Direction, Paragraph, Piece, Segment, TextRun } from './text.ts';
import { spaceOfRun, type Word, wordOf, wordOfRun } from './words.ts';

export interface PrepareOptions {
  /** How the paragraph as a whole is read; where nothing is said, as its first run says. */
  readonly direction?: Direction;
  /** False where no word is divided though the style of its run knows how. */
  readonly hyphenate?: boolean;
  /** True for text that stands large or in few words: its phrases stay whole also in languages that write no spaces. */
  readonly wholeWords?: boolean;
  /** Where lines may end, for text that somebody else will break: browsers have a rule of their own. */
  readonly breaks?: (text: string) => readonly LineBreak[];
}

/** A sign or a word that stands without a space before it, in a script that has none. */
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Runs with what is known of their text as a whole. */
interface Source {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly starts: readonly number[];
  /** Missing where all of it is read from left to right. */
  readonly levels?: Uint8Array;
}

/** Cuts and shapes the runs of a paragraph. Spaces at a line's end take no room; a line end in a run is kept. */
export function prepareParagraph(given: readonly TextRun[], options: PrepareOptions = {}): Paragraph {
  const { runs, offsets: soft } = takeSoftHyphens(given);
  const text = runs.map((run) => run.text).join('');
  const direction = options.direction ?? runs[0]?.style.direction ?? 'ltr';
  const source: Source = { text, runs, starts: runStarts(runs), levels: levelsOf(text, direction) };
  const segments: Draft[] = [];
  const places: number[] = [];
  let from = 0;
  let startsWord = true;
  const breaks = options.breaks?.(text) ?? lineBreaksOf(text, options.wholeWords ? runs[0]?.style.language : undefined);
  for (const { position, required } of breaks) {
    const end = endWithoutSpaces(text, from, position);
    const word = shapeWord(source, from, end);
    const spaced = end < position && text[end] === ' ';
    // A kept line end is read as a space too.
    const space = spaced || required ? shapeSpace(source, end) : undefined;
    const ends: BreakKind = required ? 'kept' : spaced ? 'space' : 'opportunity';
    const begins = startsWord || unspaced.test(text.slice(from, end));
    segments.push(segmentOf(word, { space, ends, startsWord, counts: begins && word.counts }));
    places.push(from);
    startsWord = spaced || required;
    from = position;
  }
  const last = segments.at(-1);
  if (last) last.ends = 'end';
  segments.forEach((segment, index) => {
    const next = segments[index + 1];
    if (next && segment.ends === 'opportunity') segment.spaceWidth = kerningBetween(segment, next);
  });
  const hyphenates = options.hyphenate !== false && !source.levels && runs.some(({ style }) => style.hyphenate);
  const written = soft.size > 0 ? softOffsets(places, text.length, soft) : undefined;
  if (hyphenates || written) addDivisions(segments, hyphenates, written);
  return { segments, widest: widestOf(segments), direction };
}

/** A line of code: broken only where it has spaces, which are kept in their number, also at its beginning. It is read from left to right, and its words as they are. */
export function prepareCode(run: TextRun): Paragraph {
  const source: Source = { text: run.text, runs: [run], starts: [0], levels: levelsOf(run.text, 'ltr') };
  const words = (run.text || ' ').match(/^ *[^ ]* *|[^ ]+ */g) ?? [];
  let at = 0;
  const segments = words.map((text, index): Segment => {
    const word = index === 0 && /^ *$/.test(text) ? text : text.replace(/ +$/, '');
    const shaped = shapeWord(source, at, at + word.length);
    const spaces = text.slice(word.length) || (index === words.length - 1 ? ' ' : '');
    const space = spaces ? shapeSpace(source, at + word.length, spaces) : undefined;
    at += text.length;
    const ends: BreakKind = index === words.length - 1 ? 'end' : 'space';
    return segmentOf(shaped, { space, ends, startsWord: true, counts: shaped.counts });
  });
  return { segments, widest: widestOf(segments), direction: 'ltr' };
}

/** The same text in one unbreakable segment: for labels. */
export function prepareUnbroken(runs: readonly TextRun[]): Paragraph {
  const text = runs.map((run) => run.text).join('');
  const direction = runs[0]?.style.direction ?? 'ltr';
  const word = shapeWord({ text, runs, starts: runStarts(runs), levels: levelsOf(text, direction) }, 0, text.length);
  const segment = segmentOf(word, { ends: 'end', startsWord: true, counts: false });
  return { segments: [segment], widest: segment.width, direction };
}

/** Tells segments where their words may be divided: where the author says so, else by the rule of the language. */
function addDivisions(
  segments: readonly Draft[],
  hyphenates: boolean,
  written: readonly (readonly number[])[] | undefined,
): void {
  for (let from = 0, to = 0; from < segments.length; from = to) {
    to = from + 1;
    while (to < segments.length && !segments[to]!.startsWord) to++;
    const parts = to === from + 1 ? undefined : segments.slice(from, to);
    for (let index = from; index < to; index++) {
      const segment = segments[index]!;
      const offsets = written?.[index] ?? [];
      if (offsets.length > 0) segment.divisions = lazily(() => divideAt(segment, offsets));
      else if (hyphenates && mayDivide(segment))
        segment.divisions = lazily(() => divideByRule(segment, parts ?? [segment]));
    }
  }
}

/** The soft hyphens of each segment, as offsets within it. */
function softOffsets(
  places: readonly number[],
  end: number,
  soft: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const offsets = [...soft];
  return places.map((from, index) =>
    offsets.filter((at) => at > from && at < (places[index + 1] ?? end)).map((at) => at - from),
  );
}

function endWithoutSpaces(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
  return end;
}

function runStarts(runs: readonly TextRun[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const run of runs) {
    starts.push(at);
    at += run.text.length;
  }
  return starts;
}

/** Pieces of one run and one direction each. */
function shapeWord(source: Source, from: number, to: number): Word {
  const { text, runs, starts, levels } = source;
  const first = runAt(starts, from);
  const start = starts[first]!;
  // Most words stand in one run.
  if (!levels && from < to && to <= start + runs[first]!.text.length)
    return wordOfRun(runs[first]!, from - start, to - start);
  const pieces: Piece[] = [];
  for (let index = first; index < runs.length && starts[index]! < to; index++) {
    const run = runs[index]!;
    const begin = Math.max(from, starts[index]!);
    const end = Math.min(to, starts[index]! + run.text.length);
    if (begin >= end) continue;
    if (levels) pieces.push(...shapeLevels(run, starts[index]!, begin, end, levels));
    else pieces.push(...wordOfRun(run, begin - starts[index]!, end - starts[index]!).pieces);
  }
  return wordOf(text.slice(from, to), pieces);
}

function shapeLevels(run: TextRun, offset: number, from: number, to: number, levels: Uint8Array): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  while (start < to) {
    const level = levels[start] ?? 0;
    let end = start + 1;
    while (end < to && levels[end] === level) end++;
    const direction = level % 2 === 1 ? 'rtl' : 'ltr';
    for (const piece of itemize(run, start - offset, end - offset, direction)) pieces.push({ ...piece, level });
    start = end;
  }
  return pieces;
}

function shapeSpace({ runs, starts, levels }: Source, at: number, spaces = ' '): Piece | undefined {
  const run = runs[runAt(starts, at)];
  if (!run) return undefined;
  const piece = spaceOfRun(run, spaces);
  return levels ? { ...piece, level: levels[at] ?? 0 } : piece;
}

/** The last run that begins at or before an offset. */
function runAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

// Styled runs → a paragraph: segments between break opportunities (UAX 14), each shaped once, in logical order.

import { levelsOf } from './bidi.ts';
import { divideAt, divideByRule } from './divide.ts';
import { itemize, shapePiece } from './itemize.ts';
import { kerningBetween } from './kerning.ts';
import { type LineBreak, lineBreaksOf } from './line-breaks.ts';
import { trackedOf, widestOf, widthOfPieces } from './measure.ts';
import { takeSoftHyphens } from './soft-hyphens.ts';
import type { BreakKind, Direction, Division, Paragraph, Piece, Segment, TextRun } from './text.ts';

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

/** A word that counts. */
const counted = /[\p{L}\p{N}]/u;
/** A sign or a word that stands without a space before it, in a script that has none. */
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** A segment that is being made. */
type Draft = { -readonly [Key in keyof Segment]: Segment[Key] };

/** Runs with what is known of their text as a whole. */
interface Source {
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
  const source: Source = { runs, starts: runStarts(runs), levels: levelsOf(text, direction) };
  const segments: Draft[] = [];
  const places: number[] = [];
  let from = 0;
  let startsWord = true;
  const breaks = options.breaks?.(text) ?? lineBreaksOf(text, options.wholeWords ? runs[0]?.style.language : undefined);
  for (const { position, required } of breaks) {
    const piece = text.slice(from, position);
    const word = piece.slice(0, lengthWithoutSpaces(piece));
    const pieces = shapeRange(source, from, from + word.length);
    const spaced = piece.length > word.length && piece[word.length] === ' ';
    // A kept line end is read as a space too.
    const space = spaced || required ? shapeSpace(source, from + word.length) : undefined;
    const ends: BreakKind = required ? 'kept' : spaced ? 'space' : 'opportunity';
    segments.push(
      segmentOf(pieces, space, ends, startsWord, (startsWord || unspaced.test(word)) && counted.test(word)),
    );
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
  const source: Source = { runs: [run], starts: [0], levels: levelsOf(run.text, 'ltr') };
  const words = (run.text || ' ').match(/^ *[^ ]* *|[^ ]+ */g) ?? [];
  let at = 0;
  const segments = words.map((text, index): Segment => {
    const word = index === 0 && /^ *$/.test(text) ? text : text.replace(/ +$/, '');
    const pieces = shapeRange(source, at, at + word.length);
    const spaces = text.slice(word.length) || (index === words.length - 1 ? ' ' : '');
    const space = spaces ? shapeSpace(source, at + word.length, spaces) : undefined;
    at += text.length;
    const ends: BreakKind = index === words.length - 1 ? 'end' : 'space';
    return segmentOf(pieces, space, ends, true, counted.test(word));
  });
  return { segments, widest: widestOf(segments), direction: 'ltr' };
}

/** The same text in one unbreakable segment: for labels. */
export function prepareUnbroken(runs: readonly TextRun[]): Paragraph {
  const text = runs.map((run) => run.text).join('');
  const direction = runs[0]?.style.direction ?? 'ltr';
  const pieces = shapeRange({ runs, starts: runStarts(runs), levels: levelsOf(text, direction) }, 0, text.length);
  const segment = segmentOf(pieces, undefined, 'end', true, false);
  return { segments: [segment], widest: segment.width, direction };
}

function segmentOf(
  pieces: readonly Piece[],
  space: Piece | undefined,
  ends: BreakKind,
  startsWord: boolean,
  counts: boolean,
): Draft {
  return {
    pieces,
    width: widthOfPieces(pieces),
    tracked: trackedOf(pieces),
    space,
    spaceWidth: space?.width ?? 0,
    ends,
    startsWord,
    counts,
    divisions: undefined,
  };
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
      else if (hyphenates) segment.divisions = lazily(() => divideByRule(segment, parts ?? [segment]));
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

function lazily(find: () => readonly Division[]): () => readonly Division[] {
  let found: readonly Division[] | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

function lengthWithoutSpaces(text: string): number {
  let length = text.length;
  while (length > 0 && (text[length - 1] === ' ' || text[length - 1] === '\n')) length--;
  return length;
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
function shapeRange(source: Source, from: number, to: number): readonly Piece[] {
  const { runs, starts, levels } = source;
  const pieces: Piece[] = [];
  for (let index = runAt(starts, from); index < runs.length && starts[index]! < to; index++) {
    const run = runs[index]!;
    const start = Math.max(from, starts[index]!);
    const end = Math.min(to, starts[index]! + run.text.length);
    if (start >= end) continue;
    if (levels) pieces.push(...shapeLevels(run, starts[index]!, start, end, levels));
    else pieces.push(...itemize(run, start - starts[index]!, end - starts[index]!));
  }
  return pieces;
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
  const piece = shapePiece(run.style.font, run.style, spaces, run.origin);
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

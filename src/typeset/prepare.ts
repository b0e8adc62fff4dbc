// Styled runs → a paragraph: segments between break opportunities (UAX 14), each shaped once.

import LineBreaker from 'linebreak';
import { itemize, shapePiece } from './itemize.ts';
import type { BreakKind, Direction, Paragraph, Piece, Segment, TextRun } from './text.ts';

export interface PrepareOptions {
  /** How the paragraph as a whole is read; left to right unless it is said. */
  readonly direction?: Direction;
}

/** A word that counts. */
const counted = /[\p{L}\p{N}]/u;

/** Cuts and shapes the runs of a paragraph. Spaces at a line's end take no room; a line end in a run is kept. */
export function prepareParagraph(runs: readonly TextRun[], { direction = 'ltr' }: PrepareOptions = {}): Paragraph {
  const text = runs.map((run) => run.text).join('');
  const segments: Segment[] = [];
  const starts = runStarts(runs);
  let from = 0;
  let startsWord = true;
  for (const { position, required } of breaksOf(text)) {
    const piece = text.slice(from, position);
    const word = piece.replace(/[ \n]+$/, '');
    const pieces = shapeRange(runs, starts, from, from + word.length);
    const spaced = piece.length > word.length && piece[word.length] === ' ';
    // A kept line end is read as a space too.
    const space = spaced || required ? shapeSpace(runs, starts, from + word.length) : undefined;
    const ends: BreakKind = required ? 'kept' : spaced ? 'space' : 'opportunity';
    segments.push({
      pieces,
      width: sum(pieces),
      tracked: trackedOf(pieces),
      space,
      spaceWidth: space?.width ?? 0,
      ends,
      startsWord,
      counts: startsWord && counted.test(word),
    });
    startsWord = spaced || required;
    from = position;
  }
  const last = segments.at(-1);
  if (last) segments[segments.length - 1] = { ...last, ends: 'end' };
  return { segments, widest: widestOf(segments), direction };
}

/** A line of code: broken only where it has spaces, which are kept in their number, also at its beginning. */
export function prepareCode(run: TextRun): Paragraph {
  const words = (run.text || ' ').match(/^ *[^ ]* *|[^ ]+ */g) ?? [];
  let at = 0;
  const segments = words.map((text, index): Segment => {
    const word = index === 0 && /^ *$/.test(text) ? text : text.replace(/ +$/, '');
    const pieces = itemize(run, at, at + word.length);
    const spaces = text.slice(word.length) || (index === words.length - 1 ? ' ' : '');
    const space = spaces ? shapePiece(run.style.font, run.style, spaces, run.origin) : undefined;
    at += text.length;
    const ends: BreakKind = index === words.length - 1 ? 'end' : 'space';
    return {
      pieces,
      width: sum(pieces),
      tracked: trackedOf(pieces),
      space,
      spaceWidth: space?.width ?? 0,
      ends,
      startsWord: true,
      counts: counted.test(word),
    };
  });
  return { segments, widest: widestOf(segments), direction: 'ltr' };
}

/** The same text in one unbreakable segment: for labels. */
export function prepareUnbroken(runs: readonly TextRun[]): Paragraph {
  const starts = runStarts(runs);
  const length = runs.reduce((total, run) => total + run.text.length, 0);
  const pieces = shapeRange(runs, starts, 0, length);
  const segment: Segment = {
    pieces,
    width: sum(pieces),
    tracked: trackedOf(pieces),
    spaceWidth: 0,
    ends: 'end',
    startsWord: true,
    counts: false,
  };
  return { segments: [segment], widest: segment.width, direction: 'ltr' };
}

/** Without spreading, since a paragraph may have more segments than a call takes arguments. */
export const widestOf = (segments: readonly Segment[]): number =>
  segments.reduce((widest, segment) => Math.max(widest, segment.width), 0);

/** What pieces grow by for each 1/1000 em of tracking. */
export const trackedOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((total, piece) => total + piece.shaped.glyphs.length * piece.style.scale, 0);

const sum = (pieces: readonly Piece[]): number => pieces.reduce((total, piece) => total + piece.width, 0);

function runStarts(runs: readonly TextRun[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const run of runs) {
    starts.push(at);
    at += run.text.length;
  }
  return starts;
}

/** The break opportunities of a text; one after its last character always. */
function breaksOf(text: string): readonly { readonly position: number; readonly required: boolean }[] {
  if (text === '') return [];
  const breaker = new LineBreaker(text);
  const breaks: { position: number; required: boolean }[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    breaks.push({ position: next.position, required: next.required && text[next.position - 1] === '\n' });
  }
  if (breaks.at(-1)?.position !== text.length) breaks.push({ position: text.length, required: false });
  return breaks;
}

function shapeRange(runs: readonly TextRun[], starts: readonly number[], from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = runAt(starts, from); index < runs.length && starts[index]! < to; index++) {
    const run = runs[index]!;
    const start = starts[index]!;
    const end = Math.min(to - start, run.text.length);
    if (Math.max(from - start, 0) < end) pieces.push(...itemize(run, Math.max(from - start, 0), end));
  }
  return pieces;
}

function shapeSpace(runs: readonly TextRun[], starts: readonly number[], at: number): Piece | undefined {
  const run = runs[runAt(starts, at)];
  return run && shapePiece(run.style.font, run.style, ' ', run.origin);
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

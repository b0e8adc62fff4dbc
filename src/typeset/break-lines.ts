// Paragraph → lines. Greedy gives the number of lines; the optimal breaks keep that number and mend the rag.
// `measure` is the line's width in 1/1000 of the type size.

import { graphemesOf } from './graphemes.ts';
import { shapePiece } from './itemize.ts';
import { trackedOf, widestOf } from './prepare.ts';
import type { LineRange, Paragraph, Piece, Segment } from './text.ts';

/** Rounding of widths must not push a word off a line that it fills. */
const EPSILON = 0.01;

/** Costs of a ragged paragraph, found by eye on pages of 120 to 900 words. Slack is a share of the line's room, and counts squared. */
const COST = {
  slack: 900,
  /** A last line of one word. */
  widow: 400,
  /** A last line shorter than a fifth of the measure. */
  shortLast: 150,
  /** A line that ends within a word, at a hyphen or a slash. */
  withinWord: 25,
  /** No paragraph takes a line more than it must. */
  line: 1e6,
} as const;

export interface BreakOptions {
  /** What the first line is shorter by, in 1/1000 of the type size. */
  readonly indent?: number;
  /** Added behind every glyph, in 1/1000 em of its own size. */
  readonly tracking?: number;
}

/** The natural width of segments `from` to `to`: the space behind the last one left out. */
export function lineWidth(segments: readonly Segment[], from: number, to: number, tracking = 0): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    width += widthOf(segments[i]!, tracking) + (i < to - 1 ? spaceOf(segments[i]!, tracking) : 0);
  }
  return width;
}

const widthOf = (segment: Segment, tracking: number): number => segment.width + tracking * segment.tracked;

function spaceOf({ space, spaceWidth }: Segment, tracking: number): number {
  return tracking === 0 || !space ? spaceWidth : spaceWidth + tracking * trackedOf([space]);
}

/** First fit: each line takes what it can. A segment wider than the measure stands alone; see `cutWideSegments`. */
export function breakGreedy(
  paragraph: Paragraph,
  measure: number,
  { indent = 0, tracking = 0 }: BreakOptions = {},
): readonly LineRange[] {
  const { segments } = paragraph;
  const lines: LineRange[] = [];
  let from = 0;
  while (from < segments.length) {
    const room = measure - (lines.length === 0 ? indent : 0) + EPSILON;
    let width = widthOf(segments[from]!, tracking);
    let to = from + 1;
    while (to < segments.length && segments[to - 1]!.ends !== 'kept') {
      const next = width + spaceOf(segments[to - 1]!, tracking) + widthOf(segments[to]!, tracking);
      if (next > room) break;
      width = next;
      to++;
    }
    lines.push({ from, to });
    from = to;
  }
  return lines;
}

/** Best total over the paragraph, in as few lines as greedy needs. */
export function breakOptimal(
  paragraph: Paragraph,
  measure: number,
  { indent = 0, tracking = 0 }: BreakOptions = {},
): readonly LineRange[] {
  const { segments } = paragraph;
  const count = segments.length;
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1).fill(-1);
  best[0] = 0;
  for (let to = 1; to <= count; to++) {
    let width = widthOf(segments[to - 1]!, tracking);
    for (let from = to - 1; from >= 0; from--) {
      if (from < to - 1) {
        if (segments[from]!.ends === 'kept') break;
        width += widthOf(segments[from]!, tracking) + spaceOf(segments[from]!, tracking);
      }
      const room = measure - (from === 0 ? indent : 0);
      if (width > room + EPSILON && from < to - 1) break;
      const cost = best[from]! + lineCost(segments, from, to, width, room);
      if (cost < best[to]!) {
        best[to] = cost;
        previous[to] = from;
      }
    }
  }
  const lines: LineRange[] = [];
  for (let to = count; to > 0; to = previous[to]!) lines.push({ from: previous[to]!, to });
  return lines.reverse();
}

function lineCost(segments: readonly Segment[], from: number, to: number, width: number, room: number): number {
  const last = segments[to - 1]!;
  if (last.ends === 'end' || last.ends === 'kept') {
    if (from === 0) return COST.line;
    const words = segments.slice(from, to).filter((segment) => segment.startsWord).length;
    return COST.line + (words <= 1 ? COST.widow : 0) + (width < room / 5 ? COST.shortLast : 0);
  }
  const slack = Math.max(0, room - width) / room;
  return COST.line + COST.slack * slack * slack + (last.ends === 'opportunity' ? COST.withinWord : 0);
}

/** Cuts every segment that is wider than the measure between its letters, so that nothing is clipped. */
export function cutWideSegments(paragraph: Paragraph, measure: number, tracking = 0): Paragraph {
  if (tracking <= 0 && paragraph.widest <= measure + EPSILON) return paragraph;
  const segments = paragraph.segments.flatMap((segment) =>
    widthOf(segment, tracking) <= measure + EPSILON ? [segment] : cutSegment(segment, measure, tracking),
  );
  return { ...paragraph, segments, widest: widestOf(segments) };
}

function cutSegment(segment: Segment, measure: number, tracking: number): readonly Segment[] {
  const letters: Piece[] = segment.pieces.flatMap((piece) =>
    graphemesOf(piece.shaped.text).map((text) => shapePiece(piece.font, piece.style, text, piece.origin)),
  );
  const groups: Piece[][] = [[]];
  let width = 0;
  for (const letter of letters) {
    const letterWidth = letter.width + tracking * trackedOf([letter]);
    if (width + letterWidth > measure && groups.at(-1)!.length > 0) {
      groups.push([]);
      width = 0;
    }
    groups.at(-1)!.push(letter);
    width += letterWidth;
  }
  return groups.map((group, index) => {
    const pieces = joinPieces(group);
    const last = index === groups.length - 1;
    return {
      pieces,
      width: pieces.reduce((total, piece) => total + piece.width, 0),
      tracked: trackedOf(pieces),
      space: last ? segment.space : undefined,
      spaceWidth: last ? segment.spaceWidth : 0,
      ends: last ? segment.ends : 'forced',
      startsWord: index === 0 && segment.startsWord,
      counts: index === 0 && segment.counts,
    };
  });
}

/** Letters back into pieces, so that a cut word is shaped as two words and not as single letters. */
function joinPieces(letters: readonly Piece[]): readonly Piece[] {
  const joined: { readonly letter: Piece; text: string }[] = [];
  for (const letter of letters) {
    const last = joined.at(-1);
    const before = last?.letter;
    if (last && before?.font === letter.font && before.style === letter.style && before.origin === letter.origin) {
      last.text += letter.shaped.text;
    } else joined.push({ letter, text: letter.shaped.text });
  }
  return joined.map(({ letter, text }) => shapePiece(letter.font, letter.style, text, letter.origin));
}

// A line of segments → glyph runs with places. One run a piece; the space at the line's end is kept, so that readers hear two words.

import { type Pt, pt } from '../units/units.ts';
import { orderVisually } from './bidi.ts';
import type { GlyphRun, PlacedLine } from './frames.ts';
import { hangOfStart } from './hang.ts';
import { type Justification, justify } from './justify.ts';
import { lineWidth, segmentOn, segmentsOn, trackedOf } from './measure.ts';
import type { LineRange, Paragraph, Piece, Segment } from './text.ts';

/** A stretch of a line whose runs share an origin, with its own left edge. */
export interface LinePart {
  readonly line: PlacedLine;
  readonly origin?: unknown;
}

export interface SetOptions {
  /** Added behind every glyph, in 1/1000 em of its own size; the same as the lines were broken with. */
  readonly tracking?: number;
  /** Whether a light sign at the line's start hangs out before it. */
  readonly hangs?: boolean;
  /** What spaces are stretched or shrunk to fill, in 1/1000 of the type size; missing for a ragged line. */
  readonly measure?: number;
}

/** All of a paragraph on one line. */
export const wholeLine = (paragraph: Paragraph): LineRange => ({ from: 0, to: paragraph.segments.length });

/** The width of a line in pt at a type size. */
export function widthOfLine(paragraph: Paragraph, range: LineRange, size: number, tracking = 0): Pt {
  const segments = segmentsOn(paragraph, range);
  return pt((lineWidth(segments, 0, segments.length, tracking) * size) / 1000);
}

/** The origins of the parts that `setLine` would cut a line into: what can be known of it before it is set. */
export function originsOf(paragraph: Paragraph, range: LineRange): readonly unknown[] {
  const origins: unknown[] = [];
  const add = ({ origin }: Piece): void => {
    if (origins.length === 0 || origins.at(-1) !== origin) origins.push(origin);
  };
  for (let index = range.from; index < range.to; index++) {
    const { pieces, space } = segmentOn(paragraph, range, index);
    for (const piece of pieces) add(piece);
    if (space) add(space);
  }
  return origins;
}

/** A piece on a line; lengths are pt. */
interface Item {
  readonly piece: Piece;
  readonly width: number;
  /** Added behind every glyph, in 1/1000 em, to what its style adds. */
  readonly tracking: number;
  /** What justifying adds behind it. */
  readonly after: number;
  /** The space at the line's end, which takes no room. */
  readonly trailing: boolean;
  readonly level: number;
  /** From the left edge of what can be seen of the line. */
  left: number;
}

/** Sets a line at a place, cut wherever the origin of its runs changes. `x` is where the line begins: left, on a page that will be mirrored right. */
export function setLine(
  paragraph: Paragraph,
  range: LineRange,
  size: number,
  x: number,
  baseline: number,
  { tracking = 0, hangs = false, measure }: SetOptions = {},
): readonly LinePart[] {
  const segments = segmentsOn(paragraph, range);
  const justified = measure === undefined ? undefined : justify(segments, measure, tracking);
  const items = itemsOf(segments, paragraph, size, tracking, justified);
  const width = placeItems(items);
  const hang = hangs && segments[0] ? (hangOfStart(segments[0]) * size) / 1000 : 0;
  const toRight = paragraph.direction === 'ltr';
  return partsOf(items).map((part) => {
    const line = lineOf(part, size);
    const start = toRight ? line.left : width - line.left - line.width;
    const { runs } = line;
    const placed: PlacedLine = {
      type: 'line',
      x: pt(x - hang + start),
      baseline: pt(baseline),
      width: pt(line.width),
      runs,
    };
    return { line: placed, origin: part[0]!.piece.origin };
  });
}

/** In reading order. */
function itemsOf(
  segments: readonly Segment[],
  { direction }: Paragraph,
  size: number,
  tracking: number,
  { space: gain, letter }: Justification = { space: 0, letter: 0 },
): readonly Item[] {
  const items: Item[] = [];
  const base = direction === 'rtl' ? 1 : 0;
  const after = (gain * size) / 1000;
  for (let index = 0; index < segments.length; index++) {
    const { pieces, space } = segments[index]!;
    for (const piece of pieces) items.push(itemOf(piece, size, tracking + letter, 0, piece.level ?? base));
    if (!space) continue;
    if (index < segments.length - 1) items.push(itemOf(space, size, tracking, after, space.level ?? base));
    // Rule L1: the space at the line's end is read as the paragraph is.
    else items.push({ ...itemOf(space, size, tracking, 0, base), trailing: true });
  }
  return items;
}

function itemOf(piece: Piece, size: number, tracking: number, after: number, level: number): Item {
  const width = ((piece.width + (tracking === 0 ? 0 : tracking * trackedOf([piece]))) * size) / 1000;
  return { piece, width, tracking, after, trailing: false, level, left: 0 };
}

/** Gives every item its place, and says how wide the line is without the space at its end. */
function placeItems(items: readonly Item[]): number {
  const visual = items.some(({ level }) => level > 0) ? orderVisually(items, ({ level }) => level) : items;
  let left = 0;
  for (const item of visual) {
    if (item.trailing && item === visual[0]) {
      item.left = -item.width;
      continue;
    }
    item.left = left;
    if (!item.trailing) left += item.width + item.after;
  }
  return left;
}

/** Items in reading order, parted where the origin changes. */
function partsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (last && last[0]!.piece.origin === item.piece.origin) last.push(item);
    else parts.push([item]);
  }
  return parts;
}

/** The runs of a part from left to right; where others stand between them, the run before leaves their room. */
function lineOf(part: readonly Item[], size: number) {
  const visual = part.some(({ level }) => level > 0) ? [...part].sort((a, b) => a.left - b.left) : part;
  const left = visual[0]?.left ?? 0;
  const runs = visual.map((item, index): GlyphRun => {
    const next = visual[index + 1];
    const after = next ? next.left - item.left - item.width : item.after;
    return glyphRun(item, size, Math.abs(after) < 1e-9 ? 0 : after);
  });
  const end = visual.reduce(
    (right, item) => (isOverhang(item, visual) ? right : Math.max(right, item.left + item.width)),
    left,
  );
  return { left, width: end - left, runs };
}

/** The space at the end of a line that is read from left to right stands outside its width. */
const isOverhang = (item: Item, visual: readonly Item[]): boolean => item.trailing && item === visual.at(-1);

function glyphRun({ piece, tracking }: Item, size: number, after: number): GlyphRun {
  const { style } = piece;
  return {
    type: 'glyphs',
    font: piece.font,
    size: pt(size * style.scale),
    color: style.color,
    rise: pt(style.rise * size),
    tracking: style.tracking + tracking,
    after: pt(after),
    level: piece.level ?? 0,
    shaped: piece.shaped,
    hyphen: piece.hyphen ?? false,
    strike: style.strike,
    origin: piece.origin,
  };
}

// A line of segments → glyph runs with places. One run a piece; the space at the line's end is kept, so that readers hear two words.

import { type Pt, pt } from '../units/units.ts';
import { lineWidth } from './break-lines.ts';
import type { GlyphRun, PlacedLine } from './frames.ts';
import { trackedOf } from './prepare.ts';
import type { LineRange, Paragraph, Piece } from './text.ts';

/** A stretch of a line whose runs share an origin, with its own left edge. */
export interface LinePart {
  readonly line: PlacedLine;
  readonly origin?: unknown;
}

/** All of a paragraph on one line. */
export const wholeLine = (paragraph: Paragraph): LineRange => ({ from: 0, to: paragraph.segments.length });

export interface SetOptions {
  /** Added behind every glyph, in 1/1000 em of its own size; the same as the lines were broken with. */
  readonly tracking?: number;
}

/** The width of a line in pt at a type size. */
export const widthOfLine = (paragraph: Paragraph, range: LineRange, size: number, tracking = 0): Pt =>
  pt((lineWidth(paragraph.segments, range.from, range.to, tracking) * size) / 1000);

/** The origins of the parts that `setLine` would cut a line into: what can be known of it before it is set. */
export function originsOf(paragraph: Paragraph, range: LineRange): readonly unknown[] {
  const origins: unknown[] = [];
  for (let i = range.from; i < range.to; i++) {
    const { pieces, space } = paragraph.segments[i]!;
    for (const piece of space ? [...pieces, space] : pieces) {
      if (origins.length === 0 || origins.at(-1) !== piece.origin) origins.push(piece.origin);
    }
  }
  return origins;
}

/** Sets a line at a place, cut wherever the origin of its runs changes. */
export function setLine(
  paragraph: Paragraph,
  range: LineRange,
  size: number,
  x: number,
  baseline: number,
  { tracking = 0 }: SetOptions = {},
): readonly LinePart[] {
  const parts: LinePart[] = [];
  let runs: GlyphRun[] = [];
  let origin: unknown;
  let left = x;
  let at = x;
  let width = 0;
  const flush = () => {
    if (runs.length > 0) {
      const line: PlacedLine = { type: 'line', x: pt(left), baseline: pt(baseline), width: pt(width), runs };
      parts.push({ line, origin });
    }
    runs = [];
    left = at;
    width = 0;
  };
  const add = (piece: Piece, counts: boolean) => {
    if (runs.length > 0 && piece.origin !== origin) flush();
    origin = piece.origin;
    runs.push(glyphRun(piece, size, tracking));
    at += ((piece.width + (tracking === 0 ? 0 : tracking * trackedOf([piece]))) * size) / 1000;
    if (counts) width = at - left;
  };
  for (let i = range.from; i < range.to; i++) {
    const segment = paragraph.segments[i]!;
    for (const piece of segment.pieces) add(piece, true);
    if (segment.space) add(segment.space, i < range.to - 1);
  }
  flush();
  return parts;
}

function glyphRun(piece: Piece, size: number, tracking: number): GlyphRun {
  const { style } = piece;
  return {
    type: 'glyphs',
    font: piece.font,
    size: pt(size * style.scale),
    color: style.color,
    rise: pt(style.rise * size),
    tracking: style.tracking + tracking,
    after: pt(0),
    shaped: piece.shaped,
    hyphen: false,
    strike: style.strike,
    origin: piece.origin,
  };
}

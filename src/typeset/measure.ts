// How wide prepared text is, in 1/1000 of the paragraph's type size: sums over what was shaped once.

import type { LineRange, Paragraph, Piece, Segment } from './text.ts';

/** What pieces grow by for each 1/1000 em of tracking. */
export function trackedOf(pieces: readonly Piece[]): number {
  let tracked = 0;
  for (const piece of pieces) tracked += trackedOfPiece(piece);
  return tracked;
}

const trackedOfPiece = ({ shaped, style }: Piece): number => shaped.glyphs.length * style.scale;

/** The width of pieces side by side, without tracking. */
export function widthOfPieces(pieces: readonly Piece[]): number {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
}

/** The width of a segment, without the space behind it. */
export const segmentWidth = (segment: Segment, tracking: number): number => segment.width + tracking * segment.tracked;

/** The width of the space behind a segment. */
export function spaceWidth({ space, spaceWidth: width }: Segment, tracking: number): number {
  return tracking === 0 || !space ? width : width + tracking * trackedOfPiece(space);
}

/** The natural width of segments `from` to `to`: the space behind the last one left out. */
export function lineWidth(segments: readonly Segment[], from: number, to: number, tracking = 0): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    width += segmentWidth(segments[i]!, tracking) + (i < to - 1 ? spaceWidth(segments[i]!, tracking) : 0);
  }
  return width;
}

/** A segment of a line, or the part of it that stands there. */
export function segmentOn({ segments }: Paragraph, { from, to, first, last }: LineRange, index: number): Segment {
  if (last && index === to - 1) return last;
  return first && index === from ? first : segments[index]!;
}

/** The segments that stand on a line, with the parts of divided words. */
export function segmentsOn({ segments }: Paragraph, { from, to, first, last }: LineRange): readonly Segment[] {
  const on = segments.slice(from, to);
  if (first) on[0] = first;
  if (last) on[on.length - 1] = last;
  return on;
}

/** Without spreading, since a paragraph may have more segments than a call takes arguments. */
export const widestOf = (segments: readonly Segment[]): number =>
  segments.reduce((widest, segment) => Math.max(widest, segment.width), 0);

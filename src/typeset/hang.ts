// Signs that hang a little over the edge of the text, since their ink is too light to hold it (optical margins).
// In: the segment at a line's start or end. Out: how far it hangs over, in 1/1000 of the paragraph's type size.

import type { Piece, Segment } from './text.ts';

/** The share of its advance by which a sign hangs out before a line. */
const START: Readonly<Record<string, number>> = {
  ...{ '“': 0.7, '„': 0.7, '”': 0.7, '"': 0.7, '‘': 0.7, '‚': 0.7, '’': 0.7, "'": 0.7 },
  ...{ '«': 0.4, '»': 0.4, '‹': 0.4, '›': 0.4 },
};

/** And behind a line. */
const END: Readonly<Record<string, number>> = {
  ...{ '.': 0.6, ',': 0.6, '،': 0.6, ':': 0.4, ';': 0.4, '-': 0.6, '‐': 0.6, '–': 0.3 },
  ...{ '“': 0.6, '”': 0.6, '"': 0.6, '‘': 0.6, '’': 0.6, "'": 0.6, '«': 0.3, '»': 0.3, '‹': 0.3, '›': 0.3 },
};

/** What the first sign of a segment hangs over at the line's start. */
export function hangOfStart({ pieces }: Segment): number {
  const piece = pieces[0];
  const share = piece && START[piece.shaped.text[0] ?? ''];
  return share ? share * advanceAt(piece, false) : 0;
}

/** What the last sign of a segment hangs over at the line's end. */
export function hangOfEnd({ pieces }: Segment): number {
  const piece = pieces.at(-1);
  const share = piece && END[piece.shaped.text.at(-1) ?? ''];
  return share ? share * advanceAt(piece, true) : 0;
}

/** The advance of a piece's first or last sign in reading order. */
function advanceAt({ shaped, style, level = 0 }: Piece, last: boolean): number {
  const index = last === (level % 2 === 0) ? shaped.glyphs.length - 1 : 0;
  return (shaped.advances[index] ?? 0) * style.scale;
}

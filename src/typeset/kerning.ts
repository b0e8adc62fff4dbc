// What letters draw near each other over a place where a line may end, and does not: browsers shape a text as a whole.
// In: two segments without a space between them. Out: the room between them, in 1/1000 of the paragraph's type size.

import { graphemesOf } from './graphemes.ts';
import type { Piece, Segment } from './text.ts';

/** The room that kerning adds between two segments, mostly none and else a negative number; 0 for what no browser draws. */
export function kerningBetween(before: Pick<Segment, 'pieces'>, behind: Pick<Segment, 'pieces'>): number {
  const first = before.pieces.at(-1);
  const second = behind.pieces[0];
  if (!first?.style.inBrowser || first.font !== second?.font || first.style !== second.style) return 0;
  if (isFromRight(first) || isFromRight(second)) return 0;
  const left = graphemesOf(first.shaped.text).at(-1) ?? '';
  const right = graphemesOf(second.shaped.text)[0] ?? '';
  // Nobody kerns two ideographs: all of them are as wide as their square.
  if (ideograph.test(left) && ideograph.test(right)) return 0;
  const { font, style } = first;
  const widthOf = (text: string): number => font.shape(text, style.features, { language: style.language }).width;
  return (widthOf(left + right) - widthOf(left) - widthOf(right)) * style.scale;
}

const isFromRight = ({ level = 0 }: Piece): boolean => level % 2 === 1;

const ideograph = /\p{sc=Han}/u;

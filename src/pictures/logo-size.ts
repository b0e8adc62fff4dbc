// How large a logo is drawn, so that a row of them looks even.
// In: a picture and the height that a square logo gets. Out: its width and height in the same unit.

import type { Picture } from './picture.ts';

/** No logo is lower or higher than this, against a square one. */
const LEAST = 0.6;
const MOST = 1.4;

/** Equal areas look equal: the height goes with the root of height by width, within limits that keep words legible. */
export function logoSize(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  square: number,
): { readonly width: number; readonly height: number } {
  const high = square * Math.min(MOST, Math.max(LEAST, Math.sqrt(height / width)));
  return { width: (high * width) / height, height: high };
}

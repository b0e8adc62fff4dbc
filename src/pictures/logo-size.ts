// How large logos are drawn and which of them share a row, so that they look even.
// In: a picture and the height that a square logo gets; sizes and a measure. Out: width and height in the same unit; rows.

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

/** As many logos in each row as a measure holds with `gap` between them, as a browser wraps them. */
export function logoRows<L extends { readonly width: number }>(
  logos: readonly L[],
  measure: number,
  gap: number,
): readonly (readonly L[])[] {
  const rows: L[][] = [];
  let left = 0;
  for (const logo of logos) {
    const row = rows.at(-1);
    if (row && logo.width + gap <= left) {
      row.push(logo);
      left -= logo.width + gap;
    } else {
      rows.push([logo]);
      left = measure - logo.width;
    }
  }
  return rows;
}

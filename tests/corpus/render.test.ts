// What compares pictures must see a wrong colour and a wrong slide, or the pictures that are kept prove little.

import * as mupdf from 'mupdf';
import { expect, it } from 'vitest';
import { placesOnSheet } from './deck-sheet.ts';
import { channelsOf, compareShades, cutOut, greyOf } from './render.ts';

/** A PNG of one colour. */
function plain(color: readonly [number, number, number], width = 16, height = 16): Uint8Array {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
  const pixels = pixmap.getPixels();
  for (let index = 0; index < pixels.length; index++) pixels[index] = color[index % 3]!;
  return pixmap.asPNG();
}

it('another hue is a difference, though it is as light', () => {
  const [red, green] = [plain([204, 0, 0]), plain([0, 120, 0])];
  expect(compareShades(greyOf(red), greyOf(green)).average).toBeLessThan(2);
  const apart = channelsOf(red).map((shades, channel) => compareShades(shades, channelsOf(green)[channel]!).average);
  expect(apart).toEqual([204, 120, 0]);
});

it('the slides of a sheet are where they are drawn', () => {
  const places = placesOnSheet({ width: 396, height: 228 });
  expect(places.map(({ x, y }) => [x, y])).toEqual([
    [4, 4],
    [200, 4],
    [4, 116],
    [200, 116],
  ]);
  const pixels = Uint8ClampedArray.from({ length: 396 * 228 }, (_, index) => (index % 396 >= 200 ? 255 : 0));
  const cut = places.map((place) => cutOut({ width: 396, height: 228, pixels }, place).pixels);
  expect(cut.map((one) => [one.length, one[0], one.at(-1)])).toEqual([
    [192 * 108, 0, 0],
    [192 * 108, 255, 255],
    [192 * 108, 0, 0],
    [192 * 108, 255, 255],
  ]);
});

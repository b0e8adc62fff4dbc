// Reads QR codes back with a decoder that shares nothing with the encoder.
// In: pixels, or dark boxes. Out: the text of the code; undefined where there is none.

import { createRequire } from 'node:module';
import type decode from 'jsqr';
import * as mupdf from 'mupdf';
import type { QrMatrix } from '../../src/figures/index.ts';

// The package is CommonJS, and its types say that it has a default export.
const readCode = createRequire(import.meta.url)('jsqr') as typeof decode.default;

/** The text of the one code in a picture. */
export function readQr(png: Uint8Array): string | undefined {
  const pixmap = new mupdf.Image(png).toPixmap();
  const [width, height, count] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getNumberOfComponents()];
  const pixels = pixmap.getPixels();
  const grey = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    grey.set([pixels[i * count]!, pixels[i * count]!, pixels[i * count]!], i * 4);
  return readCode(grey, width, height)?.data;
}

/** The text of a code that is painted box by box, each module four pixels wide, with its empty border. */
export function readMatrix({ size, boxes }: QrMatrix): string | undefined {
  const [module, border] = [4, 16];
  const side = size * module + border * 2;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const box of boxes) {
    for (let y = box.y * module; y < (box.y + box.height) * module; y++) {
      for (let x = box.x * module; x < (box.x + box.width) * module; x++) {
        pixels.set([0, 0, 0], ((y + border) * side + x + border) * 4);
      }
    }
  }
  return readCode(pixels, side, side)?.data;
}

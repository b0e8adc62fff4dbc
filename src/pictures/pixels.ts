// Pixels as the PDF wants them: colour and alpha apart; joined for the codecs; and what can be told from looking at them.
// In: rows without gaps, 8 bits a sample. Out: the same rows parted or joined, or a verdict on them.

import type { Sharp } from 'sharp';
import type { RasterPicture } from './picture.ts';

export type Pixels = NonNullable<RasterPicture['pixels']>;

/** Parts colour from alpha; an alpha channel that is opaque everywhere is none. Grey becomes colour. */
export function splitAlpha(data: Uint8Array, channels: number): Pixels {
  if (channels === 3) return { rgb: data };
  const count = data.length / channels;
  const rgb = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count).fill(255);
  for (let pixel = 0; pixel < count; pixel++) {
    const at = pixel * channels;
    for (let channel = 0; channel < 3; channel++)
      rgb[pixel * 3 + channel] = data[at + (channels < 3 ? 0 : channel)] ?? 0;
    if (channels === 2 || channels === 4) alpha[pixel] = data[at + channels - 1] ?? 255;
  }
  return alpha.every((value) => value === 255) ? { rgb } : { rgb, alpha };
}

/** The codec over pixels. */
export async function openPixels(pixels: Pixels, width: number, height: number): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(joinAlpha(pixels), { raw: { width, height, channels: pixels.alpha ? 4 : 3 } });
}

/** Colour with its alpha behind each pixel, if it has any: what the codecs take. */
function joinAlpha({ rgb, alpha }: Pixels): Uint8Array {
  if (!alpha) return rgb;
  const data = new Uint8Array(alpha.length * 4);
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    data[pixel * 4] = rgb[pixel * 3] ?? 0;
    data[pixel * 4 + 1] = rgb[pixel * 3 + 1] ?? 0;
    data[pixel * 4 + 2] = rgb[pixel * 3 + 2] ?? 0;
    data[pixel * 4 + 3] = alpha[pixel] ?? 0;
  }
  return data;
}

/** Pixels that are looked at, and the colours among them beyond which it is no drawing: a smooth ramp of one hue has some hundreds. */
const SAMPLES = 20_000;
const MOST_DRAWN_COLOURS = 2000;

/** Whether a picture has so many colours that it can only be a photograph or a painting, which JPEG packs best. */
export function isPhotograph(rgb: Uint8Array): boolean {
  const step = Math.max(1, Math.floor(rgb.length / 3 / SAMPLES)) * 3;
  const colours = new Set<number>();
  for (let at = 0; at + 2 < rgb.length; at += step) {
    colours.add(((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0));
    if (colours.size > MOST_DRAWN_COLOURS) return true;
  }
  return false;
}

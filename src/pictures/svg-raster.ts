// A drawing that only a bitmap can show becomes one, as fine as print asks.
// In: a drawing cut to the tables, with its effects. Out: a raster picture, or nothing when a bitmap in it is not sound.

import type { RasterPicture } from './picture.ts';
import { readRaster } from './raster.ts';
import type { Cut } from './svg-cut.ts';

/** The longer side, in pixels: the whole measure of an A4 page, 178 mm, at 300 dots an inch, and a slide's width on a 2K screen. */
const LONGEST_SIDE = 2100;

/** A filter may ask for any amount of work. */
const MAX_SECONDS = 10;

/** Draws the parts of a drawing of `width` × `height` user units. */
export async function rasteriseDrawing(
  { parts, root, bitmaps }: Cut,
  size: { readonly width: number; readonly height: number },
  hash: string,
): Promise<RasterPicture | undefined> {
  if (!(await areSound(bitmaps))) return undefined;
  const { default: sharp } = await import('sharp');
  const scale = LONGEST_SIDE / Math.max(size.width, size.height);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const { viewBox = `0 0 ${size.width} ${size.height}` } = root ?? {};
  const inner = parts.slice(1).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${inner}`;
  try {
    const png = await sharp(Buffer.from(svg)).timeout({ seconds: MAX_SECONDS }).png().toBuffer();
    return (await readRaster('', png, 'PNG', hash)).value;
  } catch {
    return undefined;
  }
}

/** Whether every bitmap within decodes, and none is a bomb. */
async function areSound(bitmaps: readonly string[]): Promise<boolean> {
  for (const address of bitmaps) {
    const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    const format = address.startsWith('data:image/png') ? 'PNG' : 'JPEG';
    if (!(await readRaster('', bytes, format, '')).value) return false;
  }
  return true;
}

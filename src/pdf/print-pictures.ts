// The pictures of a placed document at the resolution of print.
// In: the document and its pictures. Out: the pictures that are placed, the bitmaps among them no finer than needed.

import { type Picture, resampleRaster } from '../pictures/index.ts';
import type { Placed, PlacedDocument, PlacedPicture } from '../typeset/frames.ts';

/** Dots an inch that offset and office printers resolve in a halftone picture. */
const PRINT_DENSITY = 300;
const POINTS_PER_INCH = 72;

/** A picture that stands at several sizes has the resolution of the largest. */
export async function printPictures(
  { root }: PlacedDocument,
  pictures: ReadonlyMap<string, Picture>,
): Promise<ReadonlyMap<string, Picture>> {
  const largest = new Map<string, PlacedPicture>();
  collectLargest(root, largest);
  const printed = new Map<string, Picture>();
  for (const [key, { width, height }] of largest) {
    const picture = pictures.get(key);
    if (!picture) throw new Error(`There is no picture with the key ${key}.`);
    const printable =
      picture.kind === 'raster' ? await resampleRaster(picture, dotsOf(width), dotsOf(height)) : picture;
    printed.set(key, printable);
  }
  return printed;
}

const dotsOf = (length: number): number => Math.max(1, Math.ceil((length * PRINT_DENSITY) / POINTS_PER_INCH));

function collectLargest(placed: Placed, largest: Map<string, PlacedPicture>): void {
  if (placed.type === 'element') for (const child of placed.children) collectLargest(child, largest);
  const place = placed.type === 'artifact-picture' ? placed.picture : placed;
  if (place.type === 'picture' && place.width > (largest.get(place.picture)?.width ?? 0)) {
    largest.set(place.picture, place);
  }
}

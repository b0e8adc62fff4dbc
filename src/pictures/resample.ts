// A picture for print: no more pixels than paper shows, and a photograph packed as one.
// In: a raster picture and the pixels wanted. Out: a smaller one, or the same when there is nothing to win.

import type { Sharp } from 'sharp';
import type { RasterPicture } from './picture.ts';
import { isPhotograph, openPixels, splitAlpha } from './pixels.ts';

/** A picture with less than this many times the pixels wanted stays as it is: coding it again would cost more than it saves. */
const WORTHWHILE = 1.2;

/** What was made of a picture, by the size wanted; it goes when the picture goes. */
const made = new WeakMap<RasterPicture, Map<string, Promise<RasterPicture>>>();

/** Makes a picture at most `width` × `height` pixels large. Asked again for the same, it gives the same object. */
export function resampleRaster(picture: RasterPicture, width: number, height: number): Promise<RasterPicture> {
  const sizes = made.get(picture) ?? new Map<string, Promise<RasterPicture>>();
  made.set(picture, sizes);
  const key = `${width}×${height}`;
  const known = sizes.get(key) ?? resample(picture, width, height);
  sizes.set(key, known);
  return known;
}

async function resample(picture: RasterPicture, width: number, height: number): Promise<RasterPicture> {
  const smaller = picture.width > width * WORTHWHILE && picture.height > height * WORTHWHILE;
  const { pixels } = picture;
  if (!pixels) return smaller ? codePhotograph(reduce(await decoder(picture), width, height), picture) : picture;
  const photograph = !pixels.alpha && isPhotograph(pixels.rgb);
  if (!smaller && !photograph) return picture;
  const image = await decoder(picture);
  const sized = smaller ? reduce(image, width, height) : image;
  if (photograph) return codePhotograph(sized, picture);
  const { data, info } = await sized.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const parted = splitAlpha(data, info.channels);
  return { ...picture, width: info.width, height: info.height, alpha: parted.alpha !== undefined, pixels: parted };
}

const reduce = (image: Sharp, width: number, height: number): Sharp => image.resize(width, height, { fit: 'fill' });

async function decoder({ bytes, pixels, width, height }: RasterPicture): Promise<Sharp> {
  if (pixels) return openPixels(pixels, width, height);
  const { default: sharp } = await import('sharp');
  return sharp(bytes);
}

/** At 300 dots an inch no eye tells this quality from a higher one. */
async function codePhotograph(image: Sharp, { hash }: RasterPicture): Promise<RasterPicture> {
  const { data, info } = await image.jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
  return {
    kind: 'raster',
    type: 'image/jpeg',
    width: info.width,
    height: info.height,
    bytes: data,
    alpha: false,
    hash,
  };
}

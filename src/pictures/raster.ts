// Bitmap files become raster pictures: upright, 8 bits a channel, sRGB, JPEG or PNG, without the camera's notes.
// In: a file's bytes. Out: bytes that any browser or PDF reader draws alike, and the pixels of a PNG.

import type { Metadata, Sharp } from 'sharp';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.ts';
import { isAnimatedPng, stripJpeg, stripPng } from './metadata.ts';
import type { RasterPicture } from './picture.ts';
import { isPhotograph, openPixels, type Pixels, splitAlpha } from './pixels.ts';

/** More than any camera makes (a 100-megapixel one has 102 million), less than what makes a laptop swap: 400 MB decoded. */
const MAX_PIXELS = 105_000_000;

/** The longest side, in pixels: a slide fills a 4K screen, and A4 at 300 dots an inch is 2480 wide. */
const LONGEST_SIDE = 3840;

/** What is read; the last three become one of the first two. */
export type RasterFormat = 'PNG' | 'JPEG' | 'WebP' | 'AVIF' | 'GIF';

type Content = Omit<RasterPicture, 'kind' | 'hash'>;

/** Reads a bitmap. The whole picture is decoded, so a file that breaks off in its last line is found. */
export async function readRaster(
  path: string,
  bytes: Uint8Array,
  format: RasterFormat,
  hash: string,
): Promise<Outcome<RasterPicture | undefined>> {
  const { default: sharp } = await import('sharp');
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const pixels = metadata.width * metadata.height;
    if (pixels > MAX_PIXELS) return refuse(tooLarge(path, metadata));
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS }).autoOrient();
    const value = await contentOf(image, bytes, format, metadata);
    const moves = (metadata.pages ?? 1) > 1 || (format === 'PNG' && isAnimatedPng(bytes));
    return { value: { kind: 'raster', hash, ...value }, diagnostics: moves ? [animated(path)] : [] };
  } catch (fault) {
    return refuse(broken(path, fault));
  }
}

async function contentOf(image: Sharp, bytes: Uint8Array, format: RasterFormat, metadata: Metadata): Promise<Content> {
  // A JPEG that needs no change is passed on as it is, for coding it again would cost quality.
  if (format === 'JPEG' && isPlain(metadata)) {
    await image.raw().toBuffer();
    const { width, height } = metadata;
    return { type: 'image/jpeg', width, height, bytes: stripJpeg(bytes), alpha: false };
  }
  if (format === 'JPEG') return encodeJpeg(fitted(image).toColourspace('srgb'));
  const { data, info } = await fitted(image)
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = splitAlpha(data, info.channels);
  const { width, height } = info;
  // As WebP or AVIF a photograph is packed with loss; as PNG it would be many times as large.
  const lossy = format === 'WebP' || format === 'AVIF';
  if (lossy && !pixels.alpha && isPhotograph(pixels.rgb)) return encodeJpeg(await openPixels(pixels, width, height));
  const kept = format === 'PNG' && isPlain(metadata) ? stripPng(bytes) : await encodePng(pixels, width, height);
  return { type: 'image/png', width, height, bytes: kept, alpha: pixels.alpha !== undefined, pixels };
}

/** High quality, and colour as fine as light: a logo's edges have no fringes. */
async function encodeJpeg(image: Sharp): Promise<Content> {
  const { data, info } = await image
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  return { type: 'image/jpeg', width: info.width, height: info.height, bytes: data, alpha: false };
}

async function encodePng(pixels: Pixels, width: number, height: number): Promise<Uint8Array> {
  return (await openPixels(pixels, width, height)).png({ compressionLevel: 9 }).toBuffer();
}

const fitted = (image: Sharp): Sharp =>
  image.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });

/** Upright, 8 bits, sRGB or grey, and no larger than needed: nothing has to be changed. */
function isPlain(metadata: Metadata): boolean {
  return (
    (metadata.orientation ?? 1) === 1 &&
    metadata.depth === 'uchar' &&
    (metadata.space === 'srgb' || metadata.space === 'b-w') &&
    (metadata.icc === undefined || namesSrgb(metadata.icc)) &&
    Math.max(metadata.width, metadata.height) <= LONGEST_SIDE
  );
}

/** A colour profile says its name in Latin letters, in version 4 with a zero byte before each. */
const namesSrgb = (profile: Buffer): boolean => profile.toString('latin1').replaceAll('\0', '').includes('sRGB');

const refuse = (finding: Diagnostic) => ({ value: undefined, diagnostics: [finding] });

function tooLarge(path: string, { width, height }: Metadata): Diagnostic {
  const message = `\`${path}\` has ${width} × ${height} pixels, which is too many.`;
  const limit = `At most ${MAX_PIXELS / 1_000_000} million pixels are decoded. ${LONGEST_SIDE} on the longer side fill a 4K screen and print well: make the picture smaller.`;
  return diagnostic('picture-too-large', message, undefined, [limit]);
}

function broken(path: string, fault: unknown): Diagnostic {
  const reason = fault instanceof Error ? fault.message.trim().split('\n')[0] : String(fault);
  const notes = [`The decoder says: ${reason}.`, 'Save the picture again, or take another copy of it.'];
  return diagnostic('picture-broken', `\`${path}\` is damaged and cannot be decoded.`, undefined, notes);
}

function animated(path: string): Diagnostic {
  return diagnostic('picture-animated', `\`${path}\` moves; its first frame stands for it.`, undefined, [
    'A page cannot show an animation, and beside a speaker it draws every eye.',
    'Save the frame that says most as a picture of its own.',
  ]);
}

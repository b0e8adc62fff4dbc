// PNG and JPEG files become raster pictures: upright, 8 bits a channel, sRGB, without the camera's notes.
// In: a file's bytes. Out: bytes that any browser or PDF reader draws alike, and the pixels of a PNG.

import type { Metadata, Sharp } from 'sharp';
import { diagnostic, type Outcome } from '../diagnostics/index.ts';
import { stripJpeg, stripPng } from './metadata.ts';
import type { RasterPicture } from './picture.ts';

/** More than any camera makes (a 100-megapixel one has 102 million), less than what makes a laptop swap: 400 MB decoded. */
const MAX_PIXELS = 105_000_000;

/** The longest side, in pixels: a slide fills a 4K screen, and A4 at 300 dots an inch is 2480 wide. */
const LONGEST_SIDE = 3840;

type RasterType = RasterPicture['type'];

/** Reads a PNG or JPEG. The whole picture is decoded, so a file that breaks off in its last line is found. */
export async function readRaster(
  path: string,
  bytes: Uint8Array,
  type: RasterType,
  hash: string,
): Promise<Outcome<RasterPicture | undefined>> {
  const { default: sharp } = await import('sharp');
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const pixels = metadata.width * metadata.height;
    if (pixels > MAX_PIXELS) return refuse(tooLarge(path, metadata));
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS }).autoOrient();
    const value = type === 'image/png' ? await readPng(image, bytes, metadata) : await readJpeg(image, bytes, metadata);
    return { value: { kind: 'raster', type, hash, ...value }, diagnostics: [] };
  } catch (fault) {
    return refuse(broken(path, fault));
  }
}

type Content = Omit<RasterPicture, 'kind' | 'type' | 'hash'>;

async function readPng(image: Sharp, bytes: Uint8Array, metadata: Metadata): Promise<Content> {
  const plain = isPlain(metadata);
  const { data, info } = await fitted(image)
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = splitAlpha(data, info.channels);
  const { width, height } = info;
  const raw = { raw: { width, height, channels: info.channels } };
  const { default: sharp } = await import('sharp');
  const encoded = plain ? stripPng(bytes) : await sharp(data, raw).png({ compressionLevel: 9 }).toBuffer();
  return { width, height, bytes: encoded, alpha: pixels.alpha !== undefined, pixels };
}

/** A JPEG that needs no change is passed on as it is, for coding it again would cost quality. */
async function readJpeg(image: Sharp, bytes: Uint8Array, metadata: Metadata): Promise<Content> {
  if (isPlain(metadata)) {
    await image.raw().toBuffer();
    return { width: metadata.width, height: metadata.height, bytes: stripJpeg(bytes), alpha: false };
  }
  const coded = fitted(image).toColourspace('srgb').jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
  const { data, info } = await coded.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, bytes: data, alpha: false };
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

/** Parts the rows that a PDF wants apart; an alpha channel that is opaque everywhere is none. */
function splitAlpha(data: Uint8Array, channels: number): NonNullable<RasterPicture['pixels']> {
  if (channels === 3) return { rgb: data };
  const count = data.length / channels;
  const rgb = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count);
  for (let pixel = 0; pixel < count; pixel++) {
    const at = pixel * channels;
    for (let channel = 0; channel < 3; channel++) rgb[pixel * 3 + channel] = data[at + channel] ?? 0;
    alpha[pixel] = data[at + 3] ?? 255;
  }
  return alpha.every((value) => value === 255) ? { rgb } : { rgb, alpha };
}

const refuse = (finding: ReturnType<typeof diagnostic>) => ({ value: undefined, diagnostics: [finding] });

function tooLarge(path: string, { width, height }: Metadata) {
  const message = `\`${path}\` has ${width} × ${height} pixels, which is too many.`;
  const limit = `At most ${MAX_PIXELS / 1_000_000} million pixels are decoded. ${LONGEST_SIDE} on the longer side fill a 4K screen and print well: make the picture smaller.`;
  return diagnostic('picture-too-large', message, undefined, [limit]);
}

function broken(path: string, fault: unknown) {
  const reason = fault instanceof Error ? fault.message.trim().split('\n')[0] : String(fault);
  const notes = [`The decoder says: ${reason}.`, 'Save the picture again, or take another copy of it.'];
  return diagnostic('picture-broken', `\`${path}\` is damaged and cannot be decoded.`, undefined, notes);
}

// A picture file becomes a picture that both writers can use as it is.
// In: the file's bytes. Out: the picture, decoded in full and checked; or what is wrong with the file.

import { createHash } from 'node:crypto';
import { diagnostic, type Outcome, type SourceFile } from '../diagnostics/index.ts';
import type { Picture } from './picture.ts';
import { readRaster } from './raster.ts';
import { readSvg } from './svg.ts';

/** Reads a picture; `path` is what the findings call it. They have no span: the caller knows where the picture was asked for. */
export async function readPicture(path: string, bytes: Uint8Array): Promise<Outcome<Picture | undefined>> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const format = pictureFormat(bytes);
  switch (format) {
    case 'PNG':
    case 'JPEG':
    case 'WebP':
    case 'AVIF':
    case 'GIF':
      return readRaster(path, bytes, format, hash);
    case 'SVG':
      return readDrawing({ path, text: '' }, bytes, hash);
    default: {
      const kind = format ? `a ${format} file` : 'not a picture that is known here';
      const message = `\`${path}\` is ${kind}; a picture is PNG, JPEG, WebP, AVIF, GIF or SVG.`;
      const notes = ['Save the picture as one of these.'];
      return { value: undefined, diagnostics: [diagnostic('picture-format', message, undefined, notes)] };
    }
  }
}

async function readDrawing(file: SourceFile, bytes: Uint8Array, hash: string): Promise<Outcome<Picture | undefined>> {
  try {
    return await readSvg({ ...file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }, hash);
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    const notes = ['An SVG drawing is read as UTF-8. Save it in this encoding.'];
    const message = `\`${file.path}\` is not valid UTF-8.`;
    return { value: undefined, diagnostics: [diagnostic('picture-broken', message, undefined, notes)] };
  }
}

/** The first bytes of what people take for pictures; those that are none of ours have a name for the message. */
const signatures: readonly (readonly [format: string, pattern: RegExp])[] = [
  ['PNG', /^\x89PNG\r\n\x1a\n/],
  ['JPEG', /^\xff\xd8\xff/],
  ['SVG', /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|(?:svg:)?svg[\s>/])/i],
  ['GIF', /^GIF8/],
  ['WebP', /^RIFF[\s\S]{4}WEBP/],
  ['AVIF', /^[\s\S]{4}ftypavi[fs]/],
  ['HEIC', /^[\s\S]{4}ftyp(?:hei|mif1)/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['BMP', /^BM/],
  ['PDF', /^%PDF-/],
];

/** The name of a picture file's format by its first bytes, of known ones that are not read too; undefined for what is no picture. */
export function pictureFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  return signatures.find(([, pattern]) => pattern.test(start))?.[0];
}

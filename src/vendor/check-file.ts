// Whether downloaded bytes are what a pitch can show, by decoding them: what a server says of them does not count.
// In: bytes and the address they came from. Out: their name, hash and type, or what is wrong with them.

import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.ts';
import { readCaptions, readMedia } from '../media/index.ts';
import { pictureFormat, readPicture } from '../pictures/index.ts';

export interface CheckedFile {
  /** `harbour-3f2a91c0de.jpg`: the end of the address, the beginning of the hash. */
  readonly file: string;
  readonly sha256: string;
  readonly type: string;
}

const endings: Readonly<Record<string, string>> = {
  PNG: 'png',
  JPEG: 'jpg',
  WebP: 'webp',
  AVIF: 'avif',
  GIF: 'gif',
  SVG: 'svg',
};

const mediaEndings: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
  'video/webm': 'webm',
  'audio/webm': 'weba',
  'video/ogg': 'ogv',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
};

/** Checks a file. What a build will say of it, such as parts that are left out, is left to the build. */
export async function checkFile(address: string, bytes: Uint8Array): Promise<Outcome<CheckedFile | undefined>> {
  const known = pictureFormat(bytes);
  if (known !== undefined) {
    const { value, diagnostics } = await readPicture(address, bytes);
    const ending = endings[known];
    return value && ending ? named(address, bytes, ending, pictureType(ending)) : { value: undefined, diagnostics };
  }
  if (new TextDecoder().decode(bytes.subarray(0, 9)).includes('WEBVTT')) {
    const { value, diagnostics } = readCaptions(address, bytes);
    return value === undefined ? { value, diagnostics } : named(address, bytes, 'vtt', 'text/vtt');
  }
  const media = readMedia(address, bytes).value;
  if (media) return named(address, bytes, mediaEndings[media.type] ?? 'bin', media.type);
  return { value: undefined, diagnostics: [unknownFinding(address)] };
}

const pictureType = (ending: string): string =>
  ending === 'svg' ? 'image/svg+xml' : `image/${ending === 'jpg' ? 'jpeg' : ending}`;

function named(address: string, bytes: Uint8Array, ending: string, type: string): Outcome<CheckedFile> {
  const sha256 = hashOf(bytes);
  return { value: { file: `${nameOf(address)}-${sha256.slice(0, 10)}.${ending}`, sha256, type }, diagnostics: [] };
}

const unknownFinding = (address: string): Diagnostic =>
  diagnostic('vendor-content', `\`${address}\` is nothing that a pitch can show.`, undefined, [
    'Pictures are PNG, JPEG, WebP, AVIF, GIF or SVG, videos MP4 or WebM, sounds MP3, M4A, Ogg or WAV, captions WebVTT.',
    'Where a browser shows a picture at this address, it may stand on a page of its own: link the picture itself.',
  ]);

/** The last part of an address without its ending, in letters that every file system takes. */
function nameOf(address: string): string {
  const last = new URL(address).pathname.split('/').findLast((part) => part !== '') ?? '';
  const plain = last.replace(/\.[^.]*$/, '').replace(/[^A-Za-z0-9]+/g, '-');
  return plain.replace(/^-+/, '').slice(0, 40).replace(/-+$/, '') || 'file';
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

// Whether downloaded bytes are what a pitch can show, by decoding them: what a server says of them does not count.
// In: bytes and the address they came from. Out: their name, hash and type, or what is wrong with them.

import { createHash } from 'node:crypto';
import type { Outcome } from '../diagnostics/index.ts';
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

/** Checks a picture. What a build will say of it, such as parts that are left out, is left to the build. */
export async function checkFile(address: string, bytes: Uint8Array): Promise<Outcome<CheckedFile | undefined>> {
  const { value, diagnostics } = await readPicture(address, bytes);
  const ending = endings[pictureFormat(bytes) ?? ''];
  if (!value || !ending) return { value: undefined, diagnostics };
  const sha256 = hashOf(bytes);
  const file = `${nameOf(address)}-${sha256.slice(0, 10)}.${ending}`;
  const type = ending === 'svg' ? 'image/svg+xml' : `image/${ending === 'jpg' ? 'jpeg' : ending}`;
  return { value: { file, sha256, type }, diagnostics: [] };
}

/** The last part of an address without its ending, in letters that every file system takes. */
function nameOf(address: string): string {
  const last = new URL(address).pathname.split('/').findLast((part) => part !== '') ?? '';
  const plain = last.replace(/\.[^.]*$/, '').replace(/[^A-Za-z0-9]+/g, '-');
  return plain.replace(/^-+/, '').slice(0, 40).replace(/-+$/, '') || 'file';
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

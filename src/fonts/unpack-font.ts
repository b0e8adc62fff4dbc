// A font file as people have it → the bytes of a TrueType or OpenType font.
// In: the bytes of a `.ttf`, `.otf`, `.woff` or `.woff2` file. Out: the same font unpacked, or what is wrong with the file.

import { inflateSync } from 'node:zlib';
import { buildFontFile } from './write-font-file.ts';

/** Why a font cannot be used. */
export type FontProblem =
  | 'no-font'
  | 'broken'
  | 'collection'
  | 'restricted'
  | 'whole-only'
  | 'bitmaps-only'
  | 'no-outlines';

const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;
const COLLECTION = 0x74746366;
const SFNT = new Set([0x00010000, 0x74727565, 0x4f54544f]);

/** The most that a packed font may unpack to; the largest CJK fonts have 25 MB. */
const MAX_BYTES = 64_000_000;

export async function unpackFont(bytes: Uint8Array): Promise<Uint8Array | FontProblem> {
  if (bytes.length < 12) return 'no-font';
  const tag = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  if (SFNT.has(tag)) return bytes;
  if (tag === COLLECTION) return 'collection';
  if (tag !== WOFF && tag !== WOFF2) return 'no-font';
  try {
    return tag === WOFF ? unpackWoff(bytes) : await unpackWoff2(bytes);
  } catch {
    // What the unpackers throw says only where they stumbled.
    return 'broken';
  }
}

/** WOFF 1.0 is the tables of a font, each packed by zlib where that is shorter (W3C, WOFF File Format 1.0). */
function unpackWoff(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  const tables = Array.from({ length: view.getUint16(12) }, (_, index) => {
    const entry = 44 + index * 20;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const [offset, packed, length] = [4, 8, 12].map((field) => view.getUint32(entry + field)) as [
      number,
      number,
      number,
    ];
    total += length;
    if (total > MAX_BYTES || offset + packed > bytes.length) throw new RangeError('The table is too long.');
    const content = bytes.subarray(offset, offset + packed);
    return [tag, packed < length ? inflateSync(content, { maxOutputLength: length }) : content] as const;
  });
  return buildFontFile(
    tables.sort(([a], [b]) => (a < b ? -1 : 1)),
    view.getUint32(4),
  );
}

/** WOFF 2.0 also takes outlines apart; putting them together again is another's work, loaded for such files alone. */
async function unpackWoff2(bytes: Uint8Array): Promise<Uint8Array> {
  const stated = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(16);
  if (stated > MAX_BYTES) throw new RangeError('The font is too long.');
  const { default: decompress } = await import('woff2-encoder/decompress');
  return decompress(bytes);
}

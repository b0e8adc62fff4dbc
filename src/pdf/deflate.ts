// Compresses streams, and remembers what the same bytes came to.
// In: bytes. Out: the bytes of a zlib stream.

import { deflateSync } from 'node:zlib';

/** Compressed once for each array: fonts keep the subsets they have cut, and documents of one pitch mostly use the same. */
const known = new WeakMap<Uint8Array, Uint8Array>();

/**
 * At the highest level: streams are small, and a page is read more often than it is written. zlib is given no more memory than the
 * bytes can use, a window and tables as large as they are; most streams of a page are much smaller than its default of 32 kB.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  const bits = Math.ceil(Math.log2(bytes.length + 1));
  return deflateSync(bytes, {
    level: 9,
    windowBits: Math.min(15, Math.max(9, bits)),
    memLevel: Math.min(9, Math.max(1, bits - 6)),
    chunkSize: bytes.length + 64,
  });
}

/** The same for bytes that outlive the document and never change. */
export function deflateOnce(bytes: Uint8Array): Uint8Array {
  const before = known.get(bytes);
  if (before) return before;
  const compressed = deflate(bytes);
  known.set(bytes, compressed);
  return compressed;
}

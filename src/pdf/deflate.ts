// Compresses streams, and remembers what the same bytes came to.
// In: bytes. Out: the bytes of a zlib stream.

import { deflateSync } from 'node:zlib';

/** The highest level: streams are small, and a page is read more often than it is written. */
const LEVEL = 9;

/** Compressed once for each array: fonts keep the subsets they have cut, and documents of one pitch mostly use the same. */
const known = new WeakMap<Uint8Array, Uint8Array>();

export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: LEVEL });
}

/** The same for bytes that outlive the document and never change. */
export function deflateOnce(bytes: Uint8Array): Uint8Array {
  const before = known.get(bytes);
  if (before) return before;
  const compressed = deflate(bytes);
  known.set(bytes, compressed);
  return compressed;
}

// The elements of a WebM file (RFC 8794, RFC 9559) → whether it has pictures, and how large they are.
// In: the file. Out: what it says; undefined for another kind of Matroska file.

import type { MediaFacts } from './media.ts';

/** The ids of the elements on the way to a track's size, and of those that say what it is. */
const ids = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  tracks: 0x1654ae6b,
  entry: 0xae,
  video: 0xe0,
  audio: 0xe1,
  width: 0xb0,
  height: 0xba,
} as const;

/** Elements that hold others. */
const holders: ReadonlySet<number> = new Set([ids.header, ids.segment, ids.tracks, ids.entry, ids.video]);

/** Tracks stand near the beginning. */
const MOST_BYTES = 4_000_000;

export function describeWebm(bytes: Uint8Array): MediaFacts | undefined {
  const found = new Map<number, Uint8Array>();
  visit(bytes, 0, Math.min(bytes.length, MOST_BYTES), found);
  const docType = new TextDecoder('latin1').decode(found.get(ids.docType) ?? new Uint8Array()).replace(/\0+$/, '');
  if (docType !== 'webm') return undefined;
  if (!found.has(ids.video)) return found.has(ids.audio) ? { kind: 'audio' } : undefined;
  const [width, height] = [numberOf(found.get(ids.width)), numberOf(found.get(ids.height))];
  return width > 0 && height > 0 ? { kind: 'video', width, height } : { kind: 'video' };
}

/** Keeps the first content of each element; what does not hold together ends the walk. */
function visit(bytes: Uint8Array, from: number, to: number, found: Map<number, Uint8Array>): void {
  for (let at = from; at < to; ) {
    const id = readVariable(bytes, at, true);
    const size = id && readVariable(bytes, at + id.length, false);
    if (!id || !size) return;
    const start = at + id.length + size.length;
    // All ones: the size is not known, as in a recording; the element goes on to the end.
    const end = size.unknown ? to : Math.min(to, start + size.value);
    if (!found.has(id.value))
      found.set(id.value, holders.has(id.value) ? new Uint8Array() : bytes.subarray(start, end));
    if (holders.has(id.value)) visit(bytes, start, end, found);
    if (id.value === ids.tracks) return;
    at = end;
  }
}

interface Variable {
  readonly value: number;
  readonly length: number;
  readonly unknown: boolean;
}

/** A number whose leading zero bits say how many bytes it has; an id keeps its marker. */
function readVariable(bytes: Uint8Array, at: number, keepsMarker: boolean): Variable | undefined {
  const first = bytes[at];
  if (!first) return undefined;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return undefined;
  const low = first & (0xff >> length);
  let value = keepsMarker ? first : low;
  let unknown = low === 0xff >> length;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index]!;
    value = value * 256 + byte;
    unknown &&= byte === 0xff;
  }
  return { value, length, unknown };
}

const numberOf = (bytes: Uint8Array | undefined): number =>
  (bytes ?? new Uint8Array()).reduce((sum, byte) => sum * 256 + byte, 0);

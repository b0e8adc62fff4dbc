// Packs a font for the web with what Node has built in.
// In: a TrueType or OpenType font. Out: the same font as WOFF 1.0 (W3C, WOFF File Format 1.0): its tables, each packed by zlib.

import { deflateSync } from 'node:zlib';
import { concatenate, padded, paddedLength } from './write-font-file.ts';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

export function packWoff(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const count = view.getUint16(4);
  const header = new DataView(new ArrayBuffer(HEADER + count * ENTRY));
  const tables: Uint8Array[] = [];
  let offset = header.byteLength;
  let unpacked = 12 + count * 16;
  for (let index = 0; index < count; index++) {
    const from = 12 + index * 16;
    const to = HEADER + index * ENTRY;
    const start = view.getUint32(from + 8);
    const length = view.getUint32(from + 12);
    const plain = font.subarray(start, start + length);
    const deflated = deflateSync(plain, { level: 9 });
    const table = deflated.length < length ? deflated : plain;
    header.setUint32(to, view.getUint32(from));
    header.setUint32(to + 4, offset);
    header.setUint32(to + 8, table.length);
    header.setUint32(to + 12, length);
    header.setUint32(to + 16, view.getUint32(from + 4));
    tables.push(padded(table));
    offset += paddedLength(table.length);
    unpacked += paddedLength(length);
  }
  header.setUint32(0, SIGNATURE);
  header.setUint32(4, view.getUint32(0));
  header.setUint32(8, offset);
  header.setUint16(12, count);
  header.setUint32(16, unpacked);
  return concatenate([new Uint8Array(header.buffer), ...tables]);
}

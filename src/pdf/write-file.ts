// Packs the objects of a document into a file: dictionaries into one compressed stream, and a cross-reference stream at its end.
// In: objects by their numbers. Out: the bytes of a PDF, named by a hash of its content (ISO 32000-1, 7.5.7 and 7.5.8).

import { createHash } from 'node:crypto';
import { deflate } from './deflate.ts';
import { formatObject } from './format-object.ts';
import { predictRows } from './row-predictor.ts';

export interface FileObject {
  readonly number: number;
  /** The object's syntax; of a stream, its dictionary's. */
  readonly syntax: string;
  readonly stream?: Uint8Array;
}

/** The numbers of the objects that lead into the document. */
export interface Trailer {
  readonly root: number;
  readonly info: number;
}

export function writeFile(objects: readonly FileObject[], trailer: Trailer): Uint8Array {
  const last = objects.reduce((highest, { number }) => Math.max(highest, number), 0);
  const packed = objects.filter(({ stream }) => !stream);
  const pack = packObjects(packed, last + 1);
  const file = createFile();
  const places = new Map<number, Place>();
  for (const [index, { number }] of packed.entries()) places.set(number, { kind: IN_PACK, place: pack.number, index });
  for (const object of [...objects.filter(({ stream }) => stream), pack]) {
    places.set(object.number, { kind: IN_FILE, place: file.length, index: 0 });
    file.add(object);
  }
  const start = file.length;
  const references = last + 2;
  places.set(references, { kind: IN_FILE, place: start, index: 0 });
  const id = file.hash().subarray(0, ID_LENGTH);
  file.add(referencesObject(references, places, trailer, id));
  return file.end(start);
}

/** As long as the MD5 hash that PDF writers have always put there. */
const ID_LENGTH = 16;

/** What a cross-reference entry says of an object (ISO 32000-1, table 18). */
const FREE = 0;
const IN_FILE = 1;
const IN_PACK = 2;

interface Place {
  readonly kind: number;
  /** An offset in the file, or the number of the pack. */
  readonly place: number;
  /** The place in the pack. */
  readonly index: number;
}

function packObjects(objects: readonly FileObject[], number: number): FileObject {
  const pairs: string[] = [];
  let offset = 0;
  for (const { number: packed, syntax } of objects) {
    pairs.push(`${packed} ${offset}`);
    offset += syntax.length + 1;
  }
  const head = `${pairs.join(' ')}\n`;
  const body = objects.map(({ syntax }) => syntax).join('\n');
  const stream = deflate(Buffer.from(head + body, 'latin1'));
  const entries = {
    Type: 'ObjStm',
    N: objects.length,
    First: head.length,
    Length: stream.length,
    Filter: 'FlateDecode',
  };
  return { number, syntax: formatObject(entries), stream };
}

/** Bytes of the three fields of an entry: 4 hold any offset that we write. */
const WIDTHS = [1, 4, 2] as const;
const ROW = 7;

function referencesObject(
  number: number,
  places: ReadonlyMap<number, Place>,
  { root, info }: Trailer,
  id: Uint8Array,
): FileObject {
  const rows = new DataView(new ArrayBuffer((number + 1) * ROW));
  rows.setUint16(5, 0xffff);
  for (let object = 1; object <= number; object++) {
    const { kind, place, index } = places.get(object) ?? { kind: FREE, place: 0, index: 0 };
    rows.setUint8(object * ROW, kind);
    rows.setUint32(object * ROW + 1, place);
    rows.setUint16(object * ROW + 5, index);
  }
  const stream = deflate(predictRows(new Uint8Array(rows.buffer), ROW, 1));
  const entries = {
    Type: 'XRef',
    Size: number + 1,
    W: WIDTHS,
    ID: [id, id],
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Columns: ROW },
    Length: stream.length,
  };
  const dictionary = formatObject(entries).replace(/>>$/, `/Root ${root} 0 R/Info ${info} 0 R>>`);
  return { number, syntax: dictionary, stream };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function createFile() {
  const parts: Uint8Array[] = [];
  const file = {
    length: 0,
    write(part: string | Uint8Array) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
      parts.push(bytes);
      file.length += bytes.length;
    },
    add({ number, syntax, stream }: FileObject) {
      file.write(`${number} 0 obj\n${syntax}\nstream\n`);
      file.write(stream ?? new Uint8Array());
      // PDF/A asks for a line end before the word (ISO 19005-3, 6.1.7.1).
      file.write('\nendstream\nendobj\n');
    },
    hash: () => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest(),
    end(start: number) {
      file.write(`startxref\n${start}\n%%EOF\n`);
      return joined(parts, file.length);
    },
  };
  // Four bytes beyond ASCII tell a transfer program that this is no text (ISO 32000-1, 7.5.2).
  file.write('%PDF-1.7\n%\xff\xff\xff\xff\n');
  return file;
}

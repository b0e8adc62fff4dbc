// Writes a font file from its tables.
// In: tables by their tags. Out: the bytes of the file, with right checksums.

/** The tag of a font with TrueType outlines. */
const TRUE_TYPE = 0x00010000;
/** Where `head` holds what adds up with the whole file to a fixed sum. */
const CHECKSUM_ADJUSTMENT = 8;
/** What the whole file's checksum and its adjustment add up to, by the OpenType specification. */
const CHECKSUM_TOTAL = 0xb1b0afba;

/** The tables, given in the order of their tags, behind their directory. The checksum in `head` is set. */
export function buildFontFile(
  given: readonly (readonly [tag: string, bytes: Uint8Array])[],
  flavour = TRUE_TYPE,
): Uint8Array {
  const tables = given.map(([tag, bytes]) => [tag, tag === 'head' ? withoutAdjustment(bytes) : bytes] as const);
  const directory = new DataView(new ArrayBuffer(12 + tables.length * 16));
  const power = Math.floor(Math.log2(tables.length));
  directory.setUint32(0, flavour);
  directory.setUint16(4, tables.length);
  directory.setUint16(6, 16 << power);
  directory.setUint16(8, power);
  directory.setUint16(10, tables.length * 16 - (16 << power));
  let offset = directory.byteLength;
  let head = 0;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) directory.setUint8(entry + letter, tag.charCodeAt(letter));
    directory.setUint32(entry + 4, checksum(padded(bytes)));
    directory.setUint32(entry + 8, offset);
    directory.setUint32(entry + 12, bytes.length);
    if (tag === 'head') head = offset;
    offset += paddedLength(bytes.length);
  }
  const file = concatenate([new Uint8Array(directory.buffer), ...tables.map(([, bytes]) => padded(bytes))]);
  new DataView(file.buffer).setUint32(head + CHECKSUM_ADJUSTMENT, (CHECKSUM_TOTAL - checksum(file)) >>> 0);
  return file;
}

function withoutAdjustment(head: Uint8Array): Uint8Array {
  const copy = head.slice();
  new DataView(copy.buffer).setUint32(CHECKSUM_ADJUSTMENT, 0);
  return copy;
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let offset = 0; offset < bytes.length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}

/** Tables begin at multiples of four bytes. */
export const paddedLength = (length: number): number => (length + 3) & ~3;

/** The bytes with zeroes up to the padded length. */
export function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const copy = new Uint8Array(paddedLength(bytes.length));
  copy.set(bytes);
  return copy;
}

/** The parts behind each other. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** `loca` with long offsets, for outlines that stand padded behind each other. */
export function offsetsTable(outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let offset = 0;
  for (const [index, outline] of outlines.entries()) {
    offset += paddedLength(outline.length);
    view.setUint32((index + 1) * 4, offset);
  }
  return new Uint8Array(view.buffer);
}

// Gives a cut font names of its own: its licence keeps the name “Source” for the whole, unchanged font (OFL 1.1, clause 3).
// In: an sfnt file. Out: the same file with “Summit” where its names, but not its copyright, say “Source”.

/** Name records that present a font to its users: family, unique identifier, full name, PostScript name, typographic family. */
const presented = new Set([1, 3, 4, 6, 16]);

/** As long as each other, so that no offset in the file changes. */
const RESERVED = 'Source';
const OWN = 'Summit';

/** Windows and Unicode name records are UTF-16, Macintosh ones single bytes (OpenType, “name”). */
const MACINTOSH = 1;

export function renameFont(sfnt: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sfnt);
  const start = tableOffset(bytes, 'name');
  const count = bytes.readUInt16BE(start + 2);
  const strings = start + bytes.readUInt16BE(start + 4);
  for (let index = 0; index < count; index++) {
    const record = start + 6 + index * 12;
    if (!presented.has(bytes.readUInt16BE(record + 6))) continue;
    const encoding = bytes.readUInt16BE(record) === MACINTOSH ? 'latin1' : 'utf16be';
    const from = strings + bytes.readUInt16BE(record + 10);
    replace(
      bytes.subarray(from, from + bytes.readUInt16BE(record + 8)),
      encode(RESERVED, encoding),
      encode(OWN, encoding),
    );
  }
  return bytes;
}

function tableOffset(bytes: Buffer, tag: string): number {
  const tables = bytes.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16;
    if (bytes.toString('latin1', record, record + 4) === tag) return bytes.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table “${tag}”.`);
}

const encode = (text: string, encoding: 'latin1' | 'utf16be'): Buffer =>
  encoding === 'latin1' ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();

function replace(within: Buffer, old: Buffer, own: Buffer): void {
  for (let at = within.indexOf(old); at >= 0; at = within.indexOf(old, at + 1)) own.copy(within, at);
}

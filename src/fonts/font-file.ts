// Reads what a PDF must know of a font: its tables, its metrics and the names it goes by.
// In: the bytes of a `.ttf` or `.otf` file. Out: a FontFile, whose lengths are in the font's own units.

/** A part of the file, by the offsets of the table directory. */
export interface TableRange {
  readonly offset: number;
  readonly length: number;
}

/** What a font's maker allows, from OS/2's `fsType`. */
export type Embedding = 'allowed' | 'restricted' | 'whole-only' | 'bitmaps-only';

export interface FontFile {
  /** How letters are drawn: in the table `glyf` of TrueType, or in the `CFF ` of PostScript. */
  readonly outlines: 'glyf' | 'cff';
  readonly embedding: Embedding;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly tables: ReadonlyMap<string, TableRange>;
  readonly unitsPerEm: number;
  readonly bounds: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  /** The upper edge and the thickness of the line that strikes text out. */
  readonly strikeout: { readonly position: number; readonly thickness: number };
  /** Degrees, counter-clockwise from the vertical: negative for a font that leans to the right. */
  readonly italicAngle: number;
  readonly italic: boolean;
  readonly fixedPitch: boolean;
  /** The class and subclass of OS/2's `sFamilyClass`. */
  readonly familyClass: number;
  readonly postscriptName: string;
  readonly glyphCount: number;
  /** Glyphs that have an advance of their own; all later ones share the last. */
  readonly advanceCount: number;
  /** Offsets in `loca` take four bytes instead of two. */
  readonly longOffsets: boolean;
}

/** The tags that start a file with TrueType outlines, and one with PostScript's. */
const TRUE_TYPE = new Set([0x00010000, 0x74727565]);
const POSTSCRIPT = 0x4f54544f;

/** Throws when the bytes are no font, or when a table is missing or ends too early. */
export function readFontFile(source: Uint8Array): FontFile {
  // A plain array over the same memory: Node's own Buffer, which may come in, does not copy when it is sliced.
  const bytes = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = view.getUint32(0);
  if (!TRUE_TYPE.has(tag) && tag !== POSTSCRIPT) throw new Error('This is not a TrueType or OpenType font.');
  const tables = readDirectory(view);
  const at = (tag: string, offset: number): number => {
    const table = tables.get(tag);
    if (!table) throw new Error(`The font has no table ${tag}.`);
    return table.offset + offset;
  };
  const unitsPerEm = view.getUint16(at('head', 18));
  const style = readStyle(view, tables, unitsPerEm);
  return {
    bytes,
    view,
    tables,
    outlines: tag === POSTSCRIPT ? 'cff' : 'glyf',
    unitsPerEm,
    bounds: {
      minX: view.getInt16(at('head', 36)),
      minY: view.getInt16(at('head', 38)),
      maxX: view.getInt16(at('head', 40)),
      maxY: view.getInt16(at('head', 42)),
    },
    ascent: view.getInt16(at('hhea', 4)),
    descent: view.getInt16(at('hhea', 6)),
    lineGap: view.getInt16(at('hhea', 8)),
    ...style,
    italicAngle: tables.has('post') ? view.getInt32(at('post', 4)) / 0x10000 : 0,
    italic: (view.getUint16(at('head', 44)) & 2) !== 0,
    fixedPitch: tables.has('post') && view.getUint32(at('post', 12)) !== 0,
    postscriptName: (tables.has('name') && readName(view, at('name', 0), POSTSCRIPT_NAME)) || 'Unnamed',
    glyphCount: view.getUint16(at('maxp', 4)),
    advanceCount: view.getUint16(at('hhea', 34)),
    longOffsets: view.getInt16(at('head', 50)) !== 0,
  };
}

/** OS/2 is missing in old fonts, and its first version says nothing of heights. */
function readStyle(view: DataView, tables: FontFile['tables'], unitsPerEm: number) {
  const table = tables.get('OS/2');
  const has = (version: number): boolean => table !== undefined && view.getUint16(table.offset) >= version;
  const at = (offset: number): number => (table?.offset ?? 0) + offset;
  return {
    embedding: has(0) ? embeddingOf(view.getUint16(at(8))) : 'allowed',
    xHeight: has(2) ? view.getInt16(at(86)) : unitsPerEm * 0.5,
    capHeight: has(2) ? view.getInt16(at(88)) : unitsPerEm * 0.7,
    strikeout: has(0)
      ? { thickness: view.getInt16(at(26)), position: view.getInt16(at(28)) }
      : { thickness: unitsPerEm * 0.05, position: unitsPerEm * 0.25 },
    familyClass: has(0) ? view.getInt16(at(30)) : 0,
  } as const;
}

/** Of several licences that older fonts state at once, the most generous counts (OpenType, OS/2, `fsType`). */
function embeddingOf(fsType: number): Embedding {
  const restricted = (fsType & 0x0002) !== 0 && (fsType & 0x000c) === 0;
  if (restricted) return 'restricted';
  if (fsType & 0x0200) return 'bitmaps-only';
  return fsType & 0x0100 ? 'whole-only' : 'allowed';
}

/** The bytes of a table; throws when there is none. */
export function tableBytes(file: FontFile, tag: string): Uint8Array {
  const table = file.tables.get(tag);
  if (!table) throw new Error(`The font ${file.postscriptName} has no table ${tag}.`);
  return file.bytes.subarray(table.offset, table.offset + table.length);
}

/** The advance and the left side bearing of a glyph, from `hmtx`. */
export function horizontalMetrics(
  file: FontFile,
  glyph: number,
): { readonly advance: number; readonly leftBearing: number } {
  const start = file.tables.get('hmtx')?.offset ?? 0;
  const advance = file.view.getUint16(start + Math.min(glyph, file.advanceCount - 1) * 4);
  const bearing = glyph < file.advanceCount ? glyph * 4 + 2 : file.advanceCount * 4 + (glyph - file.advanceCount) * 2;
  return { advance, leftBearing: file.view.getInt16(start + bearing) };
}

function readDirectory(view: DataView): ReadonlyMap<string, TableRange> {
  const tables = new Map<string, TableRange>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  return tables;
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/** A name as Windows stores it, in UTF-16. */
function readName(view: DataView, table: number, id: number): string | undefined {
  const strings = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const entry = table + 6 + index * 12;
    if (view.getUint16(entry) !== WINDOWS || view.getUint16(entry + 6) !== id) continue;
    const start = strings + view.getUint16(entry + 10);
    const units = Array.from({ length: view.getUint16(entry + 8) / 2 }, (_, unit) => view.getUint16(start + unit * 2));
    return String.fromCharCode(...units);
  }
  return undefined;
}

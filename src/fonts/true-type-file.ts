// Reads what a PDF must know of a TrueType font: its tables, its metrics and the names it goes by.
// In: the bytes of a static `.ttf` file. Out: a TrueTypeFile, whose lengths are in the font's own units.

/** A part of the file, by the offsets of the table directory. */
export interface TableRange {
  readonly offset: number;
  readonly length: number;
}

export interface TrueTypeFile {
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

/** The tags that start a file with TrueType outlines. */
const TRUE_TYPE = new Set([0x00010000, 0x74727565]);

/** Throws when the bytes are no TrueType font: the fonts of the package are checked when it is built. */
export function readTrueTypeFile(source: Uint8Array): TrueTypeFile {
  // A plain array over the same memory: Node's own Buffer, which may come in, does not copy when it is sliced.
  const bytes = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!TRUE_TYPE.has(view.getUint32(0))) throw new Error('This is not a font with TrueType outlines.');
  const tables = readDirectory(view);
  const at = (tag: string, offset: number): number => {
    const table = tables.get(tag);
    if (!table) throw new Error(`The font has no table ${tag}.`);
    return table.offset + offset;
  };
  return {
    bytes,
    view,
    tables,
    unitsPerEm: view.getUint16(at('head', 18)),
    bounds: {
      minX: view.getInt16(at('head', 36)),
      minY: view.getInt16(at('head', 38)),
      maxX: view.getInt16(at('head', 40)),
      maxY: view.getInt16(at('head', 42)),
    },
    ascent: view.getInt16(at('hhea', 4)),
    descent: view.getInt16(at('hhea', 6)),
    lineGap: view.getInt16(at('hhea', 8)),
    xHeight: view.getInt16(at('OS/2', 86)),
    capHeight: view.getInt16(at('OS/2', 88)),
    strikeout: { thickness: view.getInt16(at('OS/2', 26)), position: view.getInt16(at('OS/2', 28)) },
    italicAngle: view.getInt32(at('post', 4)) / 0x10000,
    italic: (view.getUint16(at('head', 44)) & 2) !== 0,
    fixedPitch: view.getUint32(at('post', 12)) !== 0,
    familyClass: view.getInt16(at('OS/2', 30)),
    postscriptName: readName(view, at('name', 0), POSTSCRIPT_NAME),
    glyphCount: view.getUint16(at('maxp', 4)),
    advanceCount: view.getUint16(at('hhea', 34)),
    longOffsets: view.getInt16(at('head', 50)) !== 0,
  };
}

/** The bytes of a table; throws when there is none. */
export function tableBytes(file: TrueTypeFile, tag: string): Uint8Array {
  const table = file.tables.get(tag);
  if (!table) throw new Error(`The font ${file.postscriptName} has no table ${tag}.`);
  return file.bytes.subarray(table.offset, table.offset + table.length);
}

/** The advance and the left side bearing of a glyph, from `hmtx`. */
export function horizontalMetrics(
  file: TrueTypeFile,
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

/** A name as Windows stores it, in UTF-16; the fonts of the package all have one. */
function readName(view: DataView, table: number, id: number): string {
  const strings = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const entry = table + 6 + index * 12;
    if (view.getUint16(entry) !== WINDOWS || view.getUint16(entry + 6) !== id) continue;
    const start = strings + view.getUint16(entry + 10);
    const units = Array.from({ length: view.getUint16(entry + 8) / 2 }, (_, unit) => view.getUint16(start + unit * 2));
    return String.fromCharCode(...units);
  }
  throw new Error(`The font has no name ${id}.`);
}

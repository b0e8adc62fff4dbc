// Cuts a TrueType font down to the glyphs a document uses, parts of composite glyphs included.
// In: a font and the glyphs in their new order. Out: the bytes of a font file without hinting.

import { type FontFile, horizontalMetrics, tableBytes } from './font-file.ts';
import { encodeGlyph, type GlyphShape } from './glyph-shape.ts';
import type { Shaper } from './shaper.ts';
import { outlineOfGlyph, type SubsetGlyph } from './subset-glyph.ts';
import { buildFontFile, concatenate, offsetsTable, padded } from './write-font-file.ts';

/** A glyph's outline, and where in it the numbers of its parts stand. */
interface Outline {
  readonly bytes: Uint8Array;
  readonly parts: readonly { readonly position: number; readonly glyph: number }[];
}

/** Flags of a composite glyph's part, as the OpenType specification's `glyf` names them. */
const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_PARTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_TWO_BY_TWO = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/**
 * A font in which `glyphs[n]` is glyph `n`. The first must be 0, .notdef. A glyph may stand there twice, and the parts of composite
 * glyphs are added behind the last. Tables that only hinting or layout need are left out: a PDF draws glyphs by their number.
 */
export function subsetGlyphs(
  file: FontFile,
  shaper: Pick<Shaper, 'outlineOf' | 'advanceOf'>,
  glyphs: readonly SubsetGlyph[],
): Uint8Array {
  const order = [...glyphs];
  const numbers = new Map<SubsetGlyph, number>();
  for (const [index, glyph] of order.entries()) if (!numbers.has(glyph)) numbers.set(glyph, index);
  const outlines: Uint8Array[] = [];
  const merged = new Map<SubsetGlyph, GlyphShape>();
  // The list grows while it is read: parts may have parts.
  for (let index = 0; index < order.length; index++) {
    const glyph = order[index]!;
    if (typeof glyph === 'number') {
      const outline = outlineOf(file, glyph);
      outlines.push(renumberParts(outline, (part) => numbers.get(part) ?? append(order, numbers, part)));
    } else {
      const shape = encodeGlyph(outlineOfGlyph(glyph, shaper, file.unitsPerEm), 1, file.unitsPerEm);
      merged.set(glyph, shape);
      outlines.push(shape.bytes);
    }
  }
  return buildFontFile([
    ['glyf', concatenate(outlines.map(padded))],
    ['head', headTable(file)],
    ['hhea', withUint16(tableBytes(file, 'hhea'), 34, order.length)],
    ['hmtx', metricsTable(file, order, merged)],
    ['loca', offsetsTable(outlines)],
    ['maxp', withMaxima(withUint16(tableBytes(file, 'maxp'), 4, order.length), [...merged.values()])],
  ]);
}

function append(order: SubsetGlyph[], numbers: Map<SubsetGlyph, number>, glyph: number): number {
  const index = order.push(glyph) - 1;
  numbers.set(glyph, index);
  return index;
}

/** Outlines that were read before, as long as their font lives: every page asks for most letters. */
const known = new WeakMap<FontFile, Map<number, Outline>>();

/** The outline without its hinting instructions. */
function outlineOf(file: FontFile, glyph: number): Outline {
  const outlines = known.get(file) ?? new Map<number, Outline>();
  if (outlines.size === 0) known.set(file, outlines);
  const outline = outlines.get(glyph) ?? readOutline(file, glyph);
  outlines.set(glyph, outline);
  return outline;
}

function readOutline(file: FontFile, glyph: number): Outline {
  const offset = (index: number): number => {
    const loca = file.tables.get('loca')?.offset ?? 0;
    return file.longOffsets ? file.view.getUint32(loca + index * 4) : file.view.getUint16(loca + index * 2) * 2;
  };
  const bytes = tableBytes(file, 'glyf').subarray(offset(glyph), offset(glyph + 1));
  if (bytes.length === 0) return { bytes, parts: [] };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const contours = view.getInt16(0);
  return contours < 0 ? readComposite(bytes, view) : { bytes: withoutInstructions(bytes, view, contours), parts: [] };
}

function withoutInstructions(bytes: Uint8Array, view: DataView, contours: number): Uint8Array {
  const start = 10 + contours * 2;
  const length = view.getUint16(start);
  if (length === 0) return bytes;
  const rest = bytes.slice(0, bytes.length - length);
  rest.set([0, 0], start);
  rest.set(bytes.subarray(start + 2 + length), start + 2);
  return rest;
}

function readComposite(bytes: Uint8Array, view: DataView): Outline {
  const parts: { position: number; glyph: number }[] = [];
  const copy = bytes.slice();
  let position = 10;
  let flags: number;
  do {
    flags = view.getUint16(position);
    new DataView(copy.buffer).setUint16(position, flags & ~HAS_INSTRUCTIONS);
    parts.push({ position: position + 2, glyph: view.getUint16(position + 2) });
    position += flags & ARGUMENTS_ARE_WORDS ? 8 : 6;
    if (flags & HAS_SCALE) position += 2;
    else if (flags & HAS_TWO_SCALES) position += 4;
    else if (flags & HAS_TWO_BY_TWO) position += 8;
  } while (flags & MORE_PARTS);
  return { bytes: copy.subarray(0, position), parts };
}

function renumberParts(outline: Outline, numberOf: (glyph: number) => number): Uint8Array {
  if (outline.parts.length === 0) return outline.bytes;
  const bytes = outline.bytes.slice();
  const view = new DataView(bytes.buffer);
  for (const { position, glyph } of outline.parts) view.setUint16(position, numberOf(glyph));
  return bytes;
}

/** `head` with long offsets. */
function headTable(file: FontFile): Uint8Array {
  const head = tableBytes(file, 'head').slice();
  const view = new DataView(head.buffer);
  view.setInt16(50, 1);
  return head;
}

function withUint16(table: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = table.slice();
  new DataView(copy.buffer).setUint16(offset, value);
  return copy;
}

/** `maxp` that allows for glyphs with more points or contours than the font's own. */
function withMaxima(maxp: Uint8Array, merged: readonly GlyphShape[]): Uint8Array {
  const view = new DataView(maxp.buffer, maxp.byteOffset);
  for (const { points, contours } of merged) {
    view.setUint16(6, Math.max(view.getUint16(6), points));
    view.setUint16(8, Math.max(view.getUint16(8), contours));
  }
  return maxp;
}

function metricsTable(
  file: FontFile,
  glyphs: readonly SubsetGlyph[],
  merged: ReadonlyMap<SubsetGlyph, GlyphShape>,
): Uint8Array {
  const view = new DataView(new ArrayBuffer(glyphs.length * 4));
  for (const [index, glyph] of glyphs.entries()) {
    const { advance, leftBearing } =
      typeof glyph === 'number'
        ? horizontalMetrics(file, glyph)
        : {
            advance: Math.round((glyph.advance * file.unitsPerEm) / 1000),
            leftBearing: merged.get(glyph)?.bounds?.[0] ?? 0,
          };
    view.setUint16(index * 4, advance);
    view.setInt16(index * 4 + 2, leftBearing);
  }
  return new Uint8Array(view.buffer);
}

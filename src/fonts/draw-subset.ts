// Draws the glyphs that a document uses anew, as a TrueType font: for fonts whose letters are PostScript's or vary along axes.
// In: a font, its outlines as HarfBuzz gives them, and the glyphs in their new order. Out: the bytes of a font file without hinting.

import { type FontFile, tableBytes } from './font-file.ts';
import { emptyGlyph, encodeGlyph, type GlyphShape } from './glyph-shape.ts';
import type { Shaper } from './shaper.ts';
import { advanceOfGlyph, outlineOfGlyph, type SubsetGlyph } from './subset-glyph.ts';
import { buildFontFile, concatenate, offsetsTable, padded } from './write-font-file.ts';

/** Fine enough that rounding a curve's points to whole units is never seen; within what the format can say. */
const FINEST_UNITS = 4096;
const LARGEST_COORDINATE = 0x7fff;

/** A font in which `glyphs[n]` is glyph `n`. A glyph may stand there twice. */
export function drawSubset(
  file: FontFile,
  shaper: Pick<Shaper, 'outlineOf' | 'advanceOf'>,
  glyphs: readonly SubsetGlyph[],
): Uint8Array {
  const scale = scaleOf(file);
  const shapes = glyphs.map((glyph) =>
    encodeGlyph(outlineOfGlyph(glyph, shaper, file.unitsPerEm), scale, file.unitsPerEm),
  );
  const advances = glyphs.map((glyph) => Math.round(advanceOfGlyph(glyph, shaper, file.unitsPerEm) * scale));
  return buildFontFile([
    ['glyf', concatenate(shapes.map(({ bytes }) => padded(bytes)))],
    ['head', headTable(file, scale, shapes)],
    ['hhea', hheaTable(file, scale, glyphs.length)],
    ['hmtx', metricsTable(shapes, advances)],
    ['loca', offsetsTable(shapes.map(({ bytes }) => bytes))],
    ['maxp', maxpTable(shapes)],
  ]);
}

/** How many units of the new font one of the old becomes: one where its points are whole already. */
function scaleOf({ unitsPerEm, bounds, outlines, tables }: FontFile): number {
  if (outlines === 'glyf' && !tables.has('fvar')) return 1;
  const farthest = Math.max(1, ...Object.values(bounds).map(Math.abs));
  return Math.max(1, Math.floor(Math.min(FINEST_UNITS / unitsPerEm, LARGEST_COORDINATE / (2 * farthest))));
}

function headTable(file: FontFile, scale: number, shapes: readonly GlyphShape[]): Uint8Array {
  const head = tableBytes(file, 'head').slice(0, 54);
  const view = new DataView(head.buffer);
  const all = shapes.reduce((box, { bounds }) => (bounds ? unite(box, bounds) : box), emptyGlyph.bounds);
  view.setUint16(18, file.unitsPerEm * scale);
  for (const [index, edge] of (all ?? [0, 0, 0, 0]).entries()) view.setInt16(36 + index * 2, edge);
  view.setInt16(50, 1);
  return head;
}

type Bounds = NonNullable<GlyphShape['bounds']>;

const unite = (a: Bounds | undefined, b: Bounds): Bounds =>
  a ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : b;

function hheaTable(file: FontFile, scale: number, count: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(36));
  view.setUint32(0, 0x00010000);
  view.setInt16(4, file.ascent * scale);
  view.setInt16(6, file.descent * scale);
  view.setInt16(8, file.lineGap * scale);
  view.setInt16(18, 1);
  view.setUint16(34, count);
  return new Uint8Array(view.buffer);
}

function metricsTable(shapes: readonly GlyphShape[], advances: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(shapes.length * 4));
  for (const [index, { bounds }] of shapes.entries()) {
    view.setUint16(index * 4, advances[index] ?? 0);
    view.setInt16(index * 4 + 2, bounds?.[0] ?? 0);
  }
  return new Uint8Array(view.buffer);
}

/** `maxp` of a font without instructions; one zone and no storage. */
function maxpTable(shapes: readonly GlyphShape[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, shapes.length);
  view.setUint16(6, Math.max(...shapes.map(({ points }) => points)));
  view.setUint16(8, Math.max(...shapes.map(({ contours }) => contours)));
  view.setUint16(14, 1);
  return new Uint8Array(view.buffer);
}

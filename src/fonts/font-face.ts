// A font at one weight and slant: the metrics that typesetting asks for, and the glyphs that a PDF embeds.
// In: a built-in face and the bytes of its file. Out: a FontFace.

import type { FontMetrics } from '../typeset/metrics.ts';
import { type BuiltinFace, keyOf } from './builtin-faces.ts';
import { subsetGlyphs } from './glyph-subset.ts';
import { createShaper, type loadHarfBuzz } from './shaper.ts';
import { horizontalMetrics, readTrueTypeFile, type TrueTypeFile } from './true-type-file.ts';

/** What typesetting measures with, and what a back end needs to embed it. */
export interface FontFace extends FontMetrics {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** The file's metrics and names, in the font's own units. */
  readonly file: TrueTypeFile;
  /** The upper edge, above the baseline, and the thickness of the line that strikes text out, in 1/1000 em. */
  readonly strikeout: { readonly position: number; readonly thickness: number };
  /** The glyph's own advance in 1/1000 em. */
  advanceOf(glyph: number): number;
  /** A TrueType file in which `glyphs[n]` is glyph `n`. */
  subset(glyphs: readonly number[]): Uint8Array;
}

/** Subsets a face keeps: the recipients of one pitch mostly need the same. */
const MAX_SUBSETS = 16;

export function createFontFace(
  harfBuzz: Awaited<ReturnType<typeof loadHarfBuzz>>,
  face: BuiltinFace,
  bytes: Uint8Array,
): FontFace {
  const file = readTrueTypeFile(bytes);
  const perMille = 1000 / file.unitsPerEm;
  const shaper = createShaper(harfBuzz, bytes, (glyph) => horizontalMetrics(file, glyph).advance);
  const subsets = new Map<string, Uint8Array>();
  return {
    key: keyOf(face),
    family: face.family,
    weight: face.weight,
    italic: face.italic,
    file,
    ascent: file.ascent * perMille,
    descent: file.descent * perMille,
    capHeight: file.capHeight * perMille,
    xHeight: file.xHeight * perMille,
    strikeout: { position: file.strikeout.position * perMille, thickness: file.strikeout.thickness * perMille },
    has: shaper.has,
    shape: shaper.shape,
    advanceOf: (glyph) => horizontalMetrics(file, glyph).advance * perMille,
    subset(glyphs) {
      const key = glyphs.join(' ');
      const known = subsets.get(key);
      if (known) return known;
      const made = subsetGlyphs(file, glyphs);
      if (subsets.size >= MAX_SUBSETS) subsets.delete(subsets.keys().next().value ?? '');
      subsets.set(key, made);
      return made;
    },
  };
}

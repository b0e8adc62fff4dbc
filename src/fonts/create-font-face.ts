// Opens a font: what it measures is asked of its file and of HarfBuzz, and what was cut from it is kept.
// In: a built-in face and the bytes of its file. Out: a FontFace.

import { type BuiltinFace, keyOf } from './builtin-faces.ts';
import type { FontFace } from './font-face.ts';
import { subsetGlyphs } from './glyph-subset.ts';
import { createShaper, type loadHarfBuzz } from './shaper.ts';
import { horizontalMetrics, readTrueTypeFile } from './true-type-file.ts';

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

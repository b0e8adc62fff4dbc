// Opens a font: what it measures is asked of its file and of HarfBuzz, and what was cut from it is kept.
// In: a family's name, a weight and a slant, and the file behind them. Out: a FontFace.

import { lazily } from '../typeset/lazily.ts';
import { drawSubset } from './draw-subset.ts';
import type { FontFace } from './font-face.ts';
import { readFontFile } from './font-file.ts';
import { subsetGlyphs } from './glyph-subset.ts';
import { createShaper, type HarfBuzz, type Variations } from './shaper.ts';
import { keyOfGlyph, type SubsetGlyph } from './subset-glyph.ts';

/** Subsets a face keeps: the recipients of one pitch mostly need the same. */
const MAX_SUBSETS = 16;

/** What a face is made of. */
export interface FaceSource {
  /** Unique among the fonts of a compiler. */
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Asked for once, when something of the font is. */
  readonly bytes: () => Uint8Array;
  /** Where the face lies on the axes of a variable font. */
  readonly variations?: Variations;
  /** True when nothing in the file may be trusted: HarfBuzz, which checks all that it reads, then draws the outlines. */
  readonly foreign?: boolean;
}

/** What is known of a face when its file has been read. */
interface OpenFace extends Pick<FontFace, 'file' | 'ascent' | 'descent' | 'capHeight' | 'xHeight' | 'strikeout'> {
  readonly perMille: number;
  readonly bytes: Uint8Array;
}

/**
 * A face that shapes, measures and subsets; its file is read when it is first asked, since a document uses a few of the faces that a theme has.
 * @internal
 */
export function createFontFace(harfBuzz: HarfBuzz, source: FaceSource): FontFace {
  const { key, family, weight, italic, variations } = source;
  const opened = lazily(() => openFace(source.bytes()));
  const shaper = createShaper(harfBuzz, () => opened().bytes, variations);
  const cut = source.foreign
    ? (glyphs: readonly SubsetGlyph[]) => drawSubset(opened().file, shaper, glyphs)
    : (glyphs: readonly SubsetGlyph[]) => subsetGlyphs(opened().file, shaper, glyphs);
  const subsets = new Map<string, Uint8Array>();
  return {
    key,
    family,
    weight,
    italic,
    ...(variations ? { variations } : {}),
    get file() {
      return opened().file;
    },
    get ascent() {
      return opened().ascent;
    },
    get descent() {
      return opened().descent;
    },
    get capHeight() {
      return opened().capHeight;
    },
    get xHeight() {
      return opened().xHeight;
    },
    get strikeout() {
      return opened().strikeout;
    },
    has: shaper.has,
    shape: shaper.shape,
    advanceOf: (glyph) => shaper.advanceOf(glyph) * opened().perMille,
    subset(glyphs) {
      const glyphKey = glyphs.map(keyOfGlyph).join(' ');
      const known = subsets.get(glyphKey);
      if (known) return known;
      const made = cut(glyphs);
      if (subsets.size >= MAX_SUBSETS) subsets.delete(subsets.keys().next().value ?? '');
      subsets.set(glyphKey, made);
      return made;
    },
  };
}

function openFace(bytes: Uint8Array): OpenFace {
  const file = readFontFile(bytes);
  const perMille = 1000 / file.unitsPerEm;
  return {
    file,
    bytes,
    perMille,
    ascent: file.ascent * perMille,
    descent: file.descent * perMille,
    capHeight: file.capHeight * perMille,
    xHeight: file.xHeight * perMille,
    strikeout: { position: file.strikeout.position * perMille, thickness: file.strikeout.thickness * perMille },
  };
}

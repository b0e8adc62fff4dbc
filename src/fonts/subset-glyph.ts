// What a subset may hold as one of its glyphs: a glyph of the font, or several of them drawn as one.
// In: glyphs with places. Out: their outline and advance in the font's own units, and a key by which equal ones are known.

import type { PathStep, Shaper } from './shaper.ts';

/** Glyphs that are read as one, each with its displacement. Lengths are in 1/1000 em. */
export interface GlyphCluster {
  readonly parts: readonly { readonly glyph: number; readonly x: number; readonly y: number }[];
  readonly advance: number;
}

export type SubsetGlyph = number | GlyphCluster;

/** The same text for the same drawing. */
export function keyOfGlyph(glyph: SubsetGlyph): string {
  if (typeof glyph === 'number') return String(glyph);
  return `${glyph.parts.map((part) => `${part.glyph}@${part.x},${part.y}`).join('+')}=${glyph.advance}`;
}

type Drawn = Pick<Shaper, 'outlineOf' | 'advanceOf'>;

/** The outlines of all parts, each at its place. */
export function outlineOfGlyph(glyph: SubsetGlyph, { outlineOf }: Drawn, unitsPerEm: number): readonly PathStep[] {
  if (typeof glyph === 'number') return outlineOf(glyph);
  const units = unitsPerEm / 1000;
  return glyph.parts.flatMap((part) =>
    outlineOf(part.glyph).map(({ type, values }) => ({
      type,
      values: values.map((value, index) => value + (index % 2 === 0 ? part.x : part.y) * units),
    })),
  );
}

export const advanceOfGlyph = (glyph: SubsetGlyph, { advanceOf }: Drawn, unitsPerEm: number): number =>
  typeof glyph === 'number' ? advanceOf(glyph) : (glyph.advance * unitsPerEm) / 1000;

// A shaped text in the units that it is read in: a letter is one, of however many glyphs a font makes it.
// In: glyphs from left to right. Out: units from left to right, each with a drawing of its own and the code points it stands for.

import { keyOfGlyph, type SubsetGlyph } from '../fonts/index.ts';
import type { ShapedText } from '../typeset/metrics.ts';

/** Lengths are in 1/1000 em. */
export interface GlyphUnit {
  readonly glyph: SubsetGlyph;
  readonly codePoints: readonly number[];
  /** The same for the same glyph that stands for the same text. */
  readonly key: number | string;
  /** How wide the drawing is, and how far behind it the next one stands. */
  readonly natural: number;
  readonly advance: number;
}

export function unitsOf(shaped: ShapedText): readonly GlyphUnit[] {
  const before = known.get(shaped);
  if (before) return before;
  const units = makeUnits(shaped);
  known.set(shaped, units);
  return units;
}

/** A word that has been shaped once comes back as the same object, in other documents too. */
const known = new WeakMap<ShapedText, readonly GlyphUnit[]>();

function makeUnits(shaped: ShapedText): readonly GlyphUnit[] {
  const { glyphs, codePoints, naturals, advances, offsets } = shaped;
  const units: GlyphUnit[] = [];
  for (let from = 0, to = 0; from < glyphs.length; from = to) {
    to = from + 1;
    // The later glyphs of a cluster stand for nothing by themselves.
    while (to < glyphs.length && codePoints[to]!.length === 0) to++;
    const [glyph, natural, advance] = [glyphs[from]!, naturals[from]!, advances[from]!];
    const single = to === from + 1 && !offsets?.has(from);
    const drawing = single ? { glyph, natural, advance } : drawTogether(shaped, from, to);
    units.push(unitOf(drawing, codePoints[from]!));
  }
  return units;
}

/** A drawing that is read as other text than its own: the hyphen of a line break is a soft one. */
export const readAs = (unit: GlyphUnit, codePoints: readonly number[]): GlyphUnit => unitOf(unit, codePoints);

const unitOf = (
  { glyph, natural, advance }: Omit<GlyphUnit, 'codePoints' | 'key'>,
  codePoints: readonly number[],
): GlyphUnit => ({ glyph, codePoints, key: keyOf(glyph, codePoints), natural, advance });

/** Two numbers of fifteen bits or so make a small integer, which a map finds fastest; what is larger is written out. */
function keyOf(glyph: SubsetGlyph, codePoints: readonly number[]): number | string {
  const [first = 0] = codePoints;
  if (typeof glyph === 'number' && codePoints.length === 1 && glyph < 0x8000 && first < 0x10000)
    return glyph * 0x10000 + first;
  return `${keyOfGlyph(glyph)} ${codePoints.join(' ')}`;
}

/** Glyphs at their places as one; a displaced mark too, so that nothing has to be moved to set it. */
function drawTogether(
  { glyphs, advances, offsets }: ShapedText,
  from: number,
  to: number,
): Omit<GlyphUnit, 'codePoints' | 'key'> {
  const parts: { glyph: number; x: number; y: number }[] = [];
  let advance = 0;
  for (let index = from; index < to; index++) {
    const [x, y] = offsets?.get(index) ?? [0, 0];
    parts.push({ glyph: glyphs[index]!, x: advance + x, y });
    advance += advances[index]!;
  }
  return { glyph: { parts, advance }, natural: advance, advance };
}

// A shaped text in the units that it is read in: a letter is one, of however many glyphs a font makes it.
// In: glyphs from left to right. Out: units from left to right, each with a drawing of its own and the code points it stands for.

import type { SubsetGlyph } from '../fonts/index.ts';
import type { ShapedText } from '../typeset/metrics.ts';

/** Lengths are in 1/1000 em. */
export interface GlyphUnit {
  readonly glyph: SubsetGlyph;
  readonly codePoints: readonly number[];
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
    units.push({ ...drawing, codePoints: codePoints[from]! });
  }
  return units;
}

/** Glyphs at their places as one; a displaced mark too, so that nothing has to be moved to set it. */
function drawTogether(
  { glyphs, advances, offsets }: ShapedText,
  from: number,
  to: number,
): Omit<GlyphUnit, 'codePoints'> {
  const parts: { glyph: number; x: number; y: number }[] = [];
  let advance = 0;
  for (let index = from; index < to; index++) {
    const [x, y] = offsets?.get(index) ?? [0, 0];
    parts.push({ glyph: glyphs[index]!, x: advance + x, y });
    advance += advances[index]!;
  }
  return { glyph: { parts, advance }, natural: advance, advance };
}

// What stands in a line and is no letter: an icon, a picture. It is measured as a glyph of a font that draws nothing.
// In: a width. Out: that font, all of whose signs are boxes.

import type { FontMetrics } from './metrics.ts';

/** What a box reaches above and below the line, in 1/1000 em; for one that takes no part in heights there is none. */
type BoxHeights = Pick<FontMetrics, 'ascent' | 'descent' | 'capHeight' | 'xHeight'>;

const flat: BoxHeights = { ascent: 0, descent: 0, capHeight: 0, xHeight: 0 };

/** A font whose every sign is a box of `width`, in 1/1000 em. */
export function boxFont(width: number, heights: BoxHeights = flat): FontMetrics {
  return {
    ...heights,
    key: `box ${width}`,
    has: () => true,
    shape: (text) => {
      const signs = Array.from(text, (sign) => sign.codePointAt(0)!);
      return {
        text,
        glyphs: new Uint16Array(signs.length),
        advances: new Float64Array(signs.length).fill(width),
        naturals: new Float64Array(signs.length).fill(width),
        codePoints: signs.map((sign) => [sign]),
        width: signs.length * width,
      };
    },
  };
}

// How wide a text can be at most, without breaking or shaping it: most texts of a slide are far from filling their line.
// In: runs, and how wide they may be. Out: whether they surely are no wider.

import type { RunStyle, TextRun } from './text.ts';

/** What letters side by side may be wider by than each of them alone, for kerning. */
const SPREAD = 1.12;
/** Narrow letters that reach over their neighbours, and are set apart from those that are as high: `f]` in italics is a fifth wider. */
const leaning: ReadonlySet<string> = new Set('fjJß\\ìíîïĩīĭį');
const LEANING_SPREAD = 1.6;

/** Below this, letters of Europe are looked up by their code; and behind it, signs of sentences. */
const LETTERS = 0x180;
const SIGNS = { from: 0x2010, to: 0x2027 } as const;

/** The widths of letters in a style, 0 for one that has not been asked for. */
const widthsIn = new WeakMap<RunStyle, Float64Array>();

/** True where runs surely take no more than `width`, in 1/1000 of the paragraph's type size; false also where nobody knows without shaping them. */
export function surelyHolds(width: number, runs: readonly TextRun[]): boolean {
  const room = width / SPREAD;
  let taken = 0;
  for (const { text, style } of runs) {
    const widths = widthsOf(style);
    for (let at = 0; at < text.length && taken <= room; at++) {
      const place = placeOf(text.charCodeAt(at));
      if (place === undefined) return false;
      widths[place] ||= widthOf(text[at]!, style);
      taken += widths[place]!;
    }
  }
  return taken <= room;
}

/** Undefined for what ends a line, is of no width of its own, or may be drawn in another font. */
function placeOf(unit: number): number | undefined {
  if (unit >= SIGNS.from && unit <= SIGNS.to) return LETTERS + unit - SIGNS.from;
  const isLetter = unit >= 0x20 && unit < LETTERS && !(unit >= 0x7f && unit < 0xa0) && unit !== 0xad;
  return isLetter ? unit : undefined;
}

function widthsOf(style: RunStyle): Float64Array {
  const known = widthsIn.get(style) ?? new Float64Array(LETTERS + SIGNS.to - SIGNS.from + 1);
  widthsIn.set(style, known);
  return known;
}

function widthOf(letter: string, { font, features, language, tracking, scale }: RunStyle): number {
  if (!font.has(letter.charCodeAt(0))) return Number.POSITIVE_INFINITY;
  // What is drawn narrower than its letters may hold fewer of them.
  const { width } = font.shape(letter, features, { language });
  return (width * (leaning.has(letter) ? LEANING_SPREAD : 1) + Math.max(0, tracking)) * scale;
}

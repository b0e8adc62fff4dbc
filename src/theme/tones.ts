// Colours by what the eye sees of them: how light, how strong, of which hue (OKLCH; B. Ottosson, “A perceptual color space”, 2020).
// In: colours, and the grounds that they stand on. Out: the colours that can be read there.

import { clampChroma, formatHex, modeOklch, modeRgb, useMode } from 'culori/fn';
import { type Color, contrast } from '../units/units.ts';

export interface Tone {
  /** 0–1. */
  readonly lightness: number;
  /** 0 is grey; no screen shows more than some 0.32. */
  readonly chroma: number;
  /** Degrees. */
  readonly hue: number;
}

useMode(modeRgb);
const toOklch = useMode(modeOklch);

export function toneOf(color: Color): Tone {
  const { l = 0, c = 0, h = 0 } = toOklch(color) ?? {};
  return { lightness: l, chroma: c, hue: h };
}

/** The colour of a tone; one that is too strong for a screen is made weaker, and keeps its hue. */
export function colorOf({ lightness, chroma, hue }: Tone): Color {
  const shown = clampChroma({ mode: 'oklch', l: lightness, c: chroma, h: hue }, 'oklch');
  return formatHex(shown).toUpperCase() as Color;
}

/** Lightness is moved in steps that the eye can hardly tell apart. */
const STEP = 0.005;

/** The tone's colour where it has that contrast with every ground, or else the nearest that has: darker or lighter, of the same hue. */
export function readableOn(tone: Tone, grounds: readonly Color[], least: number): Color {
  const isReadable = (color: Color): boolean => grounds.every((ground) => contrast(color, ground) >= least);
  for (let away = 0; away <= 1; away += STEP) {
    for (const lightness of away === 0 ? [tone.lightness] : [tone.lightness - away, tone.lightness + away]) {
      if (lightness < 0 || lightness > 1) continue;
      const color = colorOf({ ...tone, lightness });
      if (isReadable(color)) return color;
    }
  }
  const ends = ['#FFFFFF', '#000000'] as const;
  const worst = (color: Color): number => Math.min(...grounds.map((ground) => contrast(color, ground)));
  const [white, black] = ends.map((end) => end as Color) as [Color, Color];
  return worst(white) >= worst(black) ? white : black;
}

// Colours as CSS writes them, and what is seen where one lies over another.
// In: the text of a colour or a gradient. Out: colours, or nothing for a text that says none.

import { clampRgb, colorsNamed, formatHex, modeHsl, modeRgb, parse, useMode } from 'culori/fn';
import { type Color, channels } from '../units/units.ts';

/** A colour and how much of it covers what lies below, 0–1. */
export interface Paint {
  readonly color: Color;
  readonly alpha: number;
}

const toRgb = useMode(modeRgb);
useMode(modeHsl);

/** Reads a colour: `#7A2B1F`, `rebeccapurple`, `rgb(122 43 31 / 50%)`, `hsl(8, 60%, 30%)`. */
export function readCssColor(text: string): Paint | undefined {
  const parsed = toRgb(parse(text.trim()));
  if (!parsed) return undefined;
  return { color: formatHex(clampRgb(parsed)).toUpperCase() as Color, alpha: parsed.alpha ?? 1 };
}

/** What CSS calls colours by name. */
export const cssColorNames: readonly string[] = [...Object.keys(colorsNamed), 'transparent'];

/** A colour, or a word that may be the name of one. */
const COLOR = /#[0-9a-f]+\b|(?:rgb|hsl)a?\([^()]*\)|[a-z]+/gi;
/** Between two stops this many colours are looked at. */
const STEPS = 8;

/** The colours that a gradient over `base` shows, its stops and some between them; none when no colour can be read in it. */
export function readGradient(text: string, base: Color): readonly Color[] {
  const inside = text.slice(text.indexOf('(') + 1);
  const stops = (inside.match(COLOR) ?? []).flatMap((word) => readCssColor(word) ?? []);
  const seen = stops.map((stop) => cover(base, stop));
  return seen.flatMap((color, index) => {
    const next = seen[index + 1];
    const steps = next ? Array.from({ length: STEPS }, (_, step) => mix(color, next, step / STEPS)) : [color];
    return steps;
  });
}

/** What is seen where a paint lies over a colour. */
export const cover = (base: Color, { color, alpha }: Paint): Color => mix(base, color, alpha);

/** A share of the second colour over the first, as browsers lay them over each other: channel by channel, in sRGB. */
function mix(base: Color, over: Color, share: number): Color {
  const above = channels(over);
  const [r, g, b] = channels(base).map((value, index) => value * (1 - share) + above[index]! * share);
  return formatHex({ mode: 'rgb', r: r!, g: g!, b: b! }).toUpperCase() as Color;
}

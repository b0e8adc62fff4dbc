// What a slide stands on: the ground of its kind or its author's, and the palette that can be read on it.
// In: a slide, its kind, the palettes of a theme and the deck's scheme. Out: a colour for reveal.js, and the class that sets the text's colours.

import type { Slide } from '../../model/index.ts';
import type { Palette, Scheme } from '../../theme/index.ts';
import { type Color, contrast, parseColor } from '../../units/units.ts';
import type { Kind } from './kind.ts';

export interface Ground {
  /** Missing where the slide stands on the paper of the deck. */
  readonly color?: string;
  readonly classes: readonly string[];
}

/** A ground of the author's gets the palette whose ink is read better on it. */
export function groundOf(
  slide: Slide,
  kind: Kind,
  palettes: Readonly<Record<Scheme, Palette>>,
  scheme: Scheme,
): Ground {
  const own = slide.attributes.background;
  if (own) {
    const color = own.color === undefined ? undefined : parseColor(own.color);
    const tone = color === undefined ? scheme : toneOf(color, palettes);
    return { color: own.color, classes: tone === scheme ? [] : [`on-${tone}`] };
  }
  const palette = palettes[scheme];
  if (kind.kind === 'section') return { color: palette.deep, classes: ['on-deep'] };
  if (kind.kind === 'closing') return { color: palette.ask, classes: ['on-ask'] };
  return { classes: [] };
}

/** The scheme whose ink stands out more from a colour. */
export function toneOf(color: Color, { light, dark }: Readonly<Record<Scheme, Palette>>): Scheme {
  return contrast(color, light.ink) >= contrast(color, dark.ink) ? 'light' : 'dark';
}

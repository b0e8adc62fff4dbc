// The colours of a theme, named for what they do.
// Types and lists of names only.

import type { Color } from '../units/units.ts';

/** The two grounds that a deck may stand on. */
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

export const paletteRoles = [
  'paper',
  'ink',
  'muted',
  'accent',
  'figure',
  'mark',
  'ask',
  'onAsk',
  'deep',
  'onDeep',
  'onDeepMuted',
  'domeOnDeep',
  'panel',
  'lit',
  'rule',
] as const;
export type PaletteRole = (typeof paletteRoles)[number];
export type Palette = Readonly<Record<PaletteRole, Color>>;
export type PagePalette = Readonly<
  Record<'paper' | 'ink' | 'muted' | 'accent' | 'figure' | 'ask' | 'onAsk' | 'rule', Color>
>;

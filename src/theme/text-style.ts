// How a piece of text is set, on slides and on the page. Deck sizes are px at 1280 × 720, page sizes pt.
// In: what a theme says of it. Out: types, and what follows where a theme says nothing.

import type { FamilyRole, Weight } from './families.ts';
import type { PaletteRole } from './palette.ts';

/** How a piece of text is set. `color` names a palette role; `bold` is the weight of strong text in it. */
export interface TextStyle {
  readonly family: FamilyRole;
  readonly weight: Weight;
  readonly bold?: Weight;
  readonly italic?: boolean;
  readonly size: number;
  readonly line: number;
  /** Letter spacing in em. */
  readonly tracking: number;
  readonly color?: PaletteRole;
  /** Smaller [size, line] steps for a text that runs long. */
  readonly down?: readonly (readonly [size: number, line: number])[];
}

/** The weight of strong text: heavier than the text around it, and never light. */
export const boldOf = ({ bold, weight }: Pick<TextStyle, 'bold' | 'weight'>): Weight =>
  bold ?? (weight === 300 ? 500 : 600);

/** A style as strong text in it is set. */
export const strong = (style: TextStyle): TextStyle => ({ ...style, weight: boldOf(style) });

/** Letters raised behind a numeral (`3rd`): their size as a share of it, and the height they are raised by, in em of their own. */
export interface OrdinalStyle {
  readonly scale: number;
  readonly rise: number;
  readonly weight: Weight;
}

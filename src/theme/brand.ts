// What makes a theme a brand's: two colours, from which all others are derived, and a logo. Types only.

import type { Color } from '../units/units.ts';

export interface BrandColors {
  /** What the brand writes in and stands on: from it come ink, paper and the deep ground. */
  readonly primary: Color;
  /** What it points with: figures, marks, the ground of the ask. */
  readonly accent: Color;
}

export interface BrandLogo {
  /** A picture for light grounds, as the theme file says it. */
  readonly light: string;
  /** A picture for dark grounds. */
  readonly dark?: string;
  /** A picture for the accent, which is the ground of the ask. */
  readonly accent?: string;
  /** The room that nothing else may enter, as a share of the logo's height. */
  readonly clear?: number;
  /** The least height: px of a 1280 × 720 slide, mm of the page. */
  readonly minimum?: { readonly deck?: number; readonly page?: number };
  /** True when the logo says the brand's name: the organization is then not printed beside it. */
  readonly wordmark?: boolean;
}

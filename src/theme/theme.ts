// A theme: the design tokens of deck and page, typed as `assets/themes/*.yaml` writes them.
// Types only.

import type { Span } from '../diagnostics/source-file.ts';
import type { BrandColors, BrandLogo } from './brand.ts';
import type { DeckTokens } from './deck-tokens.ts';
import type { FamilyRole, FamilySource } from './families.ts';
import type { PageTokens } from './page-tokens.ts';
import type { PagePalette, Palette } from './palette.ts';

export interface Theme {
  readonly name: string;
  /** The built-in theme whose stylesheet draws it. */
  readonly stylesheet: string;
  /** The project's theme file, as a person would type it from the project's root; missing for a built-in theme. */
  readonly path?: string;
  /** The name of the family of each role. */
  readonly fonts: Readonly<Record<FamilyRole, string>>;
  /** By name, those of the families that are not built in. */
  readonly families: Readonly<Record<string, FamilySource>>;
  /** Names of families that are tried in order for what a text's own family lacks. */
  readonly fallback: readonly string[];
  /** The two colours of a brand, from which the palettes below were derived. */
  readonly colors?: BrandColors;
  readonly logo?: BrandLogo;
  /** Where the theme files say what: `logo.light`, `fonts.display.bold`, `fonts.fallback[0]`. */
  readonly places: ReadonlyMap<string, Span>;
  /** OpenType features of figures: in running text, in large numerals, in tables. */
  readonly figures: {
    readonly text: readonly string[];
    readonly numeral: readonly string[];
    readonly table: readonly string[];
  };
  readonly palette: { readonly light: Palette; readonly dark: Palette; readonly page: PagePalette };
  readonly deck: DeckTokens;
  readonly page: PageTokens;
}

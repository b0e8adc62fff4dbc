// The door of `theme`.

export type { FamilyHeights } from './css.ts';
export { deckStyleRules, deckVariables, lineTop } from './css.ts';
export { readTheme } from './read-theme.ts';
export type {
  DeckStyle,
  DeckTokens,
  DiscTokens,
  FamilyRole,
  OrdinalStyle,
  PageMillimetres,
  PagePalette,
  PageStyle,
  PageTokens,
  Palette,
  PaletteRole,
  TextStyle,
  Theme,
  Weight,
} from './theme.ts';
export { deckStyles, pageStyles, paletteRoles } from './theme.ts';

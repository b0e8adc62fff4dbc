// The door of `theme`.

export type { FamilyHeights } from './css.ts';
export { deckStyleRules, deckVariables, lineTop } from './css.ts';
export { faceOfName, familiesBehind } from './font-tokens.ts';
export type { OpenTheme } from './read-theme.ts';
export { completeTheme, openTheme, readTheme } from './read-theme.ts';
export type {
  AnatomyPart,
  DeckStyle,
  DeckTokens,
  DiscTokens,
  FamilyRole,
  FamilySource,
  FontFiles,
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
export { deckStyles, faceNames, familyRoles, pageStyles, paletteRoles } from './theme.ts';

// The door of `theme`.

export type { BrandColors, BrandLogo } from './brand.ts';
export type { FamilyHeights } from './css.ts';
export { deckRules, deckStyleRules, deckVariables, lineTop } from './css.ts';
export type { Paint } from './css-color.ts';
export { cover, cssColorNames, readCssColor, readGradient } from './css-color.ts';
export { sizeDeck } from './deck-size.ts';
export type { DeckGaps, DeckStyle, DeckTokens, DiscTokens, FitSetting } from './deck-tokens.ts';
export { deckStyles } from './deck-tokens.ts';
export type { FamilyRole, FamilySource, FontFiles, Weight } from './families.ts';
export { faceNames, familyRoles, figureFeatures } from './families.ts';
export { gapAt, stepDown, typeAt } from './fit-steps.ts';
export { faceOfName, familiesBehind } from './font-tokens.ts';
export type { AnatomyPart, PageMillimetres, PageStyle, PageTokens } from './page-tokens.ts';
export { pageStyles } from './page-tokens.ts';
export type { PagePalette, Palette, PaletteRole, Scheme } from './palette.ts';
export { paletteRoles, schemes } from './palette.ts';
export type { OpenTheme } from './read-theme.ts';
export { completeTheme, openTheme, readTheme } from './read-theme.ts';
export { themeSchema } from './schema.ts';
export type { OrdinalStyle, TextStyle } from './text-style.ts';
export { boldOf, strong } from './text-style.ts';
export type { Theme } from './theme.ts';
export { readableOn, toneOf } from './tones.ts';

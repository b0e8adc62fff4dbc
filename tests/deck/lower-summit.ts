// Slides that were built by hand, lowered as the theme `summit` draws them: what most tests of the deck begin with.

import type { FrontMatter, Pitch, Slide } from '../../src/model/index.ts';
import type { ResolvedPitch } from '../../src/resolve/index.ts';
import { deckWriter, loadDeckContext } from '../../src/writers/deck/index.ts';
import { deckSettings } from '../settings.ts';
import { pitch } from './build-pitch.ts';
import { packageHost, summit } from './package-files.ts';

export const theme = await summit();
const context = await loadDeckContext(packageHost(), theme);

/** Lowers a pitch that is all deck, with what it refers to. */
export function lowerDeck(deck: Pitch, more: Partial<ResolvedPitch> = {}) {
  const nothing = { fonts: new Map(), icons: new Map(), pictures: new Map() };
  return deckWriter.lower({ whole: deck, deck, page: deck, theme, ...nothing, ...more }, context);
}

/** A pitch of these slides, without a title that its front matter draws. */
export const pitchOf = (
  slides: readonly Slide[],
  settings: Partial<FrontMatter['deck']> = {},
  about: Partial<FrontMatter> = {},
): Pitch => pitch(slides, { ...about, deck: { ...deckSettings, titleSlide: false, ...settings } });

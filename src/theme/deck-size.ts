// The tokens of a deck for the shape of its slides.
// In: tokens as the theme writes them, for 16:9. Out: the same tokens, with what is elsewhere on slides of another shape.

import type { DeckTokens } from './deck-tokens.ts';
import { overlay } from './overlay.ts';

/** Tokens for slides of that shape. */
export function sizeDeck(tokens: DeckTokens, size: '16:9' | '4:3'): DeckTokens {
  return size === '16:9' ? tokens : overlay(tokens, tokens.sizes[size]);
}

// The tokens of a deck for the shape of its slides.
// In: tokens as the theme writes them, for 16:9. Out: the same tokens, with what is elsewhere on slides of another shape.

import type { DeckTokens } from './deck-tokens.ts';

/** Tokens for slides of that shape. */
export function sizeDeck(tokens: DeckTokens, size: '16:9' | '4:3'): DeckTokens {
  return size === '16:9' ? tokens : (merge(tokens, tokens.sizes[size]) as DeckTokens);
}

/** Mappings are merged; everything else is said anew. */
function merge(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const merged = Object.entries(over).map(([key, value]) => [key, merge(base[key], value)]);
  return { ...base, ...Object.fromEntries(merged) };
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

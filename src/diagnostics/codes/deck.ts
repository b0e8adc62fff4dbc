// Codes of the deck.

import type { CodeEntry } from '../code-entry.ts';

export const deckCodes = {
  'deck-glyph-missing': { severity: 'warning', summary: 'A deck has a character that none of its fonts has.' },
  'layout-content': { severity: 'warning', summary: 'A slide does not hold what the layout it names shows.' },
} as const satisfies Record<string, CodeEntry>;

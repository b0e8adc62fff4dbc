// Codes of the deck and of themes.

import type { CodeEntry } from '../code-entry.ts';

export const deckCodes = {
  'theme-value': { severity: 'error', summary: 'A theme lacks a value or has one of the wrong kind.' },
  'theme-unknown-key': { severity: 'warning', summary: 'A theme has a key that nothing reads.' },
  'deck-glyph-missing': { severity: 'warning', summary: 'A deck has a character that none of its fonts has.' },
  'layout-content': { severity: 'warning', summary: 'A slide does not hold what the layout it names shows.' },
} as const satisfies Record<string, CodeEntry>;

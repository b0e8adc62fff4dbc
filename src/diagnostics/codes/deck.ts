// Codes of the deck.

import type { CodeEntry } from '../code-entry.ts';

export const deckCodes = {} as const satisfies Record<string, CodeEntry>;

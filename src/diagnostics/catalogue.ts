// The catalogue: every code, once, with its severity and what it is about. Codes are permanent and are the rules' names.

import type { CodeEntry, Severity } from './code-entry.ts';
import { browserCodes } from './codes/browser.ts';
import { deckCodes } from './codes/deck.ts';
import { pageCodes } from './codes/page.ts';
import { readerCodes } from './codes/reader.ts';
import { resolveCodes } from './codes/resolve.ts';
import { themeCodes } from './codes/theme.ts';

export const catalogue = {
  ...readerCodes,
  ...resolveCodes,
  ...themeCodes,
  ...deckCodes,
  ...pageCodes,
  ...browserCodes,
} as const;

export type Code = keyof typeof catalogue;

/** The severity of a finding with this code; `foreign` for one in a deck that was written for another tool. */
export function severityOf({ code, foreign }: { readonly code: Code; readonly foreign?: true }): Severity {
  const { severity, inForeign }: CodeEntry = catalogue[code];
  return (foreign && inForeign) || severity;
}

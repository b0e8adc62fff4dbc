// The catalogue: every code, once, with its severity and what it is about. Codes are permanent and are the rules' names.

import type { Severity } from './code-entry.ts';
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

export const severityOf = (code: Code): Severity => catalogue[code].severity;

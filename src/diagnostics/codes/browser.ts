// Codes of what only a browser can do: judging slides and printing them.

import type { CodeEntry } from '../code-entry.ts';

export const browserCodes = {
  'browser-missing': { severity: 'error', summary: 'A browser is needed, and none is installed.' },
} as const satisfies Record<string, CodeEntry>;

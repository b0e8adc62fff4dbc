// Codes of the page.

import type { CodeEntry } from '../code-entry.ts';

export const pageCodes = {} as const satisfies Record<string, CodeEntry>;

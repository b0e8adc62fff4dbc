// Codes of pictures and other things a pitch refers to, and of themes.

import type { CodeEntry } from '../code-entry.ts';

export const resolveCodes = {} as const satisfies Record<string, CodeEntry>;

// Codes of the outside world: files that cannot be read or written.

import type { CodeEntry } from '../code-entry.ts';

export const hostCodes = {} as const satisfies Record<string, CodeEntry>;

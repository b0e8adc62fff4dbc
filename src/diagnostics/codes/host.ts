// Codes of the outside world: files that cannot be read or written.

import type { CodeEntry } from '../code-entry.ts';

export const hostCodes = {
  'file-unreadable': { severity: 'error', summary: 'The system does not let a source be read.' },
} as const satisfies Record<string, CodeEntry>;

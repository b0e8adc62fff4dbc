// Codes of the reader, the front matter and the passes.

import type { CodeEntry } from '../code-entry.ts';

export const readerCodes = {
  'invalid-utf8': { severity: 'error', summary: 'A source is not valid UTF-8.' },
} as const satisfies Record<string, CodeEntry>;

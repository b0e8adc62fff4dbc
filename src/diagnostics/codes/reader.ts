// Codes of the reader, the front matter and the passes.

import type { CodeEntry } from '../code-entry.ts';

export const readerCodes = {
  'invalid-utf8': { severity: 'error', summary: 'A source is not valid UTF-8.' },
  'yaml-syntax': { severity: 'error', summary: 'A piece of YAML cannot be read.' },
  'yaml-too-large': { severity: 'error', summary: 'A piece of YAML unfolds to more than any pitch needs.' },
  'duplicate-key': { severity: 'error', summary: 'A key is given twice in one mapping.' },
  'unsafe-key': { severity: 'error', summary: 'A key would change how JavaScript objects behave.' },
} as const satisfies Record<string, CodeEntry>;

// Codes of themes, brands and their fonts.

import type { CodeEntry } from '../code-entry.ts';

export const themeCodes = {
  'theme-unknown': {
    severity: 'error',
    inForeign: 'warning',
    summary: 'The front matter names a theme that does not exist.',
  },
  'theme-cycle': { severity: 'error', summary: 'A theme extends itself, by way of others or at once.' },
  'theme-value': { severity: 'error', summary: 'A theme lacks a value or has one of the wrong kind.' },
  'theme-unknown-key': { severity: 'warning', summary: 'A theme has a key that nothing reads.' },
  'theme-contrast': {
    severity: 'error',
    summary: 'Two colours of a theme that meet cannot be told apart well enough.',
  },
  'font-unknown': { severity: 'error', summary: 'A theme names a font family that is not built in.' },
  'font-missing': { severity: 'error', summary: 'A font file or font package is not in the project.' },
  'font-unreadable': { severity: 'error', summary: 'The system does not let a font be read.' },
  'font-format': { severity: 'error', summary: 'A font is of a kind that cannot be used, or is damaged.' },
  'font-embedding': { severity: 'error', summary: 'The maker of a font does not allow what a page does with it.' },
} as const satisfies Record<string, CodeEntry>;

// Codes of what only a browser can do: judging slides and printing them.

import type { CodeEntry } from '../code-entry.ts';

export const browserCodes = {
  'browser-missing': { severity: 'error', summary: 'A browser is needed, and none is installed.' },
  'pack-without-slides': { severity: 'warning', summary: 'What is packed for the stage lacks the slides as a PDF.' },
  'pack-foreign-file': { severity: 'error', summary: 'The folder for the stage holds what was not packed.' },
  'browser-overflow': { severity: 'warning', summary: 'In the browser a slide is fuller than it may be.' },
  'browser-outside': {
    severity: 'warning',
    summary: 'In the browser something on a slide is wider than its room.',
  },
  'browser-disagrees': { severity: 'warning', summary: 'The browser sets a slide otherwise than was computed.' },
  'browser-request': { severity: 'warning', summary: 'A deck asks the network for something.' },
  'browser-complaint': { severity: 'warning', summary: 'The console of a deck shows an error or a warning.' },
} as const satisfies Record<string, CodeEntry>;

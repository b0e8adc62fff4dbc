// Codes of the page.

import type { CodeEntry } from '../code-entry.ts';

export const pageCodes = {
  'page-too-long': { severity: 'error', summary: 'The page does not hold its text at the smallest type size.' },
  'page-optional-dropped': {
    severity: 'warning',
    summary: 'A part marked `{optional}` is left off a page that does not hold with it.',
  },
  'page-one-sheet': { severity: 'note', summary: 'A page that may take two sheets takes one.' },
  'page-table-too-wide': {
    severity: 'error',
    summary: 'The columns of a table do not stand side by side on the page.',
  },
  'page-head-too-long': {
    severity: 'error',
    summary: 'The organization or the event does not fit the head of the page.',
  },
  'page-sidebar-too-long': { severity: 'error', summary: 'Ask, figures and contact do not fit the narrow column.' },
  'page-title-too-long': { severity: 'error', summary: 'The title does not fit the head of the page.' },
  'missing-glyph': { severity: 'error', summary: 'No font has a character of the text.' },
  'page-picture-alt': { severity: 'error', summary: 'A picture on the page has no alternative text.' },
  'page-picture-alt-file': {
    severity: 'warning',
    summary: 'The alternative text of a picture on the page is the name of a file.',
  },
  'page-contrast': { severity: 'error', summary: 'A text on the page can hardly be told from what lies behind it.' },
  'page-drawing': { severity: 'error', summary: 'A drawing holds something that a PDF cannot.' },
  'page-qr-fine': { severity: 'warning', summary: 'A QR code on the page is too fine to be read by a telephone.' },
  'page-slide-only': { severity: 'warning', summary: 'A slide sets something that the page cannot show.' },
  'page-html': { severity: 'warning', summary: 'The page has no terms for an HTML element.' },
  'page-inline-image': {
    severity: 'warning',
    summary: 'A picture within a line of text prints as its alternative text.',
  },
  'page-media': { severity: 'warning', summary: 'The page prints a picture or the name of what it cannot play.' },
  'page-cut-word': { severity: 'warning', summary: 'A word is wider than its column and was cut.' },
  'page-heading-absorbed': {
    severity: 'note',
    summary: 'A heading is not printed, because what stood under it has its own place on the page.',
  },
  'two-asks': { severity: 'warning', summary: 'A pitch asks for two different things.' },
} as const satisfies Record<string, CodeEntry>;

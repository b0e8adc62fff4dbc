// Codes of the deck.

import type { CodeEntry } from '../code-entry.ts';

export const deckCodes = {
  'deck-picture-alt': { severity: 'warning', summary: 'A picture on a slide has no alternative text.' },
  'media-captions': { severity: 'warning', summary: 'A video or a sound has no captions.' },
  'media-name': { severity: 'warning', summary: 'A video or a sound has no name.' },
  'media-beside': {
    severity: 'note',
    summary: 'A video or a sound is too large for the deck’s file, and is written beside it.',
  },
  'slide-overflow': {
    severity: 'error',
    summary: 'A slide does not fit, and the pitch wants none that is made smaller.',
  },
  'slide-shrunk': { severity: 'warning', summary: 'A slide does not fit, and is drawn smaller as a whole.' },
  'slide-unmeasured': {
    severity: 'warning',
    summary: 'A slide holds HTML whose height only a browser knows.',
  },
  'code-wide': {
    severity: 'warning',
    summary: 'A line of code is wider than its slide at the smallest size, and goes on below.',
  },
  'picture-enlarged': { severity: 'warning', summary: 'A picture is drawn larger than it has pixels.' },
  'picture-unseen': {
    severity: 'warning',
    summary: 'A picture has the colour of the slide that it stands on.',
  },
  'deck-notes-long': { severity: 'note', summary: 'Notes are longer than anybody could say in their time.' },
  'deck-over-time': { severity: 'warning', summary: 'Slides are given more time than the talk has.' },
  'layout-content': { severity: 'warning', summary: 'A slide does not hold what the layout it names shows.' },
  'background-color': { severity: 'warning', summary: 'The background of a slide names a colour that does not exist.' },
  'background-contrast': { severity: 'warning', summary: 'Text can hardly be told from the ground of its slide.' },
  'background-faint': { severity: 'note', summary: 'A picture behind a slide is shown fainter than it is.' },
  'deck-logo-dark': {
    severity: 'warning',
    summary: 'A dark deck has a logo for light grounds only, and leaves it out.',
  },
  'deck-unmeasured-css': {
    severity: 'warning',
    summary: 'A pitch has a stylesheet of its own, and only a browser can say whether its slides fit.',
  },
} as const satisfies Record<string, CodeEntry>;

// The keys of a deck, on the key ?. In: our own keys. Out: a panel that lists them with those of reveal.js.

import { openPanel } from './dialog.js';
import { element } from './element.js';
import { zoomKey } from './zoom.js';

/** What reveal.js does by itself, in the order in which a speaker needs it. */
const ofReveal = [
  ['→, Space, Page Down', 'Next step'],
  ['←, Page Up', 'Back'],
  ['↑, ↓', 'Slides above and below'],
  ['Home, End', 'First and last slide'],
  ['B or .', 'Black screen, and back'],
  ['F', 'Full screen; Esc leaves it'],
  ['O or Esc', 'Overview of all slides'],
  [`${zoomKey} and click`, 'Zoom in on a place; Esc goes out'],
];

/** @param {readonly import('./keys.js').Key[]} keys */
export function openHelp(keys) {
  openKeys([...ofReveal, ...keys.map(({ key, says }) => [key.toUpperCase(), says])]);
}

/** @param {readonly (readonly string[])[]} rows a key, and what it does */
export function openKeys(rows) {
  const lines = rows.map(([key = '', says = '']) =>
    element('tr', {}, element('th', { scope: 'row' }, key), element('td', {}, says)),
  );
  openPanel('help', 'Keys', element('table', {}, element('tbody', {}, ...lines)));
}

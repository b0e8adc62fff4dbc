// The keys of the speaker view: those of the slides, and two for the notes.
// In: what each does. Out: a listener; and the list of them for the help.

import { isTyping } from '../keys.js';

/** What `KeyboardEvent.key` says, and the action that it stands for. Clickers send the pages, the full stop and B. */
const actions = new Map(
  Object.entries({
    next: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n', 'l', 'j'],
    back: ['PageUp', 'ArrowLeft', 'ArrowUp', 'p', 'h', 'k'],
    first: ['Home'],
    last: ['End'],
    black: ['b', '.', 'v'],
    overview: ['o'],
    card: ['t'],
    contrast: ['c'],
    goTo: ['g'],
    help: ['?', 'F1'],
    larger: ['+', '='],
    smaller: ['-'],
    leave: ['Escape'],
  }).flatMap(([action, keys]) => keys.map((key) => /** @type {const} */ ([key, action]))),
);

/** Where a language is written to the left, the arrow to the left goes on. @type {Readonly<Record<string, string>>} */
const mirrored = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * @param {Record<string, () => void>} act
 * @param {boolean} rightToLeft
 */
export function bindSpeakerKeys(act, rightToLeft) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = actions.get((rightToLeft && mirrored[key]) || key);
    const isButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
    if (action === undefined || isButton) return;
    event.preventDefault();
    act[action]?.();
  });
}

/** For the help: the key, and what it does. */
export const speakerKeys = [
  ['→, Space, Page Down', 'Next step'],
  ['←, Page Up', 'Back'],
  ['Home, End', 'First and last slide'],
  ['B or .', 'Black screen, and back'],
  ['G', 'Go to a slide'],
  ['O', 'Overview of all slides, on the screen'],
  ['T', 'Test card, on the screen'],
  ['C', 'High contrast, on the screen'],
  ['+ and −', 'Larger and smaller notes'],
  ['Esc', 'Leaves the overview; closes a panel'],
];

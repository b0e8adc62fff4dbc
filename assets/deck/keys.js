// The keys that reveal.js leaves to us. In: a table of them. Out: a listener that comes before that of reveal.js.

import { closeDialogs } from './dialog.js';

/**
 * @typedef {object} Key
 * @property {string} key as `KeyboardEvent.key` has it, in lower case: so it is the letter on the keyboard in every country
 * @property {string} says what it does, for the help
 * @property {() => void} run
 */

/** @param {readonly Key[]} keys */
export function bindKeys(keys) {
  const known = new Map(keys.map((entry) => [entry.key, entry]));
  /** @type {string | undefined} */
  let openedBy;
  const listen = (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    // A browser that fills in a form sends events without a key.
    const entry = known.get(event.key?.toLowerCase());
    if (!entry) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // The key that opened a panel closes it.
    if (!closeDialogs() || entry.key !== openedBy) entry.run();
    openedBy = document.querySelector('dialog.over[open]') ? entry.key : undefined;
  };
  window.addEventListener('keydown', listen, true);
}

/**
 * @param {Event} event
 * @returns {boolean} whether a text is being written
 */
export const isTyping = ({ target }) =>
  target instanceof Element && target.matches('input, textarea, select, [contenteditable]');

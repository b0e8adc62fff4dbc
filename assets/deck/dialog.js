// What is laid over the slides: help, go to a slide, the test card, a speaker view that did not open.
// In: a name, a title and what stands under it. Out: an open dialog, which Esc, its button and a clicker close.

import { element } from './element.js';

/** What clickers send steers the slides, whatever lies over them; Esc is the panel's alone. */
const clicker = ['PageDown', 'PageUp'];

/**
 * A panel with a title and a button that closes it.
 * @param {string} name its class
 * @param {string} title
 * @param {...Node} children
 */
export function openPanel(name, title, ...children) {
  const close = element('button', { type: 'button', class: 'close', click: closeDialogs }, 'Close');
  const head = element('header', {}, element('h2', {}, title), close);
  openDialog(`panel on-dark ${name}`, title, element('div', { class: 'inside' }, head, ...children));
}

/**
 * @param {string} name its classes
 * @param {string} label
 * @param {...Node} children
 * @returns {HTMLDialogElement}
 */
export function openDialog(name, label, ...children) {
  closeDialogs();
  /** @type {HTMLDialogElement} */
  const dialog = element(
    'dialog',
    {
      class: `over ${name}`,
      lang: 'en',
      dir: 'ltr',
      autofocus: true,
      'aria-label': label,
      close: () => dialog.remove(),
      // A click on the ground beside a panel is one on the dialog itself.
      click: (/** @type {MouseEvent} */ event) => event.target === dialog && closeDialogs(),
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Escape' || clicker.includes(event.key)) closeDialogs();
        if (!clicker.includes(event.key)) event.stopPropagation();
      },
    },
    ...children,
  );
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** True when one was open. */
export function closeDialogs() {
  const open = /** @type {NodeListOf<HTMLDialogElement>} */ (document.querySelectorAll('dialog.over[open]'));
  for (const dialog of open) {
    dialog.close();
    dialog.remove();
  }
  return open.length > 0;
}

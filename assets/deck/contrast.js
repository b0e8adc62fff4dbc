// High contrast for a projector that washes colours out: black on white, and white on black where a ground was coloured.
// In: the key C. Out: a class on the document, kept while its window is open.

import { recall, remember } from './memory.js';

const KEY = 'contrast';
const { classList } = document.documentElement;

/** Shows a reloaded deck as it was shown before. */
export function restoreContrast() {
  classList.toggle('contrast', recall(KEY) === true);
}

export function toggleContrast() {
  remember(KEY, classList.toggle('contrast'));
}

export const hasContrast = () => classList.contains('contrast');

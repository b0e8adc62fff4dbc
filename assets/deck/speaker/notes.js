// The notes of a slide, large enough to be read from a lectern, and under them what stands on the page only.
// In: the asides that the build wrote. Out: a region that scrolls; its size of type is kept.

import { element } from '../element.js';
import { recall, remember } from '../memory.js';

const KEY = 'notes size';
/** Px: from a laptop at arm's length to one that stands on the floor. */
const sizes = [18, 22, 26, 32, 40, 50];

/** @param {string} lang that of the deck */
export function createNotes(lang) {
  const text = element('div', { class: 'text', lang, dir: 'auto' });
  const region = element('section', { class: 'said on-dark', 'aria-label': 'Notes', tabindex: '0' }, text);
  let size = sizes.indexOf(recall(KEY));
  if (size < 0) size = 1;
  const resize = (/** @type {number} */ by) => {
    size = Math.min(sizes.length - 1, Math.max(0, size + by));
    remember(KEY, sizes[size]);
    region.style.setProperty('--notes-size', `${sizes[size]}px`);
  };
  resize(0);
  return {
    region,
    larger: () => resize(1),
    smaller: () => resize(-1),
    /** @param {string} id of the slide */
    show(id) {
      const notes = document.querySelector(`aside.notes[data-slide="${CSS.escape(id)}"]`);
      const nothing = element('p', { class: 'nothing', lang: 'en' }, 'No notes for this slide.');
      text.replaceChildren(...(notes ? [...notes.cloneNode(true).childNodes] : [nothing]));
      // Whatever their size is in the notes, they stand under the title of the view.
      for (const heading of text.querySelectorAll('h1, h2, h3, h4, h5, h6')) heading.setAttribute('aria-level', '2');
      region.scrollTop = 0;
    },
  };
}

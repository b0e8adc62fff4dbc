// The notes of a slide, large enough to be read from a lectern, and under them what stands on the page only.
// In: the asides that the build wrote. Out: a region that scrolls; its size of type is kept.

import { element } from '../element.js';
import { recall, remember } from '../memory.js';

const KEY = 'notes size';
/** Px: from a laptop at arm's length to one that stands on the floor. */
const sizes = [18, 22, 26, 32, 40, 50];

/** @param {string} lang that of the deck */
export function createNotes(lang) {
  const asides = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('aside.notes'));
  // Notes of a slide that goes on are those of all its parts.
  const notesOf = new Map(
    [...asides].flatMap((aside) => (aside.dataset.slide ?? '').split(' ').map((id) => [id, aside])),
  );
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
      const notes = notesOf.get(id);
      const nothing = element('p', { class: 'nothing', lang: 'en' }, 'No notes for this slide.');
      text.replaceChildren(...(notes ? plain(notes).childNodes : [nothing]));
      region.scrollTop = 0;
    },
  };
}

/** Classes that mean the same on a slide and in the notes. */
const kept = ['hidden', 'line', 'on-page'];

/**
 * Blocks without the places and sizes that they would have on a slide.
 * @param {Element} notes
 * @returns {Element}
 */
function plain(notes) {
  const copy = /** @type {Element} */ (notes.cloneNode(true));
  for (const node of copy.querySelectorAll('[class], [style]')) {
    node.setAttribute('class', kept.filter((name) => node.classList.contains(name)).join(' '));
    node.removeAttribute('style');
  }
  // A list counts by itself.
  for (const count of copy.querySelectorAll('li > [aria-hidden="true"]')) count.remove();
  // Whatever their size is, headings stand under the title of the view.
  for (const heading of copy.querySelectorAll('h1, h2, h3, h4, h5, h6')) heading.setAttribute('aria-level', '2');
  return copy;
}

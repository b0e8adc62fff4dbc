// Starts reveal.js in a deck: options, the window's title, code steps, the place in the talk, and what assistive technology needs.
// In: what the build wrote into the file, and the keys of this file. Out: a deck that runs.

import { lightCode } from './code-steps.js';
import { restoreContrast, toggleContrast } from './contrast.js';
import { guardFullScreen } from './full-screen.js';
import { openGoTo } from './go-to.js';
import { openHelp } from './help.js';
import { bindKeys } from './keys.js';
import { tell } from './notice.js';
import { keepPlace, restorePlace } from './place.js';
import { toggleTestCard } from './test-card.js';
import { keepEscForZoom } from './zoom.js';

const { options, title } = window.pitchpipe;

/**
 * @param {readonly import('./keys.js').Key[]} ownKeys what this file's keys do besides those of every deck
 * @param {string} [hint] for somebody who opens it for the first time
 */
export async function startDeck(ownKeys, hint) {
  if (document.documentElement.classList.contains('reading')) return;
  const keys = [
    ...ownKeys,
    { key: 'g', says: 'Go to a slide', run: () => openGoTo(allSlides(), goTo) },
    { key: 't', says: 'Test card: edges, smallest text, colours, screens', run: toggleTestCard },
    { key: 'c', says: 'High contrast, for a projector that washes out', run: toggleContrast },
    { key: '?', says: 'These keys', run: () => openHelp(keys) },
  ];
  // Who comes with an address has been here before.
  const isFirst = location.hash === '';
  restoreContrast();
  restorePlace();
  for (const event of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden']) Reveal.on(event, changed);
  // On paper every step has been taken.
  Reveal.on('pdf-ready', () => {
    for (const slide of allSlides()) lightCode(slide);
  });
  bindKeys(keys);
  keepEscForZoom();
  guardFullScreen();
  await Reveal.initialize({ ...options, ...calm(), plugins: [RevealZoom] });
  tidy();
  if (hint && isFirst) tell(hint);
  Reveal.on('slidechanged', () => tell());
  // The letters of slides to come are ready before those are shown.
  for (const font of document.fonts) void font.load();
}

/**
 * Nothing moves for those who asked for that.
 * @returns {import('reveal.js').RevealConfig}
 */
function calm() {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return still ? { transition: 'none', backgroundTransition: 'none', autoAnimate: false } : {};
}

function changed() {
  const slide = Reveal.getCurrentSlide();
  if (!slide) return;
  const name = slide.dataset.title;
  document.title = name && name !== title ? `${name} · ${title}` : title;
  lightCode(slide);
  keepPlace();
}

/** In order; reveal.js leaves those out that are not counted. */
export const allSlides = () => [...document.querySelectorAll('.slides section[data-title]')];

/**
 * @param {Element} slide
 * @param {number} [step] all steps before it are shown; none at all without one
 */
export function goTo(slide, step = -1) {
  const { h, v } = Reveal.getIndices(/** @type {HTMLElement} */ (slide));
  Reveal.slide(h, v, step);
}

/** reveal.js sets the role `application`, which takes the reading keys away, and leaves its buttons to be found by class. */
function tidy() {
  document.querySelector('.reveal')?.removeAttribute('role');
  document.querySelector('.reveal > .backgrounds')?.setAttribute('aria-hidden', 'true');
}

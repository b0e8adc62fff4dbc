// A slide in small, drawn by reveal.js as it is on the wall: a deck of one slide, whose slide is changed.
// In: a section and a step. Out: a picture of it, and how many steps it has.

import { lightCode } from '../code-steps.js';
import { element } from '../element.js';

/** A preview moves, plays and listens to nothing. */
const still = {
  embedded: true,
  keyboard: false,
  touch: false,
  hash: false,
  respondToHashChanges: false,
  controls: false,
  progress: false,
  overview: false,
  help: false,
  postMessage: false,
  hideInactiveCursor: false,
  focusBodyOnPageVisibilityChange: false,
  autoPlayMedia: false,
  autoAnimate: false,
  autoSlide: 0,
  scrollActivationWidth: 0,
  transition: /** @type {const} */ ('none'),
  backgroundTransition: /** @type {const} */ ('none'),
};

/**
 * @typedef {object} Preview
 * @property {HTMLElement} frame
 * @property {(section: Element | undefined, step: number) => Promise<void>} show nothing without a section
 */

/**
 * @param {string} name its class
 * @param {import('reveal.js').RevealConfig} options those of the deck
 * @returns {Preview}
 */
export function createPreview(name, options) {
  const slides = element('div', { class: 'slides' });
  const root = element('div', { class: 'reveal', 'aria-hidden': 'true', inert: true }, slides);
  const { lang, dir } = document.documentElement;
  const frame = element('div', { class: `preview ${name}`, role: 'img', 'aria-label': 'Nothing', lang, dir }, root);
  /** @type {import('reveal.js').RevealApi | undefined} */
  let deck;
  /** Until reveal.js has begun. @type {Promise<unknown> | undefined} */
  let beginning;
  /** @type {Element | undefined} */
  let shown;
  /** What was asked for last: by the time that reveal.js has begun, another slide or step may be. */
  let wanted = { section: /** @type {Element | undefined} */ (undefined), step: -1 };
  // A frame changes its size with all that stands above and below it, and not only with the window.
  new ResizeObserver(() => deck?.layout()).observe(frame);
  return {
    frame,
    async show(section, step) {
      frame.classList.toggle('empty', section === undefined);
      frame.setAttribute('aria-label', section?.getAttribute('aria-label') ?? 'Nothing');
      wanted = { section, step };
      if (!section) return;
      if (!deck) {
        put(section);
        deck = new Reveal(root, { ...options, ...still, plugins: [] });
        beginning = deck.initialize();
      }
      await beginning;
      draw(deck);
    },
  };

  /** @param {Element} section */
  function put(section) {
    shown = section;
    slides.replaceChildren(withoutFrames(section));
  }

  /** @param {import('reveal.js').RevealApi} deck */
  function draw(deck) {
    const { section, step } = wanted;
    if (!section) return;
    if (section !== shown) {
      put(section);
      deck.sync();
    }
    deck.slide(0, 0, step);
    const [copy] = slides.children;
    if (copy) lightCode(copy);
  }
}

/**
 * A preview loads nothing from elsewhere, which the slide itself may be allowed to.
 * @param {Element} section
 */
function withoutFrames(section) {
  const copy = /** @type {Element} */ (section.cloneNode(true));
  for (const frame of copy.querySelectorAll('iframe')) frame.remove();
  return copy;
}

/**
 * The numbers of a slide's steps: fragments that say which come first, then each that says nothing, as reveal.js orders them.
 * @param {Element} section
 * @returns {number}
 */
export function countSteps(section) {
  const said = new Set();
  let unsaid = 0;
  for (const fragment of section.querySelectorAll('.fragment')) {
    const index = fragment.getAttribute('data-fragment-index');
    if (index === null) unsaid += 1;
    else said.add(Number(index));
  }
  return said.size + unsaid;
}

// The two slides of the speaker view: the one that is shown, and what the next press of a key will show.
// In: all slides, and the place in the talk. Out: a region with two previews and what they are called.

import { element } from '../element.js';
import { countSteps, createPreview } from './preview.js';

/**
 * @param {readonly Element[]} sections
 * @param {import('reveal.js').RevealConfig} options those of the deck
 */
export function createPictures(sections, options) {
  const current = createPreview('current', options);
  const next = createPreview('next', options);
  const name = element('figcaption', { class: 'on-dark' });
  const nextName = element('figcaption', { class: 'on-dark' });
  const region = element(
    'section',
    { class: 'slides-now', 'aria-label': 'Slides' },
    element('figure', {}, current.frame, name),
    element('figure', {}, next.frame, nextName),
  );
  return {
    region,
    /**
     * @param {number} place
     * @param {number} step the last that is shown; -1 before the first
     */
    show(place, step) {
      const section = sections[place];
      const steps = section ? countSteps(section) : 0;
      const goesOn = step + 1 < steps;
      const following = goesOn ? section : sections[place + 1];
      current.show(section, step);
      next.show(following, goesOn ? step + 1 : -1);
      const ofSteps = steps > 0 ? ` · step ${step + 1} of ${steps}` : '';
      name.textContent = `Slide ${place + 1} of ${sections.length}${ofSteps}`;
      nextName.textContent = goesOn ? 'Next step' : following ? `Next: ${titleOf(following)}` : 'The end';
    },
  };
}

const titleOf = (/** @type {Element} */ section) => section.getAttribute('data-title') ?? '';

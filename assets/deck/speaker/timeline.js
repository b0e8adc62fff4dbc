// The talk as a horizon: each slide as long as its time, a bar under the one that is shown, and the sun where they should be.
// In: the same moment that the clocks show. Out: a strip under them. It says nothing that the clocks do not say in words.

import { element } from '../element.js';
import { elapsedOf } from './talk.js';

export function createTimeline() {
  const slide = element('i', { class: 'slide' });
  const sun = element('i', { class: 'sun' });
  const marks = element('div', { class: 'marks' });
  const strip = element('div', { class: 'timeline on-dark', 'aria-hidden': 'true' }, marks, slide, sun);
  /** @type {readonly import('./pace.js').Slot[] | null} */
  let drawn = null;
  return {
    strip,
    /** @param {import('./clocks.js').Moment} moment */
    show({ talk, schedule, place, now }) {
      const total = schedule?.at(-1)?.end ?? 0;
      strip.hidden = schedule === null || total === 0;
      if (strip.hidden || !schedule) return;
      if (schedule !== drawn) marks.replaceChildren(...schedule.slice(0, -1).map(({ end }) => mark(end / total)));
      drawn = schedule;
      const slot = schedule[place];
      slide.style.left = percent((slot?.begin ?? 0) / total);
      slide.style.width = percent(((slot?.end ?? 0) - (slot?.begin ?? 0)) / total);
      sun.style.left = percent(Math.min(1, elapsedOf(talk, now) / total));
    },
  };
}

/** @param {number} at */
function mark(at) {
  const line = element('i');
  line.style.left = percent(at);
  return line;
}

const percent = (/** @type {number} */ share) => `${share * 100}%`;

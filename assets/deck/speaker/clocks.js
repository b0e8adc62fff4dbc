// What the speaker sees of the time: how long the talk has been going on, how that is, when it ends, and what time it is.
// In: the talk, its schedule and the slide that is shown. Out: the head of the speaker view.

import { element } from '../element.js';
import { formatSpan, paceOf, verdictOf } from './pace.js';
import { elapsedOf, runs } from './talk.js';

/**
 * @typedef {object} Moment
 * @property {import('../types.js').Talk} talk
 * @property {readonly import('./pace.js').Slot[] | null} schedule
 * @property {number} place of the slide that is shown
 * @property {number} now ms since 1970
 */

export function createClocks() {
  const elapsed = element('b', { class: 'elapsed' });
  const ofTotal = element('span', { class: 'beside' });
  const pace = element('p', { class: 'pace' });
  // The seconds change all the time, and are not to be read out with every change.
  const verdictSaid = element('p', { class: 'hidden', role: 'status' });
  const hint = element('p', { class: 'hint' });
  const time = element('b', { class: 'time' });
  const ends = element('span', { class: 'beside' });
  const head = element(
    'header',
    { class: 'clocks on-dark' },
    element('p', { role: 'timer', 'aria-label': 'Elapsed' }, elapsed, ofTotal),
    element('div', { class: 'verdict' }, pace, hint, verdictSaid),
    element('p', { class: 'day' }, time, ends),
  );
  return {
    head,
    /** @param {Moment} moment */
    show({ talk, schedule, place, now }) {
      const passed = elapsedOf(talk, now);
      const total = schedule?.at(-1)?.end;
      write(elapsed, formatSpan(passed));
      elapsed.classList.toggle('stopped', talk.started !== null && !runs(talk));
      write(ofTotal, total === undefined ? '' : `of ${formatSpan(total)}`);
      write(time, formatTime(now));
      write(ends, total !== undefined && talk.started !== null ? endsAt(total - passed, now) : '');
      showVerdict(schedule?.[place], talk, passed);
    },
  };

  /**
   * @param {import('./pace.js').Slot | undefined} slot
   * @param {import('../types.js').Talk} talk
   * @param {number} passed
   */
  function showVerdict(slot, talk, passed) {
    const late = slot && talk.started !== null ? paceOf(slot, passed) : 0;
    const verdict = slot && talk.started !== null ? verdictOf(late) : 'none';
    pace.dataset.verdict = verdict;
    write(verdictSaid, verdict === 'none' ? '' : `The talk is ${verdict}.`);
    if (talk.started === null) {
      write(pace, 'Not begun');
      write(hint, 'The clock starts with the first step.');
    } else if (!runs(talk)) {
      write(pace, 'Stopped');
      write(hint, '');
    } else if (slot) {
      write(pace, verdict === 'on time' ? 'On time' : `${formatSpan(Math.abs(late))} ${verdict}`);
      write(hint, `This slide until ${formatSpan(slot.end)}`);
    } else {
      write(pace, '');
      write(hint, '');
    }
  }
}

/**
 * @param {number} left
 * @param {number} now
 */
const endsAt = (left, now) =>
  left >= 0 ? `ends ${formatTime(now + left * 1000)}` : `should have ended ${formatTime(now + left * 1000)}`;

const formatTime = (/** @type {number} */ time) =>
  new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/**
 * A text that is written again is read again.
 * @param {Element} node
 * @param {string} text
 */
function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

// Keeps the clock of the talk: through a reload of this window, and a reset that was not meant.
// In: what the speaker does with the clock, and what the slides kept of it. Out: the talk and its schedule as they are now.

import { recall, remember } from '../memory.js';
import { scheduleOf } from './pace.js';
import { limitTo, newTalk, reset, runs, start, stop, unlimited } from './talk.js';

const KEY = 'speaker talk';
/** How long a reset can be taken back, in ms. */
const REGRET = 10_000;

/**
 * @param {import('../types.js').Plan} plan
 * @param {() => void} changed after each change, when it is kept
 */
export function createKeeper(plan, changed) {
  /** @type {import('../types.js').Talk} */
  let talk = recall(KEY) ?? newTalk;
  let schedule = scheduleOf(plan, talk.limit);
  /** What a reset threw away. @type {import('../types.js').Talk | null} */
  let thrown = null;
  let regret = 0;
  /** @param {import('../types.js').Talk} to */
  const change = (to) => {
    talk = to;
    schedule = scheduleOf(plan, talk.limit);
    remember(KEY, talk);
    changed();
  };
  return {
    talk: () => talk,
    schedule: () => schedule,
    canTakeBack: () => thrown !== null,
    start: () => change(start(talk, Date.now())),
    startOrStop: () => change(runs(talk) ? stop(talk, Date.now()) : start(talk, Date.now())),
    /**
     * @param {number} minutes
     * @param {number} place of the slide that is shown
     */
    limit: (minutes, place) => change(limitTo(talk, minutes, place, Date.now())),
    unlimit: () => change(unlimited(talk, Date.now())),
    /** The second time it takes the first back. */
    reset() {
      const back = thrown;
      thrown = back ? null : talk;
      change(back ? { ...back, changed: Date.now() } : reset(Date.now()));
      clearTimeout(regret);
      if (thrown) regret = window.setTimeout(() => (thrown = null), REGRET);
    },
    /** @param {import('../types.js').Talk | null} kept what the slides know, from a speaker view before this one */
    merge(kept) {
      if (kept && kept.changed > talk.changed) change(kept);
    },
  };
}

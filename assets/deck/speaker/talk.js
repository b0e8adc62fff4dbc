// The clock of a talk. In: a talk and the time of day, in ms since 1970. Out: a talk, or the time that has passed.

/** @typedef {import('../types.js').Talk} Talk */

/** @type {Talk} */
export const newTalk = { started: null, stopped: null, lost: 0, limit: null, changed: 0 };

/**
 * @param {Talk} talk
 * @param {number} now
 * @returns {number} whole seconds; 0 before the start
 */
export function elapsedOf({ started, stopped, lost }, now) {
  return started === null ? 0 : Math.max(0, Math.floor(((stopped ?? now) - started - lost) / 1000));
}

export const runs = (/** @type {Talk} */ talk) => talk.started !== null && talk.stopped === null;

/**
 * Starts the clock, or lets it go on.
 * @param {Talk} talk
 * @param {number} now
 * @returns {Talk}
 */
export function start(talk, now) {
  if (talk.started === null) return { ...talk, started: now, changed: now };
  if (talk.stopped === null) return talk;
  return { ...talk, stopped: null, lost: talk.lost + now - talk.stopped, changed: now };
}

/**
 * @param {Talk} talk
 * @param {number} now
 * @returns {Talk}
 */
export const stop = (talk, now) => (runs(talk) ? { ...talk, stopped: now, changed: now } : talk);

/**
 * Back to nothing.
 * @param {number} now
 * @returns {Talk}
 */
export const reset = (now) => ({ ...newTalk, changed: now });

/**
 * “I have five minutes.” It is said now, so that the clock runs from now on.
 * @param {Talk} talk
 * @param {number} minutes
 * @param {number} from the place of the slide that is shown
 * @param {number} now
 * @returns {Talk}
 */
export function limitTo(talk, minutes, from, now) {
  const running = start(talk, now);
  return { ...running, limit: { seconds: minutes * 60, at: elapsedOf(running, now), from }, changed: now };
}

/**
 * Back to the plan.
 * @param {Talk} talk
 * @param {number} now
 * @returns {Talk}
 */
export const unlimited = (talk, now) => ({ ...talk, limit: null, changed: now });

// The pace of a talk. In: the plan of the build, a limit that was said on the way, the time that has passed.
// Out: when each slide should begin and end, and how far the speaker is from that. All in seconds.

/**
 * @typedef {object} Slot
 * @property {number} begin
 * @property {number} end
 */

/**
 * A limit shares the time that is left among the slides that are left, as the plan did.
 * @param {import('../types.js').Plan} plan
 * @param {import('../types.js').Limit | null} limit
 * @returns {readonly Slot[] | null} null when nobody said how long the talk may take
 */
export function scheduleOf({ seconds, total }, limit) {
  if (limit === null) return total === null ? null : layOut(seconds, 0, 1);
  const left = seconds.slice(limit.from).reduce((sum, length) => sum + length, 0);
  const rest = seconds.map((length, place) => (place < limit.from ? 0 : length));
  return layOut(rest, limit.at, left > 0 ? limit.seconds / left : 0);
}

/**
 * @param {readonly number[]} seconds
 * @param {number} from
 * @param {number} scale
 */
function layOut(seconds, from, scale) {
  let end = from;
  return seconds.map((length) => {
    const begin = end;
    end += length * scale;
    return { begin, end };
  });
}

/**
 * @param {Slot} slot of the slide that is shown
 * @param {number} elapsed
 * @returns {number} seconds behind; ahead when negative; 0 while the slide is the right one
 */
export function paceOf({ begin, end }, elapsed) {
  if (elapsed > end) return Math.round(elapsed - end);
  return elapsed < begin ? Math.round(elapsed - begin) : 0;
}

/** A speaker cannot mend less than this, and should not look up for it. Seconds. */
const NOTHING = 10;

/**
 * @param {number} pace
 * @returns {'on time' | 'behind' | 'ahead'}
 */
export function verdictOf(pace) {
  if (Math.abs(pace) < NOTHING) return 'on time';
  return pace > 0 ? 'behind' : 'ahead';
}

/**
 * `4:05`, and `1:04:05` from an hour on.
 * @param {number} seconds
 */
export function formatSpan(seconds) {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

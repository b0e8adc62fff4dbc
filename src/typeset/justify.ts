// Word spaces, and letters a little, that grow or shrink so that a line ends where the measure does.
// In: the segments of a line. Out: what its spaces and letters gain.

import { hangOfEnd, hangOfStart } from './hang.ts';
import { segmentWidth, spaceWidth } from './measure.ts';
import type { Segment } from './text.ts';

/** The share of its width by which a word space may grow and shrink (80–133 %). */
export const SPACE = { stretch: 1 / 3, shrink: 1 / 5 } as const;

/** How far letters move apart or together where spaces alone would have to change too much, in 1/1000 em: less than the eye sees. */
export const LETTER = 20;

/** A line whose spaces would have to grow by more than this share of their width is left as it is: a hole in the page is worse than a short line. */
const TORN = 1.5;

/** A letter takes so much with its share of the spaces: the mean of text faces in European languages. */
const CHARACTER = 460;
const LEAST_CHARACTERS = 45;

/** Whether lines are long enough to be justified; shorter ones would show holes. `measure` is in 1/1000 of the type size. */
export const holdsJustified = (measure: number): boolean => measure >= LEAST_CHARACTERS * CHARACTER;

/** What a justified line does to fill the measure, in 1/1000 of the type size. */
export interface Justification {
  /** Added to every word space. */
  readonly space: number;
  /** Added behind every glyph of its words, in 1/1000 em of its own size. */
  readonly letter: number;
}

const NATURAL: Justification = { space: 0, letter: 0 };

/** Spaces change first, then letters a little, then spaces further; a last line that fits stays natural, and so does one that can't be filled. */
export function justify(segments: readonly Segment[], measure: number, tracking: number): Justification {
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) return NATURAL;
  let width = -hangOfStart(first) - hangOfEnd(last);
  let spaces = 0;
  let count = 0;
  let tracked = 0;
  segments.forEach((segment, index) => {
    width += segmentWidth(segment, tracking);
    tracked += segment.tracked;
    if (index === segments.length - 1 || !segment.space) return;
    const space = spaceWidth(segment, tracking);
    width += space;
    spaces += space;
    count++;
  });
  const change = measure - width;
  const natural = last.ends === 'end' || last.ends === 'kept';
  if (count === 0 || (natural && change >= 0)) return NATURAL;
  const ofSpaces = spaces * (change < 0 ? -SPACE.shrink : SPACE.stretch);
  const beyond = Math.abs(change) > Math.abs(ofSpaces) ? change - ofSpaces : 0;
  const letter = Math.max(-LETTER, Math.min(LETTER, beyond / Math.max(tracked, 1)));
  const left = change - letter * tracked;
  if (left > spaces * TORN) return NATURAL;
  return { space: Math.max(left, -spaces * SPACE.shrink) / count, letter };
}

// Word spaces that grow or shrink so that a line ends where the measure does.
// In: the segments of a line. Out: what each space behind a word gains, in 1/1000 of the type size.

import { hangOfEnd, hangOfStart } from './hang.ts';
import { segmentWidth, spaceWidth } from './measure.ts';
import type { Segment } from './text.ts';

/** The share of its width by which a word space may grow and shrink (80–133 %). */
export const SPACE = { stretch: 1 / 3, shrink: 1 / 5 } as const;

/** A line whose spaces would have to grow by more than this share of their width is left as it is: a hole in the page is worse than a short line. */
const TORN = 1.5;

/** A letter takes so much with its share of the spaces: the mean of text faces in European languages. */
const CHARACTER = 460;
const LEAST_CHARACTERS = 45;

/** Whether lines are long enough to be justified; shorter ones would show holes. `measure` is in 1/1000 of the type size. */
export const holdsJustified = (measure: number): boolean => measure >= LEAST_CHARACTERS * CHARACTER;

/** What every space gains; 0 for a last line that fits, and for one that can't be filled. */
export function gainOfSpaces(segments: readonly Segment[], measure: number, tracking: number): number {
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) return 0;
  let width = -hangOfStart(first) - hangOfEnd(last);
  let spaces = 0;
  let count = 0;
  segments.forEach((segment, index) => {
    width += segmentWidth(segment, tracking);
    if (index === segments.length - 1 || !segment.space) return;
    const space = spaceWidth(segment, tracking);
    width += space;
    spaces += space;
    count++;
  });
  const change = measure - width;
  const natural = last.ends === 'end' || last.ends === 'kept';
  if (count === 0 || (natural && change >= 0) || change > spaces * TORN) return 0;
  return Math.max(change, -spaces * SPACE.shrink) / count;
}

// The order in which the runs of a line are read, from the order in which they stand.
// In: items from left to right with their embedding levels. Out: the same items as they follow each other in the text.

import { turnRuns } from '../typeset/bidi.ts';

/** Takes back rule L2 of UAX 9, whose turns undo themselves: the outermost level first, where the rule has the innermost first. */
export function orderForReading<T>(items: readonly T[], levelOf: (item: T) => number): readonly T[] {
  const highest = items.reduce((most, item) => Math.max(most, levelOf(item)), 0);
  if (highest === 0) return items;
  const ordered = [...items];
  for (let level = 1; level <= highest; level++) turnRuns(ordered, level, levelOf);
  return ordered;
}

// Text that mixes directions (UAX 9): the level of every character, the order in which a line's parts stand from left to right, and back.
// In: a paragraph's whole text. Out: levels by UTF-16 unit, odd for what is read from right to left.

import createBidi, { type Bidi } from 'bidi-js';
import type { Direction } from './text.ts';

/** Letters, marks and figures that are read from right to left, and the controls that turn the direction. */
const turning =
  /[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Samr}\p{scx=Mand}\p{scx=Adlm}\p{scx=Rohg}\u061C\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Latin letters and the signs that stand between them, of which nothing turns: no table of Unicode is needed to know it. */
const usual = /^[\0-\u00B6\u00B8-\u024F\u2013\u2014\u2018-\u201E\u2026\u20AC]*$/;

/** The tables of the algorithm are unpacked when a text first asks for them. */
let bidi: Bidi | undefined;

/** Undefined for a text that is all read from left to right, as most are: nothing of it needs another order. */
export function levelsOf(text: string, direction: Direction): Uint8Array | undefined {
  if (direction === 'ltr' && (usual.test(text) || !turning.test(text))) return undefined;
  bidi ??= createBidi();
  return bidi.getEmbeddingLevels(text, direction).levels;
}

/** Rule L2: what stands on a line in reading order → the same from left to right. */
export function orderVisually<T>(items: readonly T[], levelOf: (item: T) => number): readonly T[] {
  const ordered = [...items];
  const highest = ordered.reduce((most, item) => Math.max(most, levelOf(item)), 0);
  for (let level = highest; level > 0; level--) turnRuns(ordered, level, levelOf);
  return ordered;
}

/** Turns every run of items at a level or above; done twice, nothing has changed. */
function turnRuns<T>(items: T[], level: number, levelOf: (item: T) => number): void {
  let from = 0;
  while (from < items.length) {
    let to = from;
    while (to < items.length && levelOf(items[to]!) >= level) to++;
    if (to - from > 1) items.splice(from, to - from, ...items.slice(from, to).reverse());
    from = Math.max(to, from + 1);
  }
}

/** Takes back rule L2, whose turns undo themselves: the outermost level first, where the rule has the innermost first. */
export function orderForReading<T>(items: readonly T[], levelOf: (item: T) => number): readonly T[] {
  const highest = items.reduce((most, item) => Math.max(most, levelOf(item)), 0);
  if (highest === 0) return items;
  const ordered = [...items];
  for (let level = 1; level <= highest; level++) turnRuns(ordered, level, levelOf);
  return ordered;
}

// The last line of a text on a slide: no short word stands there alone.
// In: inlines. Out: the same, with a space before the last word that no line ends at; a browser then breaks as it is counted here.

import type { Inline } from '../../model/index.ts';

/** The last two words of a text that has more; longer ones fill a line well enough, and would leave the one before too short. */
const LAST_TWO = /\S\s+(?=\S{1,12} \S{1,9}$)/u;
/** A space that may end a line, before the last word. */
const LAST_SPACE = / (?=\S+$)/u;
/** A text of fewer characters is no running text. */
const SHORT = 40;

const known = new WeakMap<readonly Inline[], readonly Inline[]>();

/** Keeps the last two words together, which never takes a line more. The same inlines give the same result, so that they are measured once. */
export function keepLastWords(children: readonly Inline[]): readonly Inline[] {
  const found = known.get(children);
  if (found) return found;
  const last = children.at(-1);
  const kept =
    last?.type === 'text' && last.text.length >= SHORT && LAST_TWO.test(last.text)
      ? [...children.slice(0, -1), { ...last, text: last.text.replace(LAST_SPACE, '\u00A0') }]
      : children;
  known.set(children, kept);
  return kept;
}

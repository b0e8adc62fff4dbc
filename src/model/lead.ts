// The bold beginning of a paragraph or a list item: the stage's words in a pitch that is shown by its leads.
// In: inlines. Out: the beginning and what follows it.

import type { Inline, Strong } from './inline.ts';

export interface BoldBeginning {
  readonly lead: Strong;
  readonly rest: readonly Inline[];
}

/** The `strong` that a run of inlines begins with; undefined when it begins with anything else. */
export function boldBeginning(children: readonly Inline[]): BoldBeginning | undefined {
  const [first] = children;
  return first?.type === 'strong' ? { lead: first, rest: children.slice(1) } : undefined;
}

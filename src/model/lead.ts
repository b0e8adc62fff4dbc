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

/** A lead stands alone on a slide, without the mark that led on to the rest. */
export function closeLead(lead: Strong): Strong {
  const last = lead.children.at(-1);
  if (!last) return lead;
  return { ...lead, children: [...lead.children.slice(0, -1), closeInline(last)] };
}

function closeInline(inline: Inline): Inline {
  if (inline.type === 'text') {
    const text = inline.text.replace(/\s*(?<!\.)[.:—]\s*$/u, '');
    return { ...inline, text };
  }
  if (inline.type !== 'emphasis' && inline.type !== 'strong' && inline.type !== 'link') return inline;
  const last = inline.children.at(-1);
  return last ? { ...inline, children: [...inline.children.slice(0, -1), closeInline(last)] } : inline;
}

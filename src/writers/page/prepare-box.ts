// What stands in a box of two hairlines: a callout behind its label, and an ask that is not the page's first.

import type { Ask, Callout, Inline } from '../../model/index.ts';
import { prepareParagraph, type TextRun } from '../../typeset/index.ts';
import type { BodyContext, PrepareOthers } from './body-context.ts';
import type { GroupPart, TextPart } from './body-part.ts';
import { calloutStyle, runSet, same } from './run-sets.ts';
import { type RunSet, runsOf } from './runs.ts';

/** The label runs into the first paragraph. */
export function prepareCallout(callout: Callout, context: BodyContext, prepareOthers: PrepareOthers): GroupPart {
  const { styles, words, log } = context;
  const style = calloutStyle(styles);
  const label = callout.label
    ? runsOf(callout.label, same(style), styles, log)
    : [{ text: words[callout.kind], style }];
  const space: TextRun = { text: '\u2002', style };
  return box(callout, [...label, space], label, runSet(styles, 'body'), context, prepareOthers);
}

/** The request speaks in the serif, as in its band. */
export function prepareBoxedAsk(ask: Ask, context: BodyContext, prepareOthers: PrepareOthers): GroupPart {
  const style = context.styles.of('runIn');
  return box(ask, [], [], same(style), context, prepareOthers);
}

/** A first paragraph stands behind `before`; blocks that begin otherwise stand below `alone`. */
function box(
  { children, span }: Callout | Ask,
  before: readonly TextRun[],
  alone: readonly TextRun[],
  set: RunSet,
  { styles, log }: BodyContext,
  prepareOthers: PrepareOthers,
): GroupPart {
  const [first, ...rest] = children;
  const words: readonly Inline[] = first?.type === 'paragraph' ? first.children : [];
  const runs = words.length > 0 ? [...before, ...runsOf(words, set, styles, log)] : alone;
  const lead: TextPart = { type: 'text', role: 'P', paragraph: prepareParagraph(runs), indented: false, span };
  const others = prepareOthers(first?.type === 'paragraph' ? rest : children);
  return { type: 'group', role: 'Div', ruled: true, parts: runs.length > 0 ? [lead, ...others] : others };
}

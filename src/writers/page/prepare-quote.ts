// A quote → its words between the marks of the language, and who said them.

import { type Attribution, type Block, bareQuote, type Paragraph, type Quote } from '../../model/index.ts';
import { prepareParagraph, type TextRun } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { BodyPart, GroupPart, TextPart } from './body-part.ts';
import { mutedSet, quoteSet, runSet } from './run-sets.ts';
import { runsOf } from './runs.ts';

/** The opening mark points, so it is red; where the line begins with it, it hangs before the text. */
export function prepareQuote(
  quote: Quote,
  context: BodyContext,
  prepareOthers: (blocks: readonly Block[]) => readonly BodyPart[],
): GroupPart {
  const words = bareQuote(quote.children.filter((child) => child.type === 'paragraph'));
  const texts = words.map((paragraph, index) =>
    prepareWords(paragraph, index === 0, index === words.length - 1, context),
  );
  const others = prepareOthers(quote.children.filter((child) => child.type !== 'paragraph'));
  const by = quote.attribution ? [prepareAttribution(quote.attribution, context)] : [];
  return { type: 'group', role: 'BlockQuote', ruled: false, parts: [...texts, ...others, ...by] };
}

function prepareWords(paragraph: Paragraph, first: boolean, last: boolean, context: BodyContext): TextPart {
  const { styles, words, log } = context;
  const set = quoteSet(styles);
  const [open, close] = words.marks;
  const runs = [
    ...(first ? [{ text: open, style: { ...set.plain, color: styles.color('red') } }] : []),
    ...runsOf(paragraph.children, set, styles, log),
    ...(last ? [{ text: close, style: set.plain }] : []),
  ];
  return { type: 'text', role: 'P', paragraph: prepareParagraph(runs), indented: false, span: paragraph.span };
}

function prepareAttribution({ name, role, span }: Attribution, { styles, log }: BodyContext): TextPart {
  const comma: TextRun = { text: ', ', style: styles.of('body') };
  const runs = [
    ...runsOf(name, runSet(styles, 'body', true), styles, log),
    ...(role ? [comma, ...runsOf(role, mutedSet(styles), styles, log)] : []),
  ];
  return { type: 'text', role: 'P', paragraph: prepareParagraph(runs), indented: false, span };
}

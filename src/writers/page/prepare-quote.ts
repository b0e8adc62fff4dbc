// A quote → its words between the marks of the language, and who said them.

import { type Attribution, bareQuote, type Paragraph, plainText, type Quote } from '../../model/index.ts';
import { prepareParagraph, type TextRun } from '../../typeset/index.ts';
import type { BodyContext, PrepareOthers } from './body-context.ts';
import type { BodyPart, GroupPart, TextPart } from './body-part.ts';
import { mutedSet, quoteSet, runSet } from './run-sets.ts';
import { runsOf } from './runs.ts';

/** The opening mark points, so it is red. What begins or ends with a mark of its author's keeps that, and gets no other. */
export function prepareQuote(quote: Quote, context: BodyContext, prepareOthers: PrepareOthers): GroupPart {
  const { children, attribution } = quote;
  const words = bareQuote(children.filter((child) => child.type === 'paragraph'));
  const first = children.findIndex((child) => child.type === 'paragraph');
  const last = children.findLastIndex((child) => child.type === 'paragraph');
  let next = 0;
  const parts = children.flatMap((child, index): readonly BodyPart[] =>
    child.type === 'paragraph'
      ? [
          {
            ...prepareWords(words[next++] ?? child, index === first, index === last, context),
            whole: true,
            keepNext: attribution !== undefined && index === children.length - 1,
          },
        ]
      : prepareOthers([child]),
  );
  const by = attribution ? [prepareAttribution(attribution, context)] : [];
  return { type: 'group', role: 'BlockQuote', ruled: false, parts: [...parts, ...by] };
}

/** Whether a text begins or ends with a mark of its author's, of those that its language sets around quotes. */
const isMark = (sign: string, mark: string): boolean => sign === '"' || (sign !== '' && mark.includes(sign));

function prepareWords(paragraph: Paragraph, first: boolean, last: boolean, context: BodyContext): TextPart {
  const { styles, words, log } = context;
  const set = quoteSet(styles);
  const [open, close] = words.marks;
  const text = plainText(paragraph.children).trim();
  const opens = first && !isMark(text.slice(0, 1), open);
  const closes = last && !isMark(text.slice(-1), close);
  const runs = [
    ...(opens ? [{ text: open, style: { ...set.plain, color: styles.color('accent') } }] : []),
    ...runsOf(paragraph.children, set, styles, log),
    ...(closes ? [{ text: close, style: set.plain }] : []),
  ];
  return { type: 'text', role: 'P', paragraph: prepareParagraph(runs), indented: false, span: paragraph.span };
}

function prepareAttribution({ name, role, span }: Attribution, { styles, words, log }: BodyContext): TextPart {
  const comma: TextRun = { text: words.between, style: styles.of('body') };
  const runs = [
    ...runsOf(name, runSet(styles, 'body', true), styles, log),
    ...(role ? [comma, ...runsOf(role, mutedSet(styles), styles, log)] : []),
  ];
  return { type: 'text', role: 'P', paragraph: prepareParagraph(runs), indented: false, span };
}

// A closed HTML element → the block that Markdown has for it, else an element of the model.
// In: a checked element and the blocks within it. Out: blocks.

import type { Span } from '../diagnostics/index.ts';
import { type Attributes, type Block, noAttributes, plainText } from '../model/index.ts';
import { plainLines } from './code.ts';
import type { CheckedElement } from './html.ts';

/** HTML that Markdown has a block for becomes that block; the rest stays an element. */
export function finishElement(
  { tag, values }: CheckedElement,
  children: readonly Block[],
  span: Span,
): readonly Block[] {
  const attributes = readElementAttributes(values);
  const [only] = children;
  if (tag === 'p') {
    const isPlain = attributes.classes.length === 0 && !attributes.fragment && !attributes.id && !attributes.lang;
    return children.length === 1 && only?.type === 'paragraph' && !isPlain ? [{ ...only, attributes }] : children;
  }
  if (tag === 'pre' && children.length === 1 && only?.type === 'paragraph') {
    const text = plainText(only.children).replace(/^\s*\n|\s+$/g, '');
    return [{ type: 'code-block', text, lines: plainLines(text, undefined), steps: [], attributes, span }];
  }
  if (tag === 'blockquote') return [{ type: 'quote', children, attributes, span }];
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level && children.length === 1 && only?.type === 'paragraph') {
    return [{ type: 'heading', level: Number(level) as 1, children: only.children, attributes, span }];
  }
  const items = children.filter((child) => child.type === 'html-block' && child.tag === 'li');
  if ((tag === 'ul' || tag === 'ol') && items.length > 0 && items.length === children.length) {
    return [
      {
        type: 'list',
        ordered: tag === 'ol',
        start: Number(values.start) || 1,
        tight: true,
        items: items.map((item) => ({
          children: 'children' in item ? (item.children as Block[]) : [],
          attributes: item.attributes,
          span: item.span,
        })),
        attributes,
        span,
      },
    ];
  }
  return [{ type: 'html-block', tag, values, children, attributes: noAttributes, span }];
}

/** What an element says of itself; `fragment` among its classes makes it a step, as everywhere in reveal.js. */
function readElementAttributes(values: CheckedElement['values']): Attributes {
  const classes = values.class?.split(/\s+/).filter(Boolean) ?? [];
  const index = values['data-fragment-index'];
  const step = index !== undefined && /^\d{1,4}$/.test(index) ? { index: Number(index) } : {};
  return {
    ...noAttributes,
    classes: classes.filter((name) => name !== 'fragment'),
    ...(classes.includes('fragment') ? { fragment: step } : {}),
    id: values.id,
    lang: values.lang,
  };
}

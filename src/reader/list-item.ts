// The blocks of a list's item → the item: its task mark, and what its first line says of it.
// In: blocks and the place they stand at. Out: the model's item.

import type { Span } from '../diagnostics/index.ts';
import { type Block, type Inline, type ListItem, noAttributes } from '../model/index.ts';

/** An item's task mark is its first text; what its first line says of itself is said of the item. */
export function readItem(children: readonly Block[], span: Span): ListItem {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return { children, attributes: noAttributes, span };
  const { attributes } = first;
  const [text, ...others] = first.children;
  const mark = text?.type === 'text' ? /^\[([ xX])\](?:\s|$)/.exec(text.text) : null;
  if (!mark || text?.type !== 'text') {
    if (attributes === noAttributes) return { children, attributes, span };
    return { children: [{ ...first, attributes: noAttributes }, ...rest], attributes, span };
  }
  const length = mark[0].length;
  const left: Inline = {
    ...text,
    text: text.text.slice(length),
    span: { ...text.span, start: text.span.start + length },
  };
  const paragraph: Block = {
    ...first,
    attributes: noAttributes,
    children: left.text === '' ? others : [left, ...others],
  };
  return { task: mark[1] !== ' ', children: [paragraph, ...rest], attributes, span };
}

// What inlines say, without how they look.
// In: inlines. Out: their text; a picture says its alternative text, a variable its fallback, a line end is a space, a note nothing.

import type { Span } from '../diagnostics/index.ts';
import type { Inline } from './inline.ts';

/** Stands in a text for what is drawn in it and is none (Unicode, 23.8): an icon, a picture. A line may end on either side of it. */
export const OBJECT = '\uFFFC';

/** The other way: a text that stands where inlines do. */
export const inlinesOf = (text: string, span: Span): readonly Inline[] => [{ type: 'text', text, span }];

/** For names, bookmarks, measuring and counting. */
export function plainText(children: readonly Inline[]): string {
  let text = '';
  for (const child of children) text += textOf(child);
  return text;
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
    case 'mark':
      return inline.text;
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'link':
    case 'html':
      return plainText(inline.children);
    case 'image':
      return inline.alt;
    case 'variable':
      return inline.fallback ?? '';
    case 'break':
      return ' ';
    case 'footnote':
      return '';
    case 'icon':
      return inline.attributes.label ?? '';
    default:
      return inline satisfies never;
  }
}

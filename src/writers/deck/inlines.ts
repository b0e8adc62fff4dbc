// Inlines → HTML. In: what stands inside a line. Out: children of an element.

import { type HtmlChild, h } from '../../html/index.ts';
import type { Inline } from '../../model/index.ts';
import { lowerAttributes, lowerElementAttributes } from './attributes.ts';
import { lowerImage } from './pictures.ts';
import type { DeckPicture } from './remote-pictures.ts';

/** Lowers inlines in their order. */
export function lowerInlines(
  children: readonly Inline[],
  pictures: ReadonlyMap<string, DeckPicture>,
): readonly HtmlChild[] {
  return children.map((child) => lowerInline(child, pictures));
}

function lowerInline(inline: Inline, pictures: ReadonlyMap<string, DeckPicture>): HtmlChild {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return h('em', lowerAttributes(inline.attributes), ...lowerInlines(inline.children, pictures));
    case 'strong':
      return h('strong', lowerAttributes(inline.attributes), ...lowerInlines(inline.children, pictures));
    case 'strike':
      return h('del', lowerAttributes(inline.attributes), ...lowerInlines(inline.children, pictures));
    case 'code':
      return h('code', lowerAttributes(inline.attributes), inline.text);
    case 'link':
      return h(
        'a',
        { ...lowerAttributes(inline.attributes), href: inline.url, title: inline.title, ...newWindow(inline.url) },
        ...lowerInlines(inline.children, pictures),
      );
    case 'image':
      return lowerImage(inline, pictures);
    case 'variable':
      return inline.fallback;
    case 'break':
      return inline.hard ? h('br') : ' ';
    case 'mark':
      return h('span', { role: 'img', 'aria-label': inline.spoken, lang: inline.lang }, inline.text);
    case 'html':
      return h(
        inline.tag,
        lowerElementAttributes(inline.values, inline.attributes),
        ...lowerInlines(inline.children, pictures),
      );
    default:
      return inline satisfies never;
  }
}

/** A link that leaves the deck must not take the talk away. */
function newWindow(url: string): Readonly<Record<string, string>> {
  return url.startsWith('#') || url.startsWith('mailto:') || url.startsWith('tel:')
    ? {}
    : { target: '_blank', rel: 'noopener' };
}

// Inlines → HTML. In: what stands inside a line. Out: children of an element.

import { type HtmlChild, h } from '../../html/index.ts';
import { type Inline, refuseSpeakerNotes, shownAddress } from '../../model/index.ts';
import { lowerAttributes, lowerElementAttributes } from './attributes.ts';
import { lowerIcon } from './icons.ts';
import { lowerImage } from './pictures.ts';
import type { DeckScope } from './scope.ts';

/** Lowers inlines in their order. */
export function lowerInlines(children: readonly Inline[], scope: InlineScope): readonly HtmlChild[] {
  return children.map((child) => lowerInline(child, scope));
}

/** What stands in lines besides text, and their measure where it is another than the slide's. */
type InlineScope = Pick<DeckScope, 'pictures' | 'icons' | 'words' | 'tokens'> & { readonly width?: number };

function lowerInline(inline: Inline, scope: InlineScope): HtmlChild {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return h('em', lowerAttributes(inline.attributes), ...lowerInlines(inline.children, scope));
    case 'strong':
      return h('strong', lowerAttributes(inline.attributes), ...lowerInlines(inline.children, scope));
    case 'strike':
      return h('del', lowerAttributes(inline.attributes), ...lowerInlines(inline.children, scope));
    case 'code':
      return h('code', lowerAttributes(inline.attributes), inline.text);
    case 'link':
      return h(
        'a',
        {
          ...lowerAttributes(inline.attributes),
          href: inline.url,
          title: inline.title,
          'aria-label': isBare(inline.children) ? shownAddress(inline.url) : undefined,
          ...newWindow(inline.url),
        },
        ...lowerInlines(inline.children, scope),
      );
    case 'image':
      return lowerImage(inline, scope);
    case 'variable':
      return inline.fallback;
    case 'break':
      return inline.hard ? h('br') : ' ';
    case 'mark':
      return h('span', { role: 'img', 'aria-label': inline.spoken, lang: inline.lang }, inline.text);
    case 'icon':
      return lowerIcon(inline, scope);
    case 'footnote':
      return h(
        'sup',
        { class: 'note-number' },
        h('span', { class: 'hidden' }, inline.word && `${inline.word} `),
        `${inline.number ?? ''}`,
      );
    case 'html':
      refuseSpeakerNotes(inline);
      return h(
        inline.tag,
        lowerElementAttributes(inline.values, inline.attributes),
        ...(inline.tag === 'q' ? quoted(inline.children, scope) : lowerInlines(inline.children, scope)),
      );
    default:
      return inline satisfies never;
  }
}

/** True for a link that shows nothing but icons without a name. */
const isBare = (children: readonly Inline[]): boolean =>
  children.length > 0 && children.every((child) => child.type === 'icon' && !child.attributes.label);

/** Words within the marks of the pitch's language: a browser would take its own. */
function quoted(children: readonly Inline[], scope: InlineScope): readonly HtmlChild[] {
  const [open, close] = scope.words.marks;
  return [open, ...lowerInlines(children, scope), close];
}

/** A link that leaves the deck must not take the talk away. */
function newWindow(url: string): Readonly<Record<string, string>> {
  return url.startsWith('#') || url.startsWith('mailto:') || url.startsWith('tel:')
    ? {}
    : { target: '_blank', rel: 'noopener' };
}

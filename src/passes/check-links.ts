// Links within a deck → a finding for each that leads to no slide of it.
// In: what the deck shows. Out: warnings, each at its link.

import { type Diagnostic, diagnostic, didYouMean, limitRepeats } from '../diagnostics/index.ts';
import { type Link, type Pitch, visitSlide } from '../model/index.ts';

/** A place by its number, as reveal.js counts them; and the slides that the front matter makes. */
const COUNTED = /^\d+(?:\/\d+){0,2}$/;
const MADE = /^(?:title|ask)(?:-\d+)?$/;

export function checkLinks(deck: Pitch): readonly Diagnostic[] {
  const links: Link[] = [];
  const ids = new Set(deck.slides.map(({ id }) => id));
  const keep = (id: string | undefined): unknown => id && ids.add(id);
  for (const slide of deck.slides) {
    visitSlide(slide, {
      block: ({ attributes }) => keep(attributes.id),
      inline: (inline) => {
        if ('attributes' in inline) keep(inline.attributes.id);
        if (inline.type === 'link' && inline.url.startsWith('#')) links.push(inline);
      },
    });
  }
  const found = links.flatMap((link) => {
    const target = targetOf(link.url);
    const leads = target === '' || ids.has(target) || COUNTED.test(target) || MADE.test(target);
    return leads ? [] : [reportTarget(target, link, ids)];
  });
  return limitRepeats(found);
}

/** What an address within the deck names: `#why` and `#/why`, in whatever spelling of its letters. */
function targetOf(url: string): string {
  const name = url.replace(/^#\/?/, '');
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch {
    return name;
  }
}

const reportTarget = (target: string, { span }: Link, ids: ReadonlySet<string>): Diagnostic =>
  diagnostic('link-target', `No slide has the address \`#${target}\`.`, span, [
    ...didYouMean(target, ids).map((note) => note.replace('`', '`#')),
    'The address of a slide is its heading in small letters, with dashes for spaces, or what `{#name}` behind the heading says.',
  ]);

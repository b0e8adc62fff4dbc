// `<!-- .slide: … -->` and `<!-- .element: … -->`, as reveal.js and reveal-md write attributes.
// In: an HTML comment. Out: what it addresses and its items; undefined for a comment that is only a comment.

import { type AttributeItem, readCommentItems } from './attribute-syntax.ts';

export interface AddressedComment {
  readonly target: 'slide' | 'element';
  /** Places count from the comment's beginning. */
  readonly items: readonly AttributeItem[];
}

export function readAddressedComment(comment: string): AddressedComment | undefined {
  const found = /^<!--\s*\.(?:slide:|(element)(?::|(?=\s)))/.exec(comment);
  if (!found) return undefined;
  const inner = comment.slice(found[0].length).replace(/\s*-->\s*$/, '');
  return { target: found[1] ? 'element' : 'slide', items: readCommentItems(inner, found[0].length) };
}

// Attributes of the model as attributes of HTML.
// In: what an author set on a slide, a block or an inline. Out: names and values; nothing that runs, nothing that styles freely.

import type { HtmlAttributes } from '../../html/index.ts';
import type { Attributes } from '../../model/index.ts';

/** A length that may stand in `style`: a number with a unit, nothing else. */
const lengthPattern = /^\d+(?:\.\d+)?(?:px|%|em|rem|vw)$/;

/** The attributes of an element: its own classes first, then the author's, and its step. */
export function lowerAttributes(attributes: Attributes, ...own: readonly (string | undefined)[]): HtmlAttributes {
  const step = attributes.fragment;
  const classes = [...own, ...attributes.classes, step ? 'fragment' : undefined, step?.effect];
  const written = classes.filter(Boolean).join(' ');
  return {
    id: attributes.id,
    class: written === '' ? undefined : written,
    lang: attributes.lang,
    'data-fragment-index': step?.index,
  };
}

/** `width` as a declaration; undefined when none was set or it is no length. */
export function lowerWidth(attributes: Attributes): string | undefined {
  return attributes.width && lengthPattern.test(attributes.width) ? `width: ${attributes.width}` : undefined;
}

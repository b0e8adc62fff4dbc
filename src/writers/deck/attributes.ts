// Attributes of the model as attributes of HTML.
// In: what an author set on a slide, a block or an inline. Out: names and values; nothing that runs, nothing that styles freely.

import type { HtmlAttributes } from '../../html/index.ts';
import type { Attributes, AutoAnimate, Heading } from '../../model/index.ts';
import type { DeckTokens } from '../../theme/index.ts';

/** The attributes of an element: its own classes first, then the author's, and its step. */
export function lowerAttributes(attributes: Attributes, ...own: readonly (string | undefined)[]): HtmlAttributes {
  const step = attributes.fragment;
  const ofAuthor = step ? [...attributes.classes, 'fragment', step.effect] : attributes.classes;
  return {
    id: attributes.id,
    class: joinClasses(ofAuthor, joinClasses(own)),
    lang: attributes.lang,
    'data-fragment-index': step?.index,
    'data-id': attributes.match,
  };
}

/** The attributes of a heading that names its slide: address and classes are the slide's. */
export const lowerHeadingAttributes = ({ attributes }: Heading, ...own: readonly string[]): HtmlAttributes =>
  lowerAttributes({ ...attributes, id: undefined, classes: [] }, ...own);

/** The attributes of an author's HTML element: those that it was written with, and over them what braces and comments say. */
export function lowerElementAttributes(
  values: Readonly<Record<string, string>>,
  attributes: Attributes,
  ...own: readonly string[]
): HtmlAttributes {
  const said = lowerAttributes(attributes, ...own, values.class);
  return { ...values, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}

/** How a slide goes over into others, as reveal.js takes it. */
export function lowerAutoAnimate(animate: AutoAnimate | undefined): HtmlAttributes {
  if (!animate) return {};
  return {
    'data-auto-animate': true,
    'data-auto-animate-id': animate.id,
    'data-auto-animate-restart': animate.restart,
    'data-auto-animate-duration': animate.duration,
    'data-auto-animate-easing': animate.easing,
  };
}

function joinClasses(names: readonly (string | undefined)[], before?: string): string | undefined {
  let joined = before;
  for (const name of names) {
    if (name) joined = joined ? `${joined} ${name}` : name;
  }
  return joined;
}

/** An author's `width` in px, in a place of a measure; undefined for none, and for what is no length. */
export function wantedWidth(
  width: string | undefined,
  place: { readonly width: number; readonly tokens: DeckTokens },
): number | undefined {
  const found = /^(\d+(?:\.\d+)?)(px|%|em|rem|vw)$/.exec(width ?? '');
  if (!found) return undefined;
  const units = {
    px: 1,
    '%': place.width / 100,
    em: place.tokens.type.body.size,
    rem: 16,
    vw: place.tokens.size[0] / 100,
  };
  return Number(found[1]) * units[found[2] as keyof typeof units];
}

// A testimonial, set large, with the name of who said it below.
// In: a quote, and a heading if there is one. Out: the children of the slide's sheet.

import { type HtmlChild, h } from '../../../html/index.ts';
import type { Heading, Quote } from '../../../model/index.ts';
import { lowerQuote } from '../blocks.ts';
import { lowerHeading } from '../flow.ts';
import { stepsOf } from '../measure.ts';
import type { DeckScope, Scope } from '../scope.ts';
import { largePlace } from './set-large.ts';

/** A testimonial. A long one steps down before it is scaled. */
export function lowerQuoteSlide(quote: Quote, heading: Heading | undefined, scope: DeckScope): readonly HtmlChild[] {
  const { quote: place, axes, type, foot } = scope.tokens;
  const measure: Scope = { ...scope, width: axes.right - axes.text, ...largePlace };
  const room = foot.horizon - foot.dome.radius - (heading ? 180 : place.first - type.quote.size);
  const steps = stepsOf(type.quote).slice(heading ? 1 : 0);
  const parts = steps.map((style) => lowerQuote(quote, measure, style));
  const part = parts.find(({ height }) => height <= room) ?? parts.at(-1)!;
  return [
    heading && lowerHeading(heading, scope),
    h('div', { class: heading ? 'body from-quote' : 'body from-quote alone' }, part.node),
  ];
}

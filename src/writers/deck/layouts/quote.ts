// A testimonial, set large, with the name of who said it below.
// In: a quote, and a heading if there is one. Out: the slide's sheet.

import { h } from '../../../html/index.ts';
import type { Heading, Quote } from '../../../model/index.ts';
import { lineTop } from '../../../theme/index.ts';
import { lowerBlocks } from '../blocks.ts';
import { fitOf, type Sheet } from '../fit.ts';
import { bodyTop, lowerHeading, textWidth } from '../flow.ts';
import { stepsOf } from '../measure.ts';
import { lowerQuote } from '../quotation.ts';
import { bodyRoom, type DeckScope, type Scope } from '../scope.ts';
import { largePlace } from './set-large.ts';

/** A testimonial. A long one steps down; under a heading it begins a step smaller. */
export function lowerQuoteSlide(quote: Quote, heading: Heading | undefined, scope: DeckScope): Sheet {
  const { quote: place, type, minimum, space } = scope.tokens;
  const measure: Scope = { ...scope, ...largePlace, width: textWidth(scope) };
  const top = heading
    ? bodyTop('quote', heading, measure) + space[2]!
    : place.first - lineTop(type.quote, scope.heights);
  const room = bodyRoom(scope, top);
  const steps = stepsOf(type.quote, minimum.text).slice(heading ? 1 : 0);
  const lower = (style: (typeof steps)[number]) => ({
    ...lowerQuote(quote, measure, lowerBlocks, style),
    block: quote,
  });
  let part = lower(steps[0]!);
  for (const style of steps.slice(1)) {
    if (part.height <= room) break;
    part = lower(style);
  }
  return {
    children: [
      heading && lowerHeading(heading, scope),
      h('div', { class: heading ? 'body from-quote lowered' : 'body from-quote alone' }, part.node),
    ],
    fit: fitOf([part], { top, room, height: part.height }),
  };
}

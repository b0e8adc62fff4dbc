// What a pitch says of its slides and paper can't show: grounds and transitions. Steps need no word, since the page prints them plainly.
// In: the page's selection. Out: one warning for each slide that is on the page too.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { Pitch } from '../../model/index.ts';

export function checkSlides({ slides }: Pitch): readonly Diagnostic[] {
  return slides.flatMap(({ attributes, span }) => {
    const { background, transition } = attributes;
    const named = [
      ...(background?.image === undefined ? [] : ['the picture behind it']),
      ...(background?.color === undefined && background?.gradient === undefined ? [] : ['the colour of its ground']),
      ...(transition === undefined ? [] : ['how it comes and goes']),
    ];
    if (named.length === 0) return [];
    const message = `The page does not show of this slide ${named.join(' and ')}.`;
    return [
      diagnostic('page-slide-only', message, attributes.span ?? span, [
        background?.image === undefined
          ? 'Paper has one ground, and does not move; the text is printed as any other.'
          : 'A picture that says something belongs among the text: `![what it shows](…)`.',
        'To keep the slide off the page, mark it `{only=deck}`.',
      ]),
    ];
  });
}

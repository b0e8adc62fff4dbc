// A heading and one sentence: the sentence stands in the size of a lead, as nothing else asks for room.
// In: a heading and a paragraph. Out: the slide's sheet; nothing when the text is too long to be set so.

import { h } from '../../../html/index.ts';
import type { Heading, Paragraph } from '../../../model/index.ts';
import { lowerAttributes } from '../attributes.ts';
import { fitOf, fits, type Sheet } from '../fit.ts';
import { bodyTop, lowerHeading, textWidth } from '../flow.ts';
import { lowerInlines } from '../inlines.ts';
import { balancedWidth, countLines } from '../measure.ts';
import { bodyRoom, type DeckScope } from '../scope.ts';
import { largePlace } from './set-large.ts';

/** More lines than this are a text. */
const MOST_LINES = 4;

/** Lowers the slide, its lines of about one length. */
export function lowerSentence(line: Paragraph, heading: Heading | undefined, scope: DeckScope): Sheet | undefined {
  const { lead } = scope.tokens.type;
  const measure = { ...scope, ...largePlace, width: textWidth(scope) };
  const lines = countLines(line.children, lead, measure);
  const top = bodyTop('leads', heading, measure);
  const place = { top, room: bodyRoom(scope, top), height: lines * lead.line };
  if (lines > MOST_LINES || !fits(place)) return undefined;
  const width = balancedWidth(line.children, lead, measure);
  const node = h(
    'p',
    { ...lowerAttributes(line.attributes, 't-lead'), style: width === undefined ? undefined : `max-width: ${width}px` },
    ...lowerInlines(line.children, scope),
  );
  return {
    children: [heading && lowerHeading(heading, scope), h('div', { class: 'body from-leads' }, node)],
    fit: fitOf([{ node, height: place.height, text: true, block: line }], place),
  };
}

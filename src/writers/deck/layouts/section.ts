// A section: the deep ground, the rule, and the half disc that goes on as the talk does.
// In: a heading and a line, and where the section stands among the sections. Out: the slide's sheet.

import { h } from '../../../html/index.ts';
import { lineTop } from '../../../theme/index.ts';
import { fitOfText, type Sheet } from '../fit.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { countLines } from '../measure.ts';
import type { Place } from '../places.ts';
import type { DeckScope } from '../scope.ts';
import { fitLarge, fitPhrases, largePlace, largeStyle } from './set-large.ts';

/** A line below the rule may take this many lines before it is a fault. */
const LINES_BELOW = 2;

/** The half disc goes from left to right, and the heading ends above it. */
export function lowerSection(
  { heading, line }: Extract<Kind, { kind: 'section' }>,
  { sectionAt, number }: Place,
  scope: DeckScope,
): Sheet {
  const { section, type, axes, foot } = scope.tokens;
  const top = section.heading - lineTop(type.section, scope.heights);
  const room = section.horizon - section.dome.radius - top;
  const measure = { ...scope, width: axes.right - axes.edge };
  const { children: title, text } = fitPhrases(heading.children, scope.lang, (own) =>
    fitLarge(own, type.section, measure, room),
  );
  const below = { ...scope, ...largePlace, width: axes.right - foot.textX };
  const lines = line ? countLines(line.children, type.body, below) : 0;
  const raised =
    lines > 1
      ? `top: ${Math.round(section.line - lineTop(type.body, scope.heights) - type.body.line / 2)}px`
      : undefined;
  return {
    ground: [h('div', { class: 'horizon' }), h('div', { class: 'hill', style: `--at: ${round(sectionAt)}` })],
    children: [
      h('h2', { class: 'name t-section', style: largeStyle(text, type.section) }, ...lowerInlines(title, scope)),
      number === undefined ? undefined : h('p', { class: 'number t-slide-number', 'aria-hidden': 'true' }, number),
      line && h('p', { class: 'line t-body', style: raised }, ...lowerInlines(line.children, scope)),
    ],
    fit: fitOfText(
      { top, room, height: lines > LINES_BELOW ? room + (lines - LINES_BELOW) * type.body.line : text.height },
      heading.span,
    ),
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

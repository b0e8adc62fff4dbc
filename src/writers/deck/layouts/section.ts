// A section: the deep ground, the rule, and the half disc that goes on as the talk does.
// In: a heading and a line, and where the section stands among the sections. Out: the children of the slide's sheet.

import { type HtmlChild, h } from '../../../html/index.ts';
import { plainText } from '../../../model/index.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { breakLines, stepsOf } from '../measure.ts';
import type { DeckScope } from '../scope.ts';
import { DROP, sizeStyle } from './set-large.ts';

/** A section: the deep ground, the rule, the half disc that rises from left to right as the talk goes on. */
export function lowerSection(
  kind: Extract<Kind, { kind: 'section' }>,
  at: number,
  number: string | undefined,
  scope: DeckScope,
): readonly HtmlChild[] {
  const { section, type } = scope.tokens;
  const width = scope.tokens.axes.right - scope.tokens.axes.edge;
  const room = section.horizon - section.dome.radius;
  const style = stepsOf(type.section).find((step) => {
    const lines = breakLines(plainText(kind.heading.children), step, scope, 4, () => width);
    return lines !== undefined && section.heading + (lines.length - 1) * step.line + step.size * DROP <= room;
  });
  return [
    h('div', { class: 'horizon' }),
    h('div', { class: 'hill', style: `--at: ${round(at)}` }),
    h(
      'h2',
      { class: 'name t-section', style: sizeStyle(style ?? stepsOf(type.section).at(-1)!, type.section) },
      ...lowerInlines(kind.heading.children, scope.pictures),
    ),
    number === undefined ? undefined : h('p', { class: 'number t-slide-number', 'aria-hidden': 'true' }, number),
    kind.line && h('p', { class: 'line t-body' }, ...lowerInlines(kind.line.children, scope.pictures)),
  ];
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

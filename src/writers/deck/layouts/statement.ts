// A statement: one sentence that has the slide to itself, and perhaps a line below it.
// In: a heading or a paragraph, and a paragraph. Out: the children of the slide's sheet.

import { type HtmlChild, h } from '../../../html/index.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { countLines, stepsOf } from '../measure.ts';
import type { DeckScope, Scope } from '../scope.ts';
import { DROP, largePlace, sizeStyle } from './set-large.ts';

/** A sentence that has the slide to itself. */
export function lowerStatement(kind: Extract<Kind, { kind: 'statement' }>, scope: DeckScope): readonly HtmlChild[] {
  const say = kind.heading ?? kind.say;
  const { statement, axes, type, foot } = scope.tokens;
  const measure: Scope = { ...scope, width: axes.right - axes.text, ...largePlace };
  const steps = stepsOf(type.statement);
  const more = kind.line
    ? type.body.line * countLines(kind.line.children, type.body, { ...measure, width: 904 }) + 54
    : 0;
  const style = steps.find((step) => {
    const lines = countLines(say?.children ?? [], step, measure);
    return statement.first + (lines - 1) * step.line + step.size * DROP + more <= foot.horizon - foot.dome.radius;
  });
  const words = lowerInlines(say?.children ?? [], scope.pictures);
  return [
    h(
      'div',
      { class: 'say' },
      h(
        kind.heading ? 'h2' : 'p',
        { class: 't-statement', style: sizeStyle(style ?? steps.at(-1)!, type.statement) },
        ...words,
      ),
      kind.line && h('p', { class: 'sub t-body' }, ...lowerInlines(kind.line.children, scope.pictures)),
    ),
  ];
}

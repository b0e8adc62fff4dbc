// A statement: one sentence that has the slide to itself, and perhaps a line below it.
// In: a heading or a paragraph, and a paragraph. Out: the slide's sheet.

import { h } from '../../../html/index.ts';
import { lineTop } from '../../../theme/index.ts';
import { fitOfText, type Sheet } from '../fit.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { countLines } from '../measure.ts';
import { bodyRoom, type DeckScope } from '../scope.ts';
import { fitLarge, fitPhrases, largePlace, largeStyle } from './set-large.ts';

/** The line below a statement has this share of its measure: long lines would be running text. */
const LINE_SHARE = 0.875;

/** A sentence that has the slide to itself. */
export function lowerStatement({ heading, say, line }: Extract<Kind, { kind: 'statement' }>, scope: DeckScope): Sheet {
  const { statement, axes, type, space } = scope.tokens;
  const said = (heading ?? say)?.children ?? [];
  const measure = { ...scope, ...largePlace, width: axes.right - axes.text };
  const top = statement.first - lineTop(type.statement, scope.heights);
  const room = bodyRoom(scope, top);
  const narrow = Math.floor(measure.width * LINE_SHARE);
  const below = line ? space[4]! + countLines(line.children, type.body, measure, narrow) * type.body.line : 0;
  const { children: words, text } = fitPhrases(said, scope.lang, (own) =>
    fitLarge(own, type.statement, measure, room - below),
  );
  return {
    children: [
      h(
        'div',
        { class: 'say' },
        h(
          heading ? 'h2' : 'p',
          { class: 't-statement', style: largeStyle(text, type.statement) },
          ...lowerInlines(words, scope),
        ),
        line && h('p', { class: 'sub t-body', style: `max-width: ${narrow}px` }, ...lowerInlines(line.children, scope)),
      ),
    ],
    fit: fitOfText({ top, room, height: text.height + below }, (heading ?? say)?.span),
  };
}

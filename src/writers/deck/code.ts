// Code on slides: one element a line, lit by classes; the steps are empty fragments behind the panel.
// In: a code block whose words have scopes. Out: HTML and its height.

import { type HtmlElement, h } from '../../html/index.ts';
import type { CodeBlock, CodeStep, CodeToken, Words } from '../../model/index.ts';
import { faceOf } from '../../webfonts/index.ts';
import { lowerAttributes } from './attributes.ts';
import type { Part, Scope } from './scope.ts';

/** highlight.js scopes that carry a program's structure; they are set bold, and nothing is set in colour. */
const keyScopes = /^(?:keyword|built_in|attr|attribute|selector-tag|selector-class|name|tag|section|title)\b/;

/** Lowers a code block. Lines that are too long are set smaller, down to the theme's floor, and then they wrap. */
export function lowerCode(block: CodeBlock, scope: Scope): Part {
  const { code } = scope.tokens.type;
  const [insetBlock, insetInline] = scope.tokens.code.inset;
  const measure = scope.width - 2 * insetInline;
  const face = faceOf(code, scope.families);
  const longest = Math.max(
    1,
    ...block.lines.map((line) => scope.ruler.width(line.map((token) => token.text).join(''), face, code.size, 0)),
  );
  const floor = scope.tokens.minimum.code / code.size;
  const shrink = Math.max(floor, Math.min(1, measure / (longest * scope.scale), lineLimit(block.lines.length, scope)));
  const steps = block.steps;
  const panel = h(
    'pre',
    { tabindex: longest * scope.scale * shrink > measure ? 0 : undefined },
    h('code', {}, ...block.lines.map((line, index) => lowerLine(line, index + 1, steps))),
  );
  return {
    node: h(
      'div',
      {
        ...lowerAttributes(block.attributes, 'code', 't-code'),
        style: shrink < 1 ? `--code-scale: ${shrink.toFixed(3)}` : undefined,
      },
      panel,
      // The first step is lit from the start; each later one is a fragment that the script turns into light.
      ...steps
        .slice(1)
        .map((step, index) =>
          h(
            'span',
            { class: 'fragment step hidden', 'data-step': index + 1 },
            h('span', { class: 'hidden' }, describeStep(step, scope.words)),
          ),
        ),
    ),
    height: block.lines.length * code.line * scope.scale * shrink + 2 * insetBlock * scope.space,
    text: false,
  };
}

/** The scale at which the lines fill the slide's height at most. */
function lineLimit(lines: number, scope: Scope): number {
  const room =
    scope.tokens.foot.horizon - scope.tokens.foot.dome.radius - scope.tokens.code.top - 2 * scope.tokens.code.inset[0];
  return room / (lines * scope.tokens.type.code.line * scope.scale);
}

/** The class `lit` is what shows; `data-lit` lists the steps in which it is set, `data-mark` those in which the disc stands here. */
function lowerLine(line: readonly CodeToken[], number: number, steps: readonly CodeStep[]): HtmlElement {
  const lit = steps.flatMap((step, index) => (isLit(step, number) ? [index] : []));
  const marked = steps.flatMap((step, index) =>
    step.filter(([from]) => from === number).map(([from, to]) => `${index}:${to - from + 1}`),
  );
  const now = steps[0]?.find(([from]) => from === number);
  const classes = ['line', lit.includes(0) ? 'lit' : '', now ? 'mark' : ''].filter(Boolean).join(' ');
  return h(
    'span',
    {
      class: classes,
      'data-lit': lit.length > 0 ? lit.join(' ') : undefined,
      'data-mark': marked.length > 0 ? marked.join(' ') : undefined,
      style: now ? `--lines: ${now[1] - now[0] + 1}` : undefined,
    },
    ...line.map(lowerToken),
    '\n',
  );
}

function isLit(step: CodeStep, line: number): boolean {
  return step.some(([from, to]) => line >= from && line <= to);
}

function lowerToken(token: CodeToken): HtmlElement | string {
  if (token.scope === undefined) return token.text;
  if (/^comment|^quote/.test(token.scope)) return h('span', { class: 'comment' }, token.text);
  return keyScopes.test(token.scope) ? h('span', { class: 'key' }, token.text) : token.text;
}

/** "lines 4 to 6, line 9": what a screen reader says at the step. */
function describeStep(step: CodeStep, words: Words): string {
  if (step.length === 0) return words.allLines;
  return step
    .map(([from, to]) => (from === to ? `${words.line} ${from}` : `${words.lines} ${from} ${words.to} ${to}`))
    .join(', ');
}

// Code on slides: one element a line, lit by classes; the steps are empty fragments behind the panel.
// In: a code block whose words have scopes. Out: HTML and its height.

import type { Span } from '../../diagnostics/index.ts';
import { type HtmlElement, h } from '../../html/index.ts';
import type { CodeBlock, CodeStep, CodeToken, Words } from '../../model/index.ts';
import { stepDown, type TextStyle } from '../../theme/index.ts';
import { breakGreedy, cutWideSegments, prepareCode } from '../../typeset/index.ts';
import { lowerAttributes } from './attributes.ts';
import { bodyRoom, gapOf, type Part, type Scope } from './scope.ts';

/** highlight.js scopes that carry a program's structure; they are set bold, and nothing is set in colour. */
const keyScopes = /^(?:keyword|built_in|attr|attribute|selector-tag|selector-class|name|tag|section|title)\b/;

/** Lowers a code block. It goes down by the steps of its style until its lines fit the measure; at the last one they wrap. */
export function lowerCode(block: CodeBlock, scope: Scope): Part {
  const { code } = scope.tokens.type;
  const measure = scope.width - 2 * scope.tokens.code.inset[1];
  const texts = block.lines.map((line) => expandTabs(line.map((token) => token.text).join('')));
  const numbers = numbersOf(block);
  // The room of the numbers grows and shrinks with the code, as if each line were longer by it.
  const gutter = numbers ? widthOfCode(numbers.at(-1)!, code, scope) + code.size : 0;
  const widths = texts.map((text) => widthOfCode(text, code, scope));
  const longest = gutter + Math.max(0, ...widths);
  const step = stepFor(texts.length, longest, measure, scope);
  const style = stepDown(code, step);
  const ofText = measure - (gutter * style.size) / code.size;
  const lines = texts.reduce((sum, text) => sum + linesOfCode(text, style, ofText, scope), 0);
  const excess = (longest * style.size) / code.size - measure;
  const steps = block.steps;
  const panel = h(
    'pre',
    {},
    h('code', {}, ...block.lines.map((line, index) => lowerLine(line, index + 1, steps, numbers?.[index]))),
  );
  return {
    node: h(
      'div',
      {
        ...lowerAttributes(block.attributes, 'code', 't-code'),
        style: styleOf(step > 0 ? style : undefined, gutter / code.size),
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
    height: lines * style.line + 2 * gapOf(scope, 'block'),
    text: false,
    codeStep: step,
    faults:
      excess > 0.5
        ? [
            {
              kind: 'wide-code',
              pixels: Math.ceil(excess),
              span: placeOf(texts[widths.indexOf(Math.max(...widths))]!, block),
            },
          ]
        : undefined,
  };
}

/** Where a line of code stands in its source; the whole block where it is not found as it is drawn. */
function placeOf(line: string, { span }: CodeBlock): Span {
  const text = line.trim();
  const at = span.file.text.slice(span.start, span.end).indexOf(text);
  return at < 0 ? span : { ...span, start: span.start + at, end: span.start + at + text.length };
}

/** What the lines are called, where they are numbered. */
function numbersOf({ lines, attributes: { numbers } }: CodeBlock): readonly string[] | undefined {
  return numbers === undefined ? undefined : lines.map((_, index) => String(numbers + index));
}

/** The size of code that goes down, and the room of its numbers in em. */
function styleOf(smaller: TextStyle | undefined, gutter: number): string | undefined {
  const size = smaller ? [`--code-size: ${smaller.size}px`, `--code-line: ${smaller.line}px`] : [];
  const declared = gutter > 0 ? [...size, `--gutter: ${gutter.toFixed(3)}em`] : size;
  return declared.length > 0 ? declared.join('; ') : undefined;
}

/** The first step at which the longest line fits and the lines leave the slide; the slide's own step at least. */
function stepFor(lines: number, longest: number, measure: number, scope: Scope): number {
  const { code } = scope.tokens.type;
  const most = code.down?.length ?? 0;
  const room = bodyRoom(scope, scope.tokens.code.top) - 2 * gapOf(scope, 'block');
  const least = Math.min(most, Math.max(scope.codeStep ?? 0, scope.setting.type));
  for (let step = least; step < most; step += 1) {
    const { size, line } = stepDown(code, step);
    if ((longest * size) / code.size <= measure + ROUNDING && (scope.uncut || lines * line <= room)) return step;
  }
  return most;
}

const TAB = 4;
/** What sums of many advances may be off by, in px. */
const ROUNDING = 0.05;

/** Tabs as the spaces that they stand for, `tab-size` being 4. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let line = '';
  for (const character of text) line += character === '\t' ? ' '.repeat(TAB - (line.length % TAB)) : character;
  return line;
}

const widthOfCode = (text: string, style: TextStyle, { ruler }: Scope): number =>
  ruler.width(text.replaceAll(' ', '\u00A0'), style);

/** The lines that a line of code takes: it breaks at spaces, and else between any two letters. */
function linesOfCode(text: string, style: TextStyle, measure: number, scope: Scope): number {
  if (text === '' || widthOfCode(text, style, scope) <= measure + ROUNDING) return 1;
  const run = { text, style: scope.ruler.look({ style, figures: 'text' }) };
  const units = ((measure + ROUNDING) * 1000) / style.size;
  return breakGreedy(cutWideSegments(prepareCode(run), units), units).length;
}

/** The class `lit` is what shows; `data-lit` lists the steps in which it is set, `data-mark` those in which the disc stands here. */
function lowerLine(
  line: readonly CodeToken[],
  number: number,
  steps: readonly CodeStep[],
  shown: string | undefined,
): HtmlElement {
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
    shown === undefined ? undefined : h('span', { class: 'count', 'aria-hidden': 'true' }, shown),
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

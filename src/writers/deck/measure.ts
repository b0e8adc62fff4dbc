// How many lines a text takes, and where a line that must not run wide is broken: as a browser will find it.
// In: inlines or a plain text, a style, a measure. Out: lines.

import type { Inline } from '../../model/index.ts';
import type { TextStyle } from '../../theme/index.ts';
import { breakGreedy, cutWideSegments, type Paragraph } from '../../typeset/index.ts';
import { isTall } from './pictures.ts';
import type { DeckPicture } from './remote-pictures.ts';
import type { DeckScope, Scope } from './scope.ts';
import { boldOf, runsOf } from './text-runs.ts';

/** A place with a measure, in px. */
type Measure = DeckScope & { readonly width: number };

/** The number of lines that inlines take in the scope's measure, or in `width`. An empty text takes one. */
export function countLines(children: readonly Inline[], style: TextStyle, scope: Measure, width = scope.width): number {
  const inEms = 1000 / style.size;
  const paragraph = cutWideSegments(prepare(children, style, scope), width * inEms);
  return Math.max(1, breakGreedy(paragraph, width * inEms, { filled: true }).length);
}

/** The narrowest measure, in whole px, in which a text takes no more lines than in its own; undefined for one line and for running text. */
export function balancedWidth(children: readonly Inline[], style: TextStyle, scope: Measure): number | undefined {
  const lines = countLines(children, style, scope);
  if (lines < 2 || lines > MOST_BALANCED) return undefined;
  let [least, most] = [scope.width / 2, scope.width];
  while (most - least > 1) {
    const middle = (least + most) / 2;
    if (countLines(children, style, scope, middle) > lines) least = middle;
    else most = middle;
  }
  // One px more, so that no rounding ends a line elsewhere.
  const found = Math.ceil(most) + 1;
  return found < scope.width ? found : undefined;
}

/** True where no word has to be cut for a measure. */
export const holdsWords = (children: readonly Inline[], style: TextStyle, scope: Measure): boolean =>
  widestWord(children, style, scope) <= scope.width;

/** More lines than this are running text. */
const MOST_BALANCED = 5;

/** The height of a text in px. A picture that is higher than a line stands on lines of its own. */
export function textHeight(children: readonly Inline[], style: TextStyle, scope: Scope): number {
  const at = children.findIndex((child) => tallPicture(child, scope) !== undefined);
  if (at < 0) return countLines(children, style, scope) * style.line;
  const picture = tallPicture(children[at]!, scope)!;
  const share = Math.min(1, scope.width / picture.width, scope.tokens.figure.most / picture.height);
  const rest = [children.slice(0, at), children.slice(at + 1)].filter((part) => part.some(isSeen));
  return rest.reduce((sum, part) => sum + textHeight(part, style, scope), picture.height * share);
}

const isSeen = (inline: Inline): boolean =>
  inline.type !== 'break' && (inline.type !== 'text' || inline.text.trim() !== '');

/** The picture of an image, or of a link around one, that interrupts the text. */
function tallPicture(inline: Inline, scope: Scope): DeckPicture | undefined {
  const [only] = inline.type === 'link' && inline.children.length === 1 ? inline.children : [inline];
  const picture = only?.type === 'image' ? scope.pictures.get(only.source) : undefined;
  return picture && isTall(picture) ? picture : undefined;
}

/** The width of inlines on one line, in px; a line that they break themselves ends there. */
export function widthOfLine(children: readonly Inline[], style: TextStyle, scope: DeckScope): number {
  const paragraph = prepare(children, style, scope);
  const lines = breakGreedy(paragraph, Number.MAX_SAFE_INTEGER);
  const units = lines.map(({ from, to }) => sumOfWidths(paragraph, from, to));
  return (Math.max(0, ...units) * style.size) / 1000;
}

/** The widest part of inlines that no line is broken in, in px. */
export function widestWord(children: readonly Inline[], style: TextStyle, scope: DeckScope): number {
  return (prepare(children, style, scope).widest * style.size) / 1000;
}

function sumOfWidths({ segments }: Paragraph, from: number, to: number): number {
  let width = 0;
  for (let index = from; index < to; index++) {
    const segment = segments[index]!;
    width += segment.width + (index < to - 1 ? segment.spaceWidth : 0);
  }
  return width;
}

/** A text is cut and shaped once, whatever its size and measure. */
function prepare(
  children: readonly Inline[],
  style: TextStyle,
  { ruler, figures, words, pictures, tokens }: DeckScope,
): Paragraph {
  const look = ruler.look({ style, figures });
  return ruler.prepare(children, look, boldOf(style), () =>
    runsOf(children, style, figures, { ruler, marks: words.marks, pictures, shares: tokens.inline }),
  );
}

/**
 * Breaks a text into lines, each no wider than `limitOf(index)` allows.
 * Undefined when it takes more than `most` lines or has a word that is too wide.
 */
export function breakLines(
  text: string,
  style: TextStyle,
  scope: DeckScope,
  most: number,
  limitOf: (line: number) => number,
): readonly string[] | undefined {
  const wide = (line: string): number => scope.ruler.width(line, style);
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/ +/).filter(Boolean)) {
    const longer = current ? `${current} ${word}` : word;
    if (wide(longer) <= limitOf(lines.length)) {
      current = longer;
      continue;
    }
    if (!current) return undefined;
    lines.push(current);
    if (lines.length >= most || wide(word) > limitOf(lines.length)) return undefined;
    current = word;
  }
  return current ? [...lines, current] : lines;
}

/** Breaks a text into the fewest lines, and those into lines of about one length. */
export function balanceLines(
  text: string,
  style: TextStyle,
  scope: DeckScope,
  most: number,
  limitOf: (line: number) => number,
): readonly string[] | undefined {
  let balanced = breakLines(text, style, scope, most, limitOf);
  const count = balanced?.length ?? 0;
  // Narrower and narrower, for as long as the number of lines stays: what remains is the most even setting.
  for (let share = 0.96; count > 1 && share > 0.5; share -= 0.04) {
    const narrower = breakLines(text, style, scope, count, (line) => limitOf(line) * share);
    if (!narrower) break;
    balanced = narrower;
  }
  return balanced;
}

/** The style and its smaller steps, the largest first; behind the theme's own, smaller and smaller ones down to the least legible size. */
export function stepsOf(style: TextStyle, least = style.size): readonly TextStyle[] {
  const steps = [style, ...(style.down ?? []).map(([size, line]) => ({ ...style, size, line }))];
  for (let { size, line } = steps.at(-1)!; size > least; ) {
    const smaller = Math.max(least, Math.floor(size * SMALLER));
    line = Math.ceil((line * smaller) / size);
    size = smaller;
    steps.push({ ...style, size, line });
  }
  return steps;
}

/** The share by which a text goes down that is too long for all steps of the theme. */
const SMALLER = 0.9;

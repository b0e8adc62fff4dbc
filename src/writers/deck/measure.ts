// How many lines a text takes, how wide they are, and which measure makes them even: as a browser will find it.
// In: inlines, a style, a measure. Out: numbers of lines, and lengths in px.

import type { Image, Inline } from '../../model/index.ts';
import { boldOf, type TextStyle } from '../../theme/index.ts';
import { breakGreedy, cutWideSegments, type Paragraph, type TextRun } from '../../typeset/index.ts';
import { phraseBreaks } from './phrases.ts';
import { type PictureInText, placeInText, type TextPlace } from './pictures.ts';
import type { DeckScope } from './scope.ts';
import { runsOf } from './text-runs.ts';

/** A place with a measure, in px. */
type Measure = DeckScope & { readonly width: number };

/** The number of lines that inlines take in the scope's measure, or in `width`. An empty text takes one. */
export function countLines(children: readonly Inline[], style: TextStyle, scope: Measure, width = scope.width): number {
  if (scope.ruler.isLine(measureIn(width, children, style), () => runsIn(children, style, scope))) return 1;
  return Math.max(1, breakIn(width, children, style, scope).lines.length);
}

/** Lines as a browser breaks them in a measure. */
function breakIn(width: number, children: readonly Inline[], style: TextStyle, scope: DeckScope) {
  const measure = measureIn(width, children, style);
  const paragraph = cutWideSegments(prepare(children, style, scope), measure);
  return { paragraph, lines: breakGreedy(paragraph, measure, { filled: true }) };
}

/** A measure in 1/1000 of the type size. */
const measureIn = (width: number, children: readonly Inline[], style: TextStyle): number =>
  ((width - (children.length > 1 ? ROUNDED : 0)) * 1000) / style.size;

/** A browser rounds the width of each piece of a line up to the 64th of a px: words in bold and links make a few of them. */
const ROUNDED = 0.03;

/** The narrowest measure, in whole px, in which a text takes no more lines than in its own; undefined for one line and for running text. */
export function balancedWidth(children: readonly Inline[], style: TextStyle, scope: Measure): number | undefined {
  if (partsOf(children, scope).some(isPlaced)) return undefined;
  const lines = countLines(children, style, scope);
  if (lines < 2 || lines > MOST_BALANCED) return undefined;
  // Where a word has to be cut, its parts may be a little wider than the measure.
  const word = widestWord(children, style, scope);
  let [least, most] = [Math.max(scope.width / 2, word <= scope.width ? word : 0), scope.width];
  while (most - least > 1) {
    const middle = (least + most) / 2;
    if (countLines(children, style, scope, middle) > lines) least = middle;
    else most = middle;
  }
  const found = withSlack(most);
  return found < scope.width ? found : undefined;
}

/** A measure a little wider than its lines: letters of two slices of a font are not kerned in a browser, and widths are rounded there. */
const withSlack = (width: number): number => Math.ceil(width * SLACK) + 1;

const SLACK = 1.006;

/** Lines, and the measure that they are broken in; missing for one line. */
export interface BoundLines {
  readonly count: number;
  readonly width?: number;
}

/**
 * The most even setting of a text whose lines have limits of their own: as few lines as its measure allows, no more than `most`, none of
 * them wider than its limit. Undefined where there is none, where a word would have to be cut, and where a picture stands between lines.
 */
export function balanceWithin(
  children: readonly Inline[],
  style: TextStyle,
  scope: Measure,
  most: number,
  limitOf: (line: number) => number,
): BoundLines | undefined {
  if (partsOf(children, scope).some(isPlaced)) return undefined;
  const least = Math.max(scope.width / 2, widestWord(children, style, scope));
  let found: BoundLines | undefined;
  for (let { width } = scope; width >= least; width -= BALANCE_STEP) {
    const { paragraph, lines } = breakIn(width, children, style, scope);
    const count = Math.max(1, lines.length);
    if (count > (found?.count ?? most)) break;
    const widths = lines.map(({ from, to }) => (sumOfWidths(paragraph, from, to) * style.size) / 1000);
    const widest = withSlack(Math.max(0, ...widths));
    if (widest <= width && widths.every((own, line) => own <= limitOf(line)))
      found = { count, width: count > 1 ? widest : undefined };
  }
  return found;
}

/** A measure is found to this many px: nobody sees less in a ragged edge. */
const BALANCE_STEP = 4;

/** True where no word has to be cut for a measure. */
export const holdsWords = (children: readonly Inline[], style: TextStyle, scope: Measure): boolean =>
  widestWord(children, style, scope) <= scope.width;

/** More lines than this are running text. */
const MOST_BALANCED = 5;

/** The height of a text in the scope's measure, or in `width`, in px. A picture that is higher than a line stands on lines of its own. */
export function textHeight(children: readonly Inline[], style: TextStyle, scope: Measure, width = scope.width): number {
  if (!holdsPicture(children)) return countLines(children, style, scope, width) * style.line;
  const place = { ...scope, width };
  return partsOf(children, place).reduce(
    (sum, part) => sum + (isPlaced(part) ? part.height : countLines(part, style, place) * style.line),
    0,
  );
}

/** What stands below each other in a text: lines, and pictures between them. */
type TextPart = readonly Inline[] | PictureInText;

const isPlaced = (part: TextPart): part is PictureInText => 'stands' in part;

function partsOf(children: readonly Inline[], place: TextPlace): readonly TextPart[] {
  if (!holdsPicture(children)) return [children];
  const parts = partAtPictures(children, place);
  return parts.length === 1 ? parts : parts.filter((part) => isPlaced(part) || part.some(isSeen));
}

/** Cuts a text at its pictures, also at those within links and emphasis. */
function partAtPictures(children: readonly Inline[], place: TextPlace): readonly TextPart[] {
  const parts: TextPart[] = [];
  let line: Inline[] = [];
  const end = (): void => {
    if (line.length > 0) parts.push(line);
    line = [];
  };
  for (const child of children) {
    const placed = child.type === 'image' ? placeInText(child, place) : undefined;
    const inner = 'children' in child ? partsOf(child.children, place) : [];
    if (placed?.stands === 'block') {
      end();
      parts.push(placed);
    } else if ('children' in child && inner.some(isPlaced)) {
      for (const part of inner) {
        if (!isPlaced(part)) line.push({ ...child, children: part });
        else {
          end();
          parts.push(part);
        }
      }
    } else line.push(child);
  }
  end();
  return parts;
}

/** Whether there is a picture among inlines, however deep; most texts have none, and each is asked many times. */
function holdsPicture(children: readonly Inline[]): boolean {
  const known = withPictures.get(children);
  if (known !== undefined) return known;
  const holds = children.some(
    (child) => child.type === 'image' || ('children' in child && holdsPicture(child.children)),
  );
  withPictures.set(children, holds);
  return holds;
}

const withPictures = new WeakMap<readonly Inline[], boolean>();

const isSeen = (inline: Inline): boolean =>
  inline.type !== 'break' && (inline.type !== 'text' || inline.text.trim() !== '');

/** The width of inlines on one line, in px; a line that they break themselves ends there, and so it does at a picture that is higher. */
export function widthOfLine(children: readonly Inline[], style: TextStyle, scope: DeckScope): number {
  const widths = partsOf(children, scope).flatMap((part) => {
    if (isPlaced(part)) return [part.width];
    const paragraph = prepare(part, style, scope);
    const lines = breakGreedy(paragraph, Number.MAX_SAFE_INTEGER);
    return lines.map(({ from, to }) => (sumOfWidths(paragraph, from, to) * style.size) / 1000);
  });
  return Math.max(0, ...widths);
}

/** The widest part of inlines that no line is broken in, in px. A picture between lines may be drawn smaller. */
export function widestWord(children: readonly Inline[], style: TextStyle, scope: DeckScope): number {
  const widths = partsOf(children, scope).map((part) => (isPlaced(part) ? 0 : prepare(part, style, scope).widest));
  return (Math.max(0, ...widths) * style.size) / 1000;
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
function prepare(children: readonly Inline[], style: TextStyle, scope: TextPlace & DeckScope): Paragraph {
  const look = scope.ruler.look({ style, figures: scope.figures });
  // A picture that has a size of its own is another share of the text at every size of that.
  const of = holdsPicture(children) ? {} : children;
  const make = (): readonly TextRun[] => runsIn(children, style, scope);
  return scope.ruler.prepare(of, look, boldOf(style), make, phraseBreaks(children));
}

function runsIn(children: readonly Inline[], style: TextStyle, scope: TextPlace & DeckScope): readonly TextRun[] {
  const { ruler, figures, words, tokens } = scope;
  const ofPicture = (image: Image): number | undefined => {
    const placed = placeInText(image, scope);
    if (placed?.stands !== 'letters') return placed && placed.width / style.size;
    return (tokens.inline.picture * placed.width) / placed.height;
  };
  const source = { ruler, marks: words.marks, ofPicture, shares: tokens.inline };
  return withoutFirstSpace(runsOf(children, style, figures, source));
}

/** No line begins with a space, also not the one below a picture that stood between two words. */
function withoutFirstSpace(runs: readonly TextRun[]): readonly TextRun[] {
  const [first, ...others] = runs;
  return first?.text.startsWith(' ') ? [{ ...first, text: first.text.slice(1) }, ...others] : runs;
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

// Paragraph → the lines with the least total cost (after Knuth and Plass): ragged, they mend the rag in as few lines as first fit
// needs; justified, they keep the spaces even. `measure` is the line's width in 1/1000 of the type size.

import { type BreakOptions, breakGreedy, EPSILON, hyphenationZone } from './break-lines.ts';
import { hangOfEnd, hangOfStart } from './hang.ts';
import { LETTER, SPACE } from './justify.ts';
import { segmentWidth, spaceWidth } from './measure.ts';
import type { LineRange, Paragraph, Segment } from './text.ts';

interface Costs {
  /** Of a line's slack or of its spaces, each with its own power. */
  readonly fill: number;
  /** A last line of one word. */
  readonly widow: number;
  /** A last line shorter than a fifth of the measure. */
  readonly shortLast: number;
  /** A line that ends within a word, at a hyphen or a slash of the author's. */
  readonly withinWord: number;
  /** A line that ends at a hyphen which a division put there. */
  readonly hyphen: number;
  /** One more of them in a row, or one that leaves no more than the end of a word to the last line. */
  readonly hyphenAgain: number;
}

/** Found by eye on pages of 120 to 900 words. Slack is a share of the line's room, and counts squared. */
const RAGGED: Costs = { fill: 900, widow: 400, shortLast: 150, withinWord: 25, hyphen: 40, hyphenAgain: 300 };

/** Chinese and Japanese end lines between any two signs: a line is filled, and only a last one that is a single sign is helped. */
const DENSE: Costs = { ...RAGGED, fill: 9000, shortLast: 0, withinWord: 0 };

/** A text with spaces behind less than this share of its places to break is such a text. */
const FEW_SPACES = 1 / 4;

/** The change of the spaces is a share of what they may change by, and counts cubed. */
const JUSTIFIED: Costs = { fill: 100, widow: 400, shortLast: 400, withinWord: 10, hyphen: 60, hyphenAgain: 300 };

/** Spaces beyond what they may change by. */
const BEYOND = 1000;
/** Beyond so many times what they may change by, all lines are as bad. */
const WORST = 10;

/** A paragraph takes no line more than it must. */
const LINE = 1e6;

/** A place where a line may begin: at a segment, or with the rest of a divided one. */
interface Node {
  readonly at: number;
  readonly tail?: Segment;
  /** The lines before it. */
  lines: number;
  cost: number;
  /** Where the line that ends here began, and the part of a divided word that stands at its end. */
  previous?: Node;
  head?: Segment;
}

/** A line that grows word by word. */
interface Line {
  readonly first: Segment;
  readonly room: number;
  readonly afterHyphen: boolean;
  readonly opens: boolean;
  segments: number;
  end: Segment;
  width: number;
  /** The width of its word spaces. */
  spaces: number;
  words: number;
  /** What it grows by for each 1/1000 em between its letters. */
  tracked: number;
}

/** Best total over the paragraph, in no more lines than first fit needs. */
export function breakOptimal(paragraph: Paragraph, measure: number, options: BreakOptions = {}): readonly LineRange[] {
  const most = breakGreedy(paragraph, measure, options).length;
  if (!options.justified) return cheapestLines(paragraph, measure, options, { perLine: LINE, most });
  const lines = cheapestLines(paragraph, measure, options, { perLine: 0 });
  return lines.length <= most ? lines : cheapestLines(paragraph, measure, options, { perLine: LINE });
}

/** What a line more costs; and how many there may be, where lines are as wide as their words. */
interface Limits {
  readonly perLine: number;
  readonly most?: number;
}

function cheapestLines(
  { segments }: Paragraph,
  measure: number,
  { indent = 0, tracking = 0, justified = false }: BreakOptions,
  { perLine, most = Number.POSITIVE_INFINITY }: Limits,
): readonly LineRange[] {
  const nodes = Array.from({ length: segments.length + 1 }, (_, at): Node[] => [
    { at, lines: 0, cost: Number.POSITIVE_INFINITY },
  ]);
  const ragged = isDense(segments) ? DENSE : RAGGED;
  const leastBehind = leastLinesBehind(segments, measure - Math.min(indent, 0), tracking);
  nodes[0]![0]!.cost = 0;
  for (const starts of nodes) {
    for (const start of starts) {
      if (start.cost < Number.POSITIVE_INFINITY && start.lines + leastBehind(start) <= most) extend(start);
    }
  }
  return linesTo(nodes[segments.length]![0]!);

  /** Tries every line that begins at a node. */
  function extend(start: Node): void {
    const first = start.tail ?? segments[start.at];
    if (!first) return;
    const opens = start.at === 0 && !start.tail;
    const room = measure - (opens ? indent : 0);
    const width = segmentWidth(first, tracking);
    const words = first.startsWord ? 1 : 0;
    const afterHyphen = start.tail !== undefined;
    const { tracked } = first;
    const line: Line = { first, room, afterHyphen, opens, segments: 1, end: first, width, spaces: 0, words, tracked };
    for (let to = start.at + 1; ; to++) {
      if (line.segments > 1 && leastWidth(line, justified) > room + EPSILON) return;
      relax(nodes[to]![0]!, start, line);
      const word = segments[to];
      if (!word || line.end.ends === 'kept') return;
      if (word.divisions && widthWith(line, word, tracking) > room + EPSILON && isShort(line, measure, justified)) {
        for (const { head, tail } of word.divisions()) {
          if (!justified && widthWith(line, head, tracking) > room + EPSILON) break;
          const divided = { ...line };
          grow(divided, head, tracking);
          if (leastWidth(divided, justified) > room + EPSILON) break;
          relax(nodeOf(nodes[to]!, to, tail), start, divided, head);
        }
      }
      grow(line, word, tracking);
    }
  }

  function relax(node: Node, start: Node, line: Line, head?: Segment): void {
    const least = start.cost + perLine;
    // No line costs less than nothing: most that are too short need not be looked at.
    if (least > node.cost) return;
    const cost = least + (justified ? justifiedCost(line) : raggedCost(line, ragged));
    // Of equals, the one whose last line is shorter.
    if (cost > node.cost) return;
    node.lines = start.lines + 1;
    node.cost = cost;
    node.previous = start;
    node.head = head;
  }
}

function isDense(segments: readonly Segment[]): boolean {
  let spaces = 0;
  for (const { space } of segments) if (space) spaces++;
  return spaces < segments.length * FEW_SPACES;
}

/** No division makes a word narrower by more, since it adds a hyphen: a tenth of an em. */
const SPARED = 100;

/**
 * The fewest ragged lines that what stands behind a node can take, by its width alone. A line holds the measure, or a word that is wider,
 * and drops the space at its end.
 */
function leastLinesBehind(segments: readonly Segment[], measure: number, tracking: number): (node: Node) => number {
  const widths = new Float64Array(segments.length + 1);
  let widest = measure + EPSILON;
  let widestSpace = 0;
  for (let at = segments.length - 1; at >= 0; at--) {
    const width = segmentWidth(segments[at]!, tracking);
    const space = spaceWidth(segments[at]!, tracking);
    widths[at] = widths[at + 1]! + width + space;
    widest = Math.max(widest, width);
    widestSpace = Math.max(widestSpace, space);
  }
  const line = widest + widestSpace + SPARED;
  const widthBehind = ({ at, tail }: Node): number =>
    tail ? widths[at + 1]! + segmentWidth(tail, tracking) + spaceWidth(tail, tracking) : widths[at]!;
  return (node) => Math.ceil(widthBehind(node) / line);
}

function nodeOf(nodes: Node[], at: number, tail: Segment): Node {
  const known = nodes.find((node) => node.tail === tail);
  if (known) return known;
  const node: Node = { at, tail, lines: 0, cost: Number.POSITIVE_INFINITY };
  nodes.push(node);
  return node;
}

function linesTo(end: Node): readonly LineRange[] {
  const lines: LineRange[] = [];
  for (let node = end; node.previous; node = node.previous) lines.push(rangeBetween(node.previous, node));
  return lines.reverse();
}

/** The line from one place to another; a divided word stands on it up to its hyphen. */
const rangeBetween = ({ at: from, tail }: Node, { at, head }: Node): LineRange => ({
  from,
  to: head ? at + 1 : at,
  first: tail,
  last: head,
});

const widthWith = ({ end, width }: Line, word: Segment, tracking: number): number =>
  width + spaceWidth(end, tracking) + segmentWidth(word, tracking);

/** Grows the line at hand instead of making another, for this is the innermost step. */
function grow(line: Line, word: Segment, tracking: number): void {
  line.spaces += spaceWidth(line.end, tracking);
  line.width = widthWith(line, word, tracking);
  line.segments++;
  line.end = word;
  if (word.startsWord) line.words++;
  line.tracked += word.tracked;
}

/** Whether a line is so short that the next word may be divided; the zone is first fit's, so that its lines are among those tried. */
const isShort = (line: Line, measure: number, justified: boolean): boolean =>
  justified || line.room + EPSILON - line.width > hyphenationZone(measure, justified, line.afterHyphen);

const hangs = ({ first, end }: Line): number => hangOfStart(first) + hangOfEnd(end);

function leastWidth(line: Line, justified: boolean): number {
  return justified ? line.width - hangs(line) - line.spaces * SPACE.shrink - line.tracked * LETTER : line.width;
}

const isLast = ({ end }: Line): boolean => end.ends === 'end' || end.ends === 'kept';

function raggedCost(line: Line, costs: Costs): number {
  if (isLast(line)) return lastCost(line, costs);
  const slack = Math.max(0, line.room - line.width) / line.room;
  return costs.fill * slack * slack + endCost(line, costs);
}

function justifiedCost(line: Line): number {
  const change = line.room - line.width + hangs(line);
  if (isLast(line)) return lastCost(line, JUSTIFIED) + (change < 0 ? spacesCost(line, change) : 0);
  return spacesCost(line, change) + endCost(line, JUSTIFIED);
}

/** Spaces change first; what they can't take goes to the letters, and what those can't is beyond. */
function spacesCost({ spaces, tracked }: Line, change: number): number {
  const ofSpaces = Math.max(spaces, 1) * (change < 0 ? SPACE.shrink : SPACE.stretch);
  const share = Math.abs(change) / ofSpaces;
  if (share <= 1) return JUSTIFIED.fill * share ** 3;
  const ofLetters = (Math.abs(change) - ofSpaces) / (tracked * LETTER);
  return JUSTIFIED.fill * (1 + Math.min(WORST, ofLetters) ** 3) + (ofLetters > 1 ? BEYOND : 0);
}

function lastCost(line: Line, costs: Costs): number {
  if (line.opens) return 0;
  const alone = line.words <= 1 && line.segments <= 2;
  return (
    (alone ? costs.widow : 0) +
    (line.width < line.room / 5 ? costs.shortLast : 0) +
    (line.afterHyphen && alone ? costs.hyphenAgain : 0)
  );
}

function endCost({ end, afterHyphen }: Line, costs: Costs): number {
  if (end.ends === 'hyphen') return costs.hyphen + (afterHyphen ? costs.hyphenAgain : 0);
  return end.ends === 'opportunity' ? costs.withinWord : 0;
}

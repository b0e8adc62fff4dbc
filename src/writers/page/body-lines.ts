// The lines of a body as they were set: how many end in a hyphen, and which one is filled least.
// In: the placed body and the edges of its columns. Out: a count and a line.

import type { Placed, PlacedElement, PlacedLine } from '../../typeset/index.ts';
import { isWithinText, shorten, textOf } from './placed-text.ts';
import type { Sheet } from './sheet.ts';

/** A line by its words, and the share of its measure that they fill. */
export interface WorstLine {
  readonly text: string;
  readonly filled: number;
}

/** A block whose longest line fills less of a column than this stands in a narrower place, which that line measures. */
const NARROW = 2 / 3;

/** Signs hang out of a column by less than this, pt; what goes further stands across both. */
const HANG = 9;

/** How many lines end within a word, at a hyphen that the page put there. */
export const countHyphens = (body: readonly Placed[]): number =>
  textBlocks(body)
    .flat()
    .filter(({ runs }) => runs.some(({ hyphen }) => hyphen)).length;

/** The line of running text that is filled least, but for those that end a paragraph. */
export function worstLine(body: readonly Placed[], sheet: Sheet): WorstLine | undefined {
  let worst: WorstLine | undefined;
  for (const lines of textBlocks(body)) {
    const rows = rowsOf(lines);
    const measured = rows.map((row) => filledOf(row, sheet));
    const longest = Math.max(...measured);
    const measure = longest < NARROW ? longest : 1;
    rows.slice(0, -1).forEach((row, index) => {
      const filled = (measured[index] ?? 0) / measure;
      if (!worst || filled < worst.filled) {
        const text = row.map(textOf).join('');
        worst = { text: shorten(text.trim()), filled };
      }
    });
  }
  return worst;
}

/** The lines of each block of running text: heads, tables and code are no such text. */
function textBlocks(placed: readonly Placed[]): readonly (readonly PlacedLine[])[] {
  return placed.flatMap((child): readonly (readonly PlacedLine[])[] => {
    if (child.type !== 'element' || isWithinText(child) || !isRunning(child)) return [];
    const lines = linesWithin(child);
    return [...(lines.length > 0 ? [lines] : []), ...textBlocks(child.children)];
  });
}

const isRunning = ({ role }: PlacedElement): boolean =>
  role !== 'Table' && role !== 'Code' && role !== 'Lbl' && !/^H\d$/.test(role);

/** The lines of an element itself, those in its links too. */
function linesWithin({ children }: PlacedElement): readonly PlacedLine[] {
  return children.flatMap((child): readonly PlacedLine[] => {
    if (child.type === 'line') return [child];
    return child.type === 'element' && isWithinText(child) ? linesWithin(child) : [];
  });
}

/** Lines in the order of reading, those on one baseline together. */
function rowsOf(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const rows: PlacedLine[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last?.[0] && Math.abs(last[0].baseline - line.baseline) < 0.01) last.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** What justifying adds to the spaces of a line fills nothing. */
function filledOf(row: readonly PlacedLine[], { body, bodyWidth, bodyMeasure }: Sheet): number {
  const left = Math.min(...row.map(({ x }) => x));
  const right = Math.max(...row.map(({ x, width }) => x + width));
  const runs = row.flatMap((line) => line.runs);
  // The space at the line's end has no width, whatever it is stretched by.
  const inner = runs.at(-1)?.shaped.text === ' ' ? runs.slice(0, -1) : runs;
  const added = inner.reduce((total, { after }) => total + Math.max(0, after), 0);
  const column = body.findLast((edge) => edge <= left + HANG) ?? body[0] ?? 0;
  const edge = right > column + bodyWidth + HANG ? (body[0] ?? 0) + bodyMeasure : column + bodyWidth;
  return Math.min(1, (right - left - added) / (edge - left));
}

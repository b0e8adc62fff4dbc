// The columns of a table on a slide: no column is under its longest word; numbers stay whole; what is left goes to columns of words.
// In: cells and a measure. Out: widths in px, and how far a number is set in so that the decimal signs stand below each other.

import {
  type Inline,
  isNumeric,
  lengthBeforeDecimals,
  plainText,
  type Table,
  type TableCell,
} from '../../model/index.ts';
import { strong, type TextStyle } from '../../theme/index.ts';
import { shareRoom } from '../../typeset/index.ts';
import { sum } from './lengths.ts';
import { widestWord, widthOfLine } from './measure.ts';
import type { Scope } from './scope.ts';

/** The space at the right of every column but the last is `gutter`; widths include it. */
export interface TableColumns {
  readonly widths: readonly number[];
  readonly gutter: number;
  /** Columns that hold nothing but numbers. */
  readonly numeric: readonly boolean[];
  /** What follows a number's decimal sign at its widest, less what follows it in this cell, in px. */
  insetOf(cell: TableCell, column: number): number;
}

/** What a column asks for: its longest word, all of its cells on one line each, and its head too. */
interface Wishes {
  readonly least: number;
  readonly cells: number;
  readonly all: number;
}

/** Browsers place in 64ths of a px, and what is rounded down would break the line that fits exactly. */
const SNAP = 1;

/** Columns that fill the scope's measure. */
export function fitColumns({ head, rows, align }: Table, scope: Scope): TableColumns {
  const { cell, cellHead } = scope.tokens.type;
  const gutter = scope.tokens.space[2]!;
  const columns = align.map((_, index) => rows.flatMap((row) => row.cells[index] ?? []));
  const numeric = columns.map((cells) => isNumeric(cells.map((one) => plainText(one.children).trim())));
  const tails = columns.map((cells, index) => (numeric[index] ? widestTail(cells, scope) : 0));
  const insetOf = (one: TableCell, column: number): number =>
    numeric[column] ? tails[column]! - (tailOf(one, scope) ?? tails[column]!) : 0;
  const wishes = columns.map((cells, index): Wishes => {
    const named = index === 0 ? strong(cell) : cell;
    const top = head.cells[index]?.children ?? [];
    const room = (index < columns.length - 1 ? gutter : 0) + SNAP;
    const widest = (width: (children: readonly Inline[], style: TextStyle) => number): number =>
      cells.reduce((most, one) => Math.max(most, width(one.children, named) + insetOf(one, index)), 0);
    const lines = widest((children, style) => widthOfLine(children, style, scope));
    const words = numeric[index] ? lines : widest((children, style) => widestWord(children, style, scope));
    return {
      least: Math.max(words, widestWord(top, cellHead, scope)) + room,
      cells: lines + room,
      all: Math.max(lines, widthOfLine(top, cellHead, scope)) + room,
    };
  });
  return { widths: shareWidth(wishes, numeric, scope.width), gutter, numeric, insetOf };
}

/** Each column gets what it asks for, as far as all can have it. */
function shareWidth(wishes: readonly Wishes[], numeric: readonly boolean[], room: number): readonly number[] {
  const least = wishes.map((wish) => wish.least);
  if (sum(least) >= room) return least.map((width) => (width * room) / (sum(least) || 1));
  let reached = least;
  const cells = wishes.map((wish) => Math.max(wish.least, wish.cells));
  for (const wished of [cells, wishes.map((wish) => Math.max(wish.least, wish.all))]) {
    if (sum(wished) > room) return shareRoom(reached, wished, room);
    reached = wished;
  }
  // A number that stands far from its row's text is hard to follow.
  const takes = numeric.map((isNumber) => numeric.every(Boolean) || !isNumber);
  const taken = sum(reached.filter((_, index) => takes[index]));
  const spare = room - sum(reached);
  return reached.map((width, index) => width + (takes[index] ? (spare * width) / (taken || 1) : 0));
}

function widestTail(cells: readonly TableCell[], scope: Scope): number {
  return cells.reduce((most, cell) => Math.max(most, tailOf(cell, scope) ?? 0), 0);
}

/** The width of what follows the last whole digit of a number; undefined for no number. */
function tailOf({ children }: TableCell, scope: Scope): number | undefined {
  const text = plainText(children).trim();
  const length = lengthBeforeDecimals(text, scope.lang);
  if (length === undefined) return undefined;
  return length === text.length ? 0 : scope.ruler.width(text.slice(length), scope.tokens.type.cell, 'table');
}

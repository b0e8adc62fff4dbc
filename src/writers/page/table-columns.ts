// The columns of a table at a size: where each begins and how wide it is.
// No column is under its longest word. What is left goes to values that should stay whole, then to texts, then to the heads of values;
// where it does not do for one of these steps, small wishes come true and the others share by what they would like (as in CSS 2.2, 17.5.2.2).

import { lineWidth, type Paragraph, shareRoom } from '../../typeset/index.ts';
import { mm, mmToPt } from '../../units/units.ts';
import type { CellPart, TablePart } from './body-part.ts';
import type { TextFrame } from './lay-text.ts';
import type { Styles } from './styles.ts';

/** The space between columns, in em of the body. */
const GUTTER = 1.2;
/** How far the names of tiers may be set smaller for the sake of a long word. */
export const LEAST_NAME = 0.8;
/** Beside more tiers than this the space between them shrinks. */
const ROOMY_TIERS = 4;

export interface TableColumn {
  readonly left: number;
  readonly width: number;
}

/** The least width of a table in pt: its columns' longest words. */
export function leastTableWidth(table: TablePart, size: number): number {
  const least = leastWidths(table, { size, tracking: 0 });
  return sum(least) + GUTTER * size * (least.length - 1);
}

/** The columns of a table within a frame, in pt; `left` counts from the frame's left edge. */
export function layTableColumns(table: TablePart, frame: TextFrame, styles: Styles): readonly TableColumn[] {
  if (table.columns === 'tiers') return tierColumns(table, frame, styles);
  const gutter = GUTTER * frame.size;
  const widths = contentWidths(table, frame, frame.width - gutter * (table.align.length - 1));
  return placed(widths, gutter);
}

/** How letters are set. */
type Letters = Pick<TextFrame, 'size' | 'tracking'>;

function contentWidths(table: TablePart, letters: Letters, room: number): readonly number[] {
  const least = leastWidths(table, letters);
  if (sum(least) >= room) return least.map((width) => (width * room) / (sum(least) || 1));
  const body = wholeWidths(table, table.rows.slice(1), letters);
  const most = wholeWidths(table, table.rows, letters);
  const values = least.map((width, column) => (table.whole[column] ? Math.max(width, body[column] ?? 0) : width));
  const texts = values.map((width, column) => (table.whole[column] ? width : (most[column] ?? 0)));
  let reached = least;
  for (const wished of [values, texts, most]) {
    if (sum(wished) > room) return shareRoom(reached, wished, room);
    reached = wished;
  }
  return most.map((width, column) => width + (room - sum(most)) * shareOf(column, most, table));
}

/** What columns ask for whose texts all stand on one line. */
function wholeWidths(table: TablePart, rows: TablePart['rows'], { size, tracking }: Letters): readonly number[] {
  const widthOf = (paragraph: Paragraph): number => widthOfAll(paragraph, tracking);
  const widths = columnsOf(table, rows, (cell) => Math.max(...cell.paragraphs.map(widthOf), 0));
  return widths.map((width, column) => Math.max((width * size) / 1000, numeralWidth(table, column, size)));
}

/** Room that is left goes to columns of words: a number that stands far from its row's text is hard to follow. */
function shareOf(column: number, widths: readonly number[], { numeric }: TablePart): number {
  const takes = numeric.every(Boolean) ? () => true : (index: number) => !numeric[index];
  const total = widths.reduce((all, width, index) => all + (takes(index) ? width : 0), 0);
  return takes(column) ? (widths[column] ?? 0) / (total || 1) : 0;
}

/** What aligned numbers take: the longest whole part, and the longest part from the decimal sign on. */
function numeralWidth(table: TablePart, column: number, size: number): number {
  const { before, after } = numeralParts(table, column);
  return ((before + after) * size) / 1000;
}

/** The widest part before the decimal signs of a column and the widest behind them, in 1/1000 em of the body. */
export function numeralParts(table: TablePart, column: number): { readonly before: number; readonly after: number } {
  let [before, after] = [0, 0];
  for (const row of table.rows) {
    const cell = row[column];
    if (cell?.before === undefined) continue;
    before = Math.max(before, cell.before);
    after = Math.max(after, Math.max(...cell.paragraphs.map((paragraph) => widthOfAll(paragraph))) - cell.before);
  }
  return { before, after };
}

/** Labels have the first of four columns, tiers share what is left; a tier with a long word takes room from the others, and then from the labels. */
function tierColumns(table: TablePart, { width, size, tracking }: TextFrame, styles: Styles): readonly TableColumn[] {
  const count = table.align.length - 1;
  const { columns } = styles.theme.page.mm;
  const sheet = 4 * columns.width + 3 * columns.gutter;
  const wide = Math.min(mmToPt(mm(columns.gutter)), (width * columns.gutter) / sheet);
  const gutter = (wide * ROOMY_TIERS) / Math.max(ROOMY_TIERS, count);
  const [least = 0, ...needs] = leastWidths(table, { size, tracking });
  const label = Math.max(least, Math.min((width + wide) / 4 - wide, width - gutter * count - sum(needs)));
  const [labels, ...tiers] = placed([label, ...shareEvenly(needs, width - label - gutter * count)], gutter);
  // A label may run into the space before the first tier, as far as words of other columns come to each other.
  const reach = Math.max(0, gutter - GUTTER * size);
  return [{ left: 0, width: (labels?.width ?? 0) + reach }, ...tiers];
}

/** Equal shares of a room, but for those who need more. */
export function shareEvenly(needs: readonly number[], room: number): readonly number[] {
  if (sum(needs) >= room) return needs.map((need) => (need * room) / (sum(needs) || 1));
  let over: ReadonlySet<number> = new Set();
  for (;;) {
    const taken = needs.reduce((total, need, index) => total + (over.has(index) ? need : 0), 0);
    const share = (room - taken) / Math.max(1, needs.length - over.size);
    const more = new Set(needs.flatMap((need, index) => (need > share && !over.has(index) ? [index] : [])));
    if (more.size === 0) return needs.map((need, index) => (over.has(index) ? need : share));
    over = new Set([...over, ...more]);
  }
}

/** The longest word of each column in pt; the names of tiers count as small as they may be. */
function leastWidths(table: TablePart, { size, tracking }: Letters): readonly number[] {
  const widest = (cell: CellPart, isHead: boolean): number =>
    Math.max(
      0,
      ...cell.paragraphs.map((paragraph, index) =>
        isHead && index === 0 && table.columns === 'tiers'
          ? longestWord(paragraph, tracking) * LEAST_NAME
          : longestWord(paragraph, tracking),
      ),
    );
  return columnsOf(table, table.rows, widest).map((width) => (width * size) / 1000);
}

function columnsOf(
  table: TablePart,
  rows: TablePart['rows'],
  widthOf: (cell: CellPart, isHead: boolean) => number,
): readonly number[] {
  return table.align.map((_, column) =>
    rows.reduce((most, row, index) => Math.max(most, row[column] ? widthOf(row[column], index === 0) : 0), 0),
  );
}

function placed(widths: readonly number[], gutter: number): readonly TableColumn[] {
  let left = 0;
  return widths.map((width) => {
    const column = { left, width };
    left += width + gutter;
    return column;
  });
}

const widthOfAll = ({ segments }: Paragraph, tracking = 0): number => lineWidth(segments, 0, segments.length, tracking);

const longestWord = ({ segments, widest }: Paragraph, tracking = 0): number =>
  tracking === 0
    ? widest
    : segments.reduce((most, _, index) => Math.max(most, lineWidth(segments, index, index + 1, tracking)), 0);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

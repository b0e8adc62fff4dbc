// Tables on slides. In: a table. Out: HTML with headers that have a scope, the width of each column, the height of each row.

import { type HtmlElement, h } from '../../html/index.ts';
import { type Align, plainText, type Table, type TableCell, type TableRow } from '../../model/index.ts';
import { strong, type TextStyle } from '../../theme/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { roundLength } from './lengths.ts';
import { textHeight } from './measure.ts';
import { bodyRoom, type Part, type Scope } from './scope.ts';
import { fitColumns, type TableColumns } from './table-columns.ts';

/** A table of a theme has a strong rule above and below. */
const OUTER_RULES = 2;

/** Lowers a table with the roomiest rows that find room. A head without words is left out. */
export function lowerTable(table: Table, given: Scope): Part {
  const scope: Scope = { ...given, figures: 'table' };
  const { table: places, type, rules } = scope.tokens;
  const hasHead = table.head.cells.some((cell) => plainText(cell.children).trim() !== '');
  const columns = fitColumns(table, scope);
  const pair = pairColumns(table, columns, scope);
  // A head is no number of its column, though it may look like one.
  const headed: TableColumns = { ...pair, insetOf: () => 0 };
  const head = hasHead
    ? places.headRule - places.top - rules.strong + growthOf(table.head, type.cellHead, headed, scope)
    : 0;
  const growths = table.rows.map((row) => growthOf(row, type.cell, pair, scope));
  const heightAt = (row: number): number => growths.reduce((sum, growth) => sum + row + growth, head);
  const outer = OUTER_RULES * rules.strong;
  const row = rowSteps(scope).find((step) => heightAt(step) + outer <= bodyRoom(scope, places.top)) ?? places.least;
  return {
    node: h(
      'table',
      { ...lowerAttributes(table.attributes, 'table'), style: `--row: ${row}px; --gutter: ${columns.gutter}px` },
      h('colgroup', {}, ...pair.widths.map((width) => h('col', { style: `width: ${roundLength(width)}px` }))),
      hasHead
        ? h(
            'thead',
            {},
            h(
              'tr',
              { style: `height: ${head}px` },
              ...table.head.cells.map((cell, index) =>
                lowerHead(cell, alignOf(table.align[index], index, pair), placeOf(table.head, index, headed, scope)),
              ),
            ),
          )
        : undefined,
      h(
        'tbody',
        {},
        ...table.rows.map((line, index) => lowerRow(line, row + growths[index]!, table.align, pair, scope)),
      ),
    ),
    height: heightAt(row) + outer,
    text: false,
  };
}

function lowerHead(cell: TableCell, align: Align, scope: Scope): HtmlElement {
  if (plainText(cell.children).trim() === '') return h('td', {});
  return h('th', { scope: 'col', class: join('t-cell-head', align) }, ...lowerInlines(cell.children, scope));
}

/** A table of two columns has its second one on the theme's second axis, where that leaves both wide enough. */
function pairColumns(table: Table, columns: TableColumns, scope: Scope): TableColumns {
  const first = scope.tokens.axes.second - scope.tokens.axes.text;
  const [wanted = 0] = columns.widths;
  const wide = scope.width === scope.tokens.axes.right - scope.tokens.axes.text;
  if (table.align.length !== 2 || !wide || wanted > first * 1.5) return columns;
  return { ...columns, widths: [first, scope.width - first] };
}

function rowSteps({ tokens, inset, setting }: Scope): readonly number[] {
  const { row, dense, least } = tokens.table;
  if (setting.gaps > 1 || setting.type > 1) return [least];
  return inset || setting.gaps > 0 ? [dense, least] : [row, dense, least];
}

function lowerRow(
  row: TableRow,
  height: number,
  align: readonly Align[],
  columns: TableColumns,
  scope: Scope,
): HtmlElement {
  const cells = row.cells.map((cell, index) => {
    const first = index === 0 && plainText(cell.children).trim() !== '';
    const side = alignOf(align[index], index, columns);
    const inset = side === 'right' ? columns.insetOf(cell, index) : 0;
    const attributes = {
      class: join('t-cell', side),
      scope: first ? 'row' : undefined,
      style: inset > 0 ? `--inset: ${roundLength(inset)}px` : undefined,
    };
    return h(first ? 'th' : 'td', attributes, ...lowerInlines(cell.children, placeOf(row, index, columns, scope)));
  });
  return h('tr', { style: `height: ${height}px` }, ...cells);
}

/** Numbers end at the column's end unless the author says otherwise. */
const alignOf = (align: Align, index: number, { numeric }: TableColumns): Align =>
  align ?? (numeric[index] && index > 0 ? 'right' : undefined);

/** What a row's tallest cell has more than one line, in px. */
function growthOf(row: TableRow, style: TextStyle, columns: TableColumns, scope: Scope): number {
  const heights = row.cells.map((cell, index) => {
    const named = index === 0 && style === scope.tokens.type.cell;
    return textHeight(cell.children, named ? strong(style) : style, placeOf(row, index, columns, scope));
  });
  return Math.max(0, ...heights.map((height) => height - style.line));
}

/** The measure of a cell. */
function placeOf({ cells }: TableRow, index: number, columns: TableColumns, scope: Scope): Scope {
  const gutter = index === cells.length - 1 ? 0 : columns.gutter;
  return { ...scope, width: columns.widths[index]! - gutter - columns.insetOf(cells[index]!, index) };
}

function join(style: string, align: Align): string {
  return align === undefined || align === 'left' ? style : `${style} ${align}`;
}

// Tables on slides. In: a table. Out: HTML with headers that have a scope, and its height.

import { type HtmlElement, h } from '../../html/index.ts';
import { type Align, plainText, type Table, type TableCell, type TableRow } from '../../model/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { countLines } from './measure.ts';
import type { Part, Scope } from './scope.ts';

/** Lowers a table; it is set dense when its rows would not find room otherwise. A head without words is left out. */
export function lowerTable(table: Table, scope: Scope): Part {
  const { row, dense, top } = scope.tokens.table;
  const room = scope.tokens.foot.horizon - scope.tokens.foot.dome.radius - top;
  const hasHead = table.head.cells.some((cell) => plainText(cell.children).trim() !== '');
  const headHeight = hasHead ? scope.tokens.table.headRule - top : 0;
  const count = table.rows.length;
  const pair = table.align.length === 2;
  const extra =
    table.rows.reduce((sum, line) => sum + (rowLines(line, table.align.length, scope) - 1), 0) *
    scope.tokens.type.cell.line;
  const isDense = (headHeight + count * row + extra) * scope.scale > room || scope.inset || scope.space < 1;
  const classes = ['table', pair ? 'pair' : undefined, isDense ? 'dense' : undefined];
  return {
    node: h(
      'table',
      lowerAttributes(table.attributes, ...classes),
      hasHead
        ? h(
            'thead',
            {},
            h('tr', {}, ...table.head.cells.map((cell, index) => lowerHead(cell, table.align[index], scope))),
          )
        : undefined,
      h('tbody', {}, ...table.rows.map((line) => lowerRow(line, table.align, scope))),
    ),
    height: headHeight + (count * (isDense ? dense : row) + extra) * scope.scale,
    text: false,
  };
}

function lowerHead(cell: TableCell, align: Align, scope: Scope): HtmlElement {
  const empty = plainText(cell.children).trim() === '';
  if (empty) return h('td', {});
  return h('th', { scope: 'col', class: join('t-cell-head', align) }, ...lowerInlines(cell.children, scope.pictures));
}

function lowerRow(row: TableRow, align: readonly Align[], scope: Scope): HtmlElement {
  const cells = row.cells.map((cell, index) => {
    const first = index === 0 && plainText(cell.children).trim() !== '';
    const attributes = { class: join('t-cell', align[index]), scope: first ? 'row' : undefined };
    return h(first ? 'th' : 'td', attributes, ...lowerInlines(cell.children, scope.pictures));
  });
  return h('tr', {}, ...cells);
}

/** The lines of the row's tallest cell, were the columns equally wide; a pair has its second axis. */
function rowLines(row: TableRow, columns: number, scope: Scope): number {
  const pairFirst = scope.tokens.axes.second - scope.tokens.axes.text;
  return Math.max(
    1,
    ...row.cells.map((cell, index) => {
      const width = columns === 2 ? (index === 0 ? pairFirst : scope.width - pairFirst) : scope.width / columns;
      return countLines(cell.children, scope.tokens.type.cell, scope, width - scope.tokens.space[2]!);
    }),
  );
}

function join(style: string, align: Align): string {
  return align === undefined || align === 'left' ? style : `${style} ${align}`;
}

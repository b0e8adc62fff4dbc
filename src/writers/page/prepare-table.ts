// A table → its cells, shaped once for every size.

import type { Table } from '../../model/index.ts';
import { prepareParagraph } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { TablePart } from './body-part.ts';
import { runSet, same } from './run-sets.ts';
import { plainText, runsOf } from './runs.ts';

/** The first column names the rows when the table's corner is empty. */
export function prepareTable(table: Table, context: BodyContext): TablePart {
  const { styles, log } = context;
  const share = styles.share('cell');
  const head = { ...styles.of('cell', share, { bold: true }), color: styles.color('muted') };
  const headRow = table.head.cells.map((cell) => prepareParagraph(runsOf(cell.children, same(head), styles, log)));
  const set = runSet(styles, 'cell', false, share);
  const rows = table.rows.map((row) =>
    row.cells.map((cell) => prepareParagraph(runsOf(cell.children, set, styles, log))),
  );
  const corner = table.head.cells[0];
  return {
    type: 'table',
    align: table.align,
    rowHeads: corner !== undefined && plainText(corner.children).trim() === '',
    rows: [headRow, ...rows],
    span: table.span,
  };
}

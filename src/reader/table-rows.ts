// The rows of a table against its head: Markdown drops a cell that is too many without a word.
// In: a row and the number of columns. Out: how many cells were written, and the finding about those that are lost.

import { type Diagnostic, diagnostic, spanText } from '../diagnostics/index.ts';
import type { TableRow } from '../model/index.ts';
import { rowPlaces } from './block-places.ts';

/** The cells of a row as they were written, those too that the table has no column for. */
export function cellsWritten(row: TableRow): number {
  const line = spanText(row.span);
  return rowPlaces(line, 0, line.length).length;
}

/** The finding about a row that has more cells than the table has columns. */
export function checkRow(row: TableRow, columns: number): Diagnostic | undefined {
  const count = cellsWritten(row);
  if (count <= columns) return undefined;
  const lost = count - columns;
  return diagnostic(
    'table-row',
    `This row has ${count} cells, and the table ${columns} ${columns === 1 ? 'column' : 'columns'}.`,
    row.span,
    [
      `The last ${lost === 1 ? 'cell is' : `${lost} cells are`} left out.`,
      'Give the head a cell for each column. A bar that is no border is written `\\|`, also within code.',
    ],
  );
}

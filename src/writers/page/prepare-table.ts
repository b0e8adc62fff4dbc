// A table → its cells, shaped once for every size.

import { isNumeric, lengthBeforeDecimals, plainText, type Table, type TableCell } from '../../model/index.ts';
import { prepareParagraph, prepareUnbroken } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { CellPart, TablePart } from './body-part.ts';

import { runSet, same } from './run-sets.ts';
import { type RunSet, runsOf } from './runs.ts';

/** A table that is read from right to left is laid out mirrored, as its page is. */
const MIRRORED = { left: 'right', center: 'center', right: 'left' } as const;
/** Digits run from left to right also there, but a unit or a sign may change its side. */
const BARE_NUMBER = /^[\p{Nd}.,٫٬]+[%٪]?$/u;

/** The first column names the rows when the table's corner is empty, or when all of it is bold. */
export function prepareTable(table: Table, context: BodyContext): TablePart {
  const { styles } = context;
  const share = styles.share('cell');
  const head = same({ ...styles.of('cell', share, { bold: true }), color: styles.color('muted') });
  const set = runSet(styles, 'cell', false, share);
  const numeric = table.align.map((_, column) => isNumeric(table.rows.map((row) => textOf(row.cells[column]))));
  const mirrored = set.plain.direction === 'rtl';
  const bodyCell = (cell: TableCell, column: number): CellPart => {
    const part = prepareCell(cell, set, context);
    const text = textOf(cell);
    const length = numeric[column] ? lengthBeforeDecimals(text, set.plain.language) : undefined;
    if (length === undefined || (mirrored && !BARE_NUMBER.test(text))) return part;
    const widthOf = (digits: string): number => prepareUnbroken([{ text: digits, style: set.plain }]).widest;
    const whole = widthOf(text.slice(0, length));
    return { ...part, before: mirrored ? widthOf(text) - whole : whole };
  };
  return {
    type: 'table',
    columns: 'content',
    wide: false,
    // Numbers end at the column's end unless the author says otherwise.
    align: table.align.map((align, column) => {
      const edge = align ?? (numeric[column] ? 'right' : undefined);
      return mirrored && edge ? MIRRORED[edge] : edge;
    }),
    numeric,
    whole: numeric,
    rowHeads: textOf(table.head.cells[0]) === '' || table.rows.every((row) => isBold(row.cells[0])),
    rows: [
      table.head.cells.map((cell) => prepareCell(cell, head, context)),
      ...table.rows.map((row) => row.cells.map(bodyCell)),
    ],
    span: table.span,
  };
}

const prepareCell = ({ children }: TableCell, set: RunSet, { styles, log }: BodyContext): CellPart => ({
  paragraphs: [prepareParagraph(runsOf(children, set, styles, log), { hyphenate: false })],
});

const textOf = (cell: TableCell | undefined): string => plainText(cell?.children ?? []).trim();

const isBold = (cell: TableCell | undefined): boolean =>
  cell?.children.length === 1 && cell.children[0]?.type === 'strong';

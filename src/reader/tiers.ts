// `::: tiers` over a table → what sponsors can buy, as data.
// An empty top-left cell makes a matrix, tiers across and features down; else each row is a tier. What does not fit is a finding, and stays as text.

import { diagnostic, type Span } from '../diagnostics/index.ts';
import {
  type Attributes,
  type Block,
  featureKind,
  readTierValue,
  type Table,
  type TableCell,
  type Tier,
  type TierFeature,
  type Tiers,
  type TierText,
} from '../model/index.ts';
import type { Sheet } from './sheet.ts';
import { inlineText } from './slug.ts';
import { cellsWritten } from './table-rows.ts';

/** Two tiers are a choice; more than six in a row are too narrow for their names on any sheet. */
const MOST_ACROSS = 6;

/** Gives the tiers, and behind them what else stood in the container. */
export function readTiers(
  children: readonly Block[],
  attributes: Attributes,
  span: Span,
  opener: Span,
  sheet: Sheet,
): readonly Block[] {
  const table = children.find((child) => child.type === 'table');
  const others = children.filter((child) => child !== table);
  if (!table) {
    report(sheet, '`tiers` holds no table.', opener, [
      'Write a table between the two lines: its first row names the tiers and its first cell is empty, or each row is a tier.',
    ]);
    return children;
  }
  if (others[0]) {
    report(sheet, '`tiers` holds more than a table.', others[0].span, ['What is no table is shown under the tiers.']);
  }
  if (table.align.length < 2 || table.rows.length === 0) {
    report(sheet, 'This table has no tiers.', table.span, [
      'Tiers need a name and something that they give: at least two columns, and a row under the head.',
    ]);
    return children;
  }
  const tiers = isBlank(table.head.cells[0]) ? readMatrix(table, sheet) : readRows(table, sheet);
  checkRepeats(tiers.features, sheet);
  checkTiers(tiers, sheet);
  return [{ ...tiers, attributes, span }, ...others];
}

type Read = Pick<Tiers, 'type' | 'form' | 'nameLabel' | 'features' | 'tiers'>;

function readMatrix(table: Table, sheet: Sheet): Read {
  for (const row of table.rows) checkCells(row, table, sheet);
  const features = featuresOf(table.rows.map((row) => row.cells[0]!));
  const tiers = table.head.cells.slice(1).map((cell, column): Tier => {
    const values = table.rows.map((row, index) => readCell(row.cells[column + 1]!, features[index]!, sheet));
    return { span: cell.span, name: cell.children, values };
  });
  return { type: 'tiers', form: 'matrix', nameLabel: [], features, tiers };
}

function readRows(table: Table, sheet: Sheet): Read {
  const [corner, ...labels] = table.head.cells;
  const features = featuresOf(labels);
  const tiers = table.rows.map((row): Tier => {
    checkCells(row, table, sheet);
    const [name, ...cells] = row.cells;
    const values = cells.map((cell, index) => readCell(cell, features[index]!, sheet));
    return { span: name!.span, name: name!.children, values };
  });
  return { type: 'tiers', form: 'rows', nameLabel: corner!.children, features, tiers };
}

/** The second row of prices or of places is a benefit like any other. */
function featuresOf(cells: readonly TableCell[]): readonly TierFeature[] {
  const known = new Set<TierFeature['kind']>();
  return cells.map(({ span, children }) => {
    const named = featureKind(inlineText(children));
    const kind = known.has(named) ? 'benefit' : named;
    known.add(named);
    return { span, kind, label: children };
  });
}

function readCell({ span, children }: TableCell, feature: TierFeature, sheet: Sheet): Tier['values'][number] {
  const cell: TierText = { type: 'text', span, children };
  const { value, finding } = readTierValue(cell, feature.kind);
  if (finding) sheet.found.push(finding);
  return value;
}

const isBlank = (cell: TableCell | undefined): boolean => cell !== undefined && inlineText(cell.children).trim() === '';

/** Too many cells are a finding in every table; here too few are one too. */
function checkCells(row: Table['head'], { align }: Table, sheet: Sheet): void {
  const count = cellsWritten(row);
  if (count >= align.length) return;
  const cells = `${count} ${count === 1 ? 'cell' : 'cells'}`;
  report(sheet, `This row has ${cells}, and the table ${align.length} columns.`, row.span, [
    'The tiers at its end would get nothing, which a reader takes for a promise not made.',
    'Give every tier a cell, if only `✗` or an empty one: `| Talk | ✓ | ✗ |`.',
  ]);
}

function checkRepeats(features: readonly TierFeature[], sheet: Sheet): void {
  for (const { label, kind, span } of features) {
    const name = inlineText(label);
    const named = featureKind(name);
    if (named === kind || named === 'benefit') continue;
    const first = features.find((feature) => feature.kind === named);
    report(sheet, `The tiers have two ${named === 'price' ? 'prices' : 'numbers of places'}.`, span, [
      ...(first ? [{ message: 'The first stands here.', span: first.span }] : []),
      named === 'price'
        ? 'Write prices in several currencies in one cell, `EUR 10000 / BRL 55000`, or call this one something else.'
        : 'Call this one something else.',
    ]);
  }
}

function checkTiers({ tiers, form }: Read, sheet: Sheet): void {
  for (const { name, span } of tiers) {
    if (inlineText(name).trim() === '') report(sheet, 'This tier has no name.', span, ['Nobody could ask for it.']);
  }
  const extra = form === 'matrix' ? tiers[MOST_ACROSS] : undefined;
  if (!extra) return;
  report(sheet, `${tiers.length} tiers do not stand side by side.`, extra.span, [
    `A slide and a page have room for ${MOST_ACROSS}.`,
    'Write one tier a row: put a word into the first cell, such as `Tier`, and exchange rows and columns.',
  ]);
}

type Notes = NonNullable<Parameters<typeof diagnostic>[3]>;

function report(sheet: Sheet, message: string, span: Span, notes: Notes): void {
  sheet.found.push(diagnostic('tiers-content', message, span, notes));
}

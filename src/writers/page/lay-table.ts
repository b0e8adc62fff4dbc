// A table at a size → atoms, one a row, and its structure.

import {
  type Atom,
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  type Leaf,
  type LineRange,
  originsOf,
  type Paragraph,
  type Placed,
  type Shape,
  type Skeleton,
  setLine,
  wholeLine,
  widthOfLine,
} from '../../typeset/index.ts';
import { type BodyPart, type CellPart, partsOf, type TablePart } from './body-part.ts';
import { placePart } from './icons.ts';
import { BREAK_COST, groupByOrigin, layText, type TextFrame, wordsIn } from './lay-text.ts';
import { ruleShape } from './lines.ts';
import type { Origin } from './runs.ts';
import type { Styles } from './styles.ts';
import { LEAST_NAME, layTableColumns, leastTableWidth, numeralParts, type TableColumn } from './table-columns.ts';

/** A row of one line takes a row and a half of the grid. */
const ROW = 1.5;
/** The head of tiers in rows: the room over the names, between a name and its price, and over the rule. */
const HEAD = { above: 0.7, between: 0.27, below: 0.53 } as const;
/** The half row that a note stands from the table's rule. */
const NOTE_GAP = 0.25;

/** The lines of one paragraph of a cell. */
interface CellText {
  readonly paragraph: Paragraph;
  readonly ranges: readonly LineRange[];
  readonly size: number;
}

interface Cell {
  readonly texts: readonly CellText[];
  readonly column: TableColumn;
  readonly align: TablePart['align'][number];
  /** Moves a lone line to the right, in pt from the column's left edge: a number among numbers, or a sign. */
  readonly shift?: number;
}

interface Row {
  readonly cells: readonly Cell[];
  /** In rows of the grid. */
  readonly height: number;
  readonly head: boolean;
}

export interface LaidTable {
  readonly atoms: readonly Atom[];
  readonly skeletons: readonly Skeleton[];
}

/** The least width of the widest table among parts at a size, in pt; tables in lists and groups count too. */
export function widestTable(parts: readonly BodyPart[]): (size: number) => number {
  const tables = partsOf(parts).filter((part) => part.type === 'table');
  return (size) => tables.reduce((width, table) => Math.max(width, leastTableWidth(table, size)), 0);
}

/** Lays a table, and the note under it. */
export function layTable(table: TablePart, frame: TextFrame, styles: Styles, before: number): LaidTable {
  const columns = layTableColumns(table, frame, styles);
  const rows = table.rows.map((cells, index) => layRow(table, cells, index === 0, columns, frame));
  const atoms = rows.map((row, index): Atom => {
    const last = index === rows.length - 1;
    return {
      rows: row.height,
      before: index === 0 ? before : 0,
      head: false,
      keep: !last || table.note !== undefined,
      breakCost: BREAK_COST.block,
      words: () => row.cells.reduce((total, cell) => total + wordsOfCell(cell), 0),
      place: (x, top) => ({
        parts: row.cells.flatMap((cell) => placeCell(cell, row, table, frame, x + frame.inset, top)),
        artifacts: [
          {
            type: 'artifact',
            shapes: rulesOf(index, last, x + frame.inset, frame, top, row.height * frame.row, styles),
          },
        ],
      }),
    };
  });
  const skeleton = tableSkeleton(table, rows, atoms);
  if (!table.note) return { atoms, skeletons: [skeleton] };
  const note = layText(table.note, frame, { before: NOTE_GAP });
  return {
    atoms: [...atoms, ...note.atoms],
    skeletons: [skeleton, { type: 'skeleton', element: { role: 'P' }, children: note.children }],
  };
}

function layRow(
  table: TablePart,
  cells: readonly CellPart[],
  head: boolean,
  columns: readonly TableColumn[],
  frame: TextFrame,
): Row {
  const names = head && table.columns === 'tiers' ? nameScale(cells, columns, frame) : 1;
  const laid = cells.map((cell, index) => layCell(table, cell, index, columns[index]!, names, frame));
  const most = Math.max(1, ...laid.map(linesOfCell));
  if (!head || table.columns === 'content') return { cells: laid, head, height: ROW + most - 1 };
  const prices = cells.some((cell) => cell.paragraphs.length > 1);
  return { cells: laid, head, height: HEAD.above + most + (prices ? HEAD.between : 0) + HEAD.below };
}

/** Names are set smaller, all of them, where one has a word that is too long for its column. */
function nameScale(cells: readonly CellPart[], columns: readonly TableColumn[], frame: TextFrame): number {
  return cells.reduce((scale, { paragraphs: [name] }, index) => {
    const width = ((name?.widest ?? 0) * frame.size) / 1000;
    const room = columns[index]?.width ?? 0;
    return width * scale > room ? Math.max(LEAST_NAME, room / width) : scale;
  }, 1);
}

function layCell(
  table: TablePart,
  cell: CellPart,
  index: number,
  column: TableColumn,
  names: number,
  frame: TextFrame,
): Cell {
  const texts = cell.paragraphs.map((source, at) => layCellText(source, at === 0 ? names : 1, column.width, frame));
  const align = table.align[index];
  const inPoints = (units: number): number => (units * frame.size) / 1000;
  if (cell.shift !== undefined) return { texts, column, align, shift: inPoints(cell.shift) };
  // A number that takes two lines has no place in the row of decimals.
  if (cell.before === undefined || texts.some(({ ranges }) => ranges.length > 1)) return { texts, column, align };
  const { before, after } = numeralParts(table, index);
  const slack = column.width - inPoints(before + after);
  const left = align === 'left' ? 0 : align === 'center' ? slack / 2 : slack;
  return { texts, column, align, shift: left + inPoints(before - cell.before) };
}

function layCellText(source: Paragraph, scale: number, width: number, frame: TextFrame): CellText {
  const size = frame.size * scale;
  const { tracking } = frame;
  // A column that is exactly as wide as its text must not lose its last word to rounding.
  const measure = ((width + 0.01) * 1000) / size;
  const paragraph = cutWideSegments(source, measure, tracking);
  return { paragraph, size, ranges: (frame.optimal ? breakOptimal : breakGreedy)(paragraph, measure, { tracking }) };
}

const linesOfCell = ({ texts }: Cell): number => texts.reduce((total, { ranges }) => total + ranges.length, 0);

const wordsOfCell = ({ texts }: Cell): number =>
  texts.reduce((total, { paragraph }) => total + wordsIn(paragraph, wholeLine(paragraph)), 0);

/** Cells of a body begin on one line; those of a tall head end on one, so that prices stand beside each other. */
function placeCell(
  cell: Cell,
  row: Row,
  table: TablePart,
  frame: TextFrame,
  x: number,
  top: number,
): readonly Placed[] {
  const tall = row.head && table.columns === 'tiers';
  const between = tall ? HEAD.between : 0;
  const own = linesOfCell(cell) + (cell.texts.length > 1 ? between : 0);
  let at = tall ? row.height - HEAD.below - own : (ROW - 1) / 2;
  return cell.texts.flatMap(({ paragraph, ranges, size }, index) => {
    if (index === 1) at += between;
    return ranges.flatMap((range) => {
      const baseline = top + at * frame.row + frame.baseline;
      at += 1;
      const left = x + cell.column.left + shiftOf(cell, paragraph, range, size, frame);
      return setLine(paragraph, range, size, left, baseline, { tracking: frame.tracking }).map(placePart);
    });
  });
}

function shiftOf(cell: Cell, paragraph: Paragraph, range: LineRange, size: number, { tracking }: TextFrame): number {
  if (cell.shift !== undefined) return cell.shift;
  if (cell.align !== 'right' && cell.align !== 'center') return 0;
  const slack = cell.column.width - widthOfLine(paragraph, range, size, tracking);
  return cell.align === 'right' ? slack : slack / 2;
}

function rulesOf(
  index: number,
  last: boolean,
  x: number,
  frame: TextFrame,
  top: number,
  height: number,
  styles: Styles,
): readonly Shape[] {
  const rule = (y: number, weight: 'strong' | 'normal' | 'hair'): Shape =>
    ruleShape(x, y, frame.width, { styles, weight, role: weight === 'hair' ? 'rule' : 'ink' });
  const above = rule(top, index === 0 ? 'strong' : index === 1 ? 'normal' : 'hair');
  return last ? [above, rule(top + height, 'strong')] : [above];
}

function tableSkeleton(table: TablePart, rows: readonly Row[], atoms: readonly Atom[]): Skeleton {
  const lines = rows.map((row, index): Skeleton => {
    let part = 0;
    const cells = row.cells.map((cell, column): Skeleton => {
      const texts = cell.texts.map(({ paragraph, ranges }) => {
        const origins = ranges.flatMap((range) => originsOf(paragraph, range));
        const leaves = origins.map((origin) => ({
          leaf: { type: 'leaf', atom: atoms[index]!, part: part++ } satisfies Leaf,
          origin: origin as Origin | undefined,
        }));
        return groupByOrigin(leaves);
      });
      const scope = row.head ? 'Column' : column === 0 && table.rowHeads ? 'Row' : undefined;
      return {
        type: 'skeleton',
        element: scope && texts.length > 0 ? { role: 'TH', scope } : { role: 'TD' },
        children: texts.length > 1 ? texts.map(paragraphOf) : (texts[0] ?? []),
        whole: true,
      };
    });
    return { type: 'skeleton', element: { role: 'TR' }, children: cells };
  });
  const [head, ...body] = lines;
  // A head needs a body (PDF/UA-1 7.2): a table of one row has neither.
  const children: readonly Skeleton[] =
    head && body.length > 0
      ? [
          { type: 'skeleton', element: { role: 'THead' }, children: [head] },
          { type: 'skeleton', element: { role: 'TBody' }, children: body },
        ]
      : lines;
  return { type: 'skeleton', element: { role: 'Table' }, children };
}

const paragraphOf = (children: Skeleton['children']): Skeleton => ({
  type: 'skeleton',
  element: { role: 'P' },
  children,
});

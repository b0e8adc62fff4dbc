// A table at a size → atoms, one a row, and its structure. Widths come from the content.

import {
  type Atom,
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  type Leaf,
  type LineRange,
  lineWidth,
  originsOf,
  type Paragraph,
  type Placed,
  type Shape,
  type Skeleton,
  setLine,
  wholeLine,
  widthOfLine,
} from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { type BodyPart, partsOf, type TablePart } from './body-part.ts';
import { BREAK_COST, groupByOrigin, type TextFrame, wordsIn } from './lay-text.ts';
import type { Origin } from './runs.ts';
import type { Styles } from './styles.ts';

/** The space between columns, in em of the body. */
const GUTTER = 1.2;
/** A row of one line takes a row and a half of the grid. */
const ROW = 1.5;

interface Cell {
  readonly paragraph: Paragraph;
  readonly ranges: readonly LineRange[];
  readonly left: number;
  readonly width: number;
  readonly align: TablePart['align'][number];
}

export interface LaidTable {
  readonly atoms: readonly Atom[];
  readonly skeleton: Skeleton;
}

/** The least width of a table in pt: its columns' longest words. */
export function leastTableWidth(table: TablePart, size: number): number {
  const columns = columnsOf(table, (paragraph) => paragraph.widest);
  return (columns.reduce((total, width) => total + width, 0) * size) / 1000 + GUTTER * size * (columns.length - 1);
}

/** The least width of the widest table among parts, in pt; tables in lists and groups count too. */
export function widestTable(parts: readonly BodyPart[], size: number): number {
  return partsOf(parts).reduce(
    (width, part) => (part.type === 'table' ? Math.max(width, leastTableWidth(part, size)) : width),
    0,
  );
}

export function layTable(table: TablePart, frame: TextFrame, styles: Styles, before: number): LaidTable {
  const widths = columnWidths(table, frame);
  const lefts = widths.map(
    (_, index) => frame.inset + widths.slice(0, index).reduce((total, width) => total + width + GUTTER * frame.size, 0),
  );
  const rows = table.rows.map((row) =>
    row.map((cell, column) => layCell(cell, widths[column] ?? 0, lefts[column] ?? 0, table.align[column], frame)),
  );
  const heights = rows.map((row) => ROW + Math.max(0, ...row.map((cell) => cell.ranges.length - 1)));
  const right = frame.inset + frame.width;
  const atoms = rows.map((row, index): Atom => {
    const last = index === rows.length - 1;
    const textTop = (ROW - 1) / 2;
    return {
      rows: heights[index] ?? ROW,
      before: index === 0 ? before : 0,
      head: false,
      keep: !last,
      breakCost: BREAK_COST.block,
      words: row.reduce((sum, cell) => sum + wordsIn(cell.paragraph, wholeLine(cell.paragraph)), 0),
      place: (x, top) => ({
        parts: row.flatMap((cell) => placeCell(cell, frame, x, top + textTop * frame.row)),
        artifacts: [
          {
            type: 'artifact',
            shapes: rulesOf(
              index,
              last,
              x + frame.inset,
              right - frame.inset,
              top,
              (heights[index] ?? ROW) * frame.row,
              styles,
            ),
          },
        ],
      }),
    };
  });
  return { atoms, skeleton: tableSkeleton(table, rows, atoms) };
}

function columnsOf(table: TablePart, widthOf: (paragraph: Paragraph) => number): readonly number[] {
  return table.align.map((_, column) =>
    Math.max(0, ...table.rows.map((row) => (row[column] ? widthOf(row[column]) : 0))),
  );
}

/** Each column gets its longest word, and shares what is left by what its longest text would like. */
function columnWidths(table: TablePart, frame: TextFrame): readonly number[] {
  const room = frame.width - GUTTER * frame.size * (table.align.length - 1);
  const inPoints = (units: number) => (units * frame.size) / 1000;
  const least = columnsOf(table, (paragraph) => paragraph.widest).map(inPoints);
  const most = columnsOf(table, (paragraph) => widthOfAll(paragraph)).map(inPoints);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  if (sum(least) >= room) return least.map((width) => (width * room) / sum(least));
  if (sum(most) <= room) return most.map((width) => width + ((room - sum(most)) * width) / (sum(most) || 1));
  const wishes = most.map((width, index) => width - (least[index] ?? 0));
  return least.map((width, index) => width + ((room - sum(least)) * (wishes[index] ?? 0)) / (sum(wishes) || 1));
}

const widthOfAll = (paragraph: Paragraph): number => lineWidth(paragraph.segments, 0, paragraph.segments.length);

function layCell(source: Paragraph, width: number, left: number, align: Cell['align'], frame: TextFrame): Cell {
  // A column that is exactly as wide as its text must not lose its last word to rounding.
  const measure = ((width + 0.01) * 1000) / frame.size;
  const paragraph = cutWideSegments(source, measure);
  const ranges = (frame.optimal ? breakOptimal : breakGreedy)(paragraph, measure);
  return { paragraph, ranges, left, width, align };
}

function placeCell(cell: Cell, frame: TextFrame, x: number, top: number): readonly Placed[] {
  return cell.ranges.flatMap((range, index) => {
    const slack = cell.width - widthOfLine(cell.paragraph, range, frame.size);
    const shift = cell.align === 'right' ? slack : cell.align === 'center' ? slack / 2 : 0;
    const baseline = top + frame.baseline + index * frame.row;
    return setLine(cell.paragraph, range, frame.size, x + cell.left + shift, baseline).map((part) => part.line);
  });
}

function rulesOf(
  index: number,
  last: boolean,
  x: number,
  width: number,
  top: number,
  height: number,
  styles: Styles,
): readonly Shape[] {
  const { rules } = styles.theme.page;
  const rule = (y: number, weight: number, role: 'ink' | 'rule'): Shape => ({
    kind: 'rule',
    x: pt(x),
    y: pt(y),
    width: pt(width),
    weight: pt(weight),
    color: styles.color(role),
  });
  const above =
    index === 0
      ? rule(top, rules.strong, 'ink')
      : index === 1
        ? rule(top, rules.normal, 'ink')
        : rule(top, rules.hair, 'rule');
  return last ? [above, rule(top + height, rules.strong, 'ink')] : [above];
}

function tableSkeleton(table: TablePart, rows: readonly (readonly Cell[])[], atoms: readonly Atom[]): Skeleton {
  const body = rows.map((row, index): Skeleton => {
    let part = 0;
    const cells = row.map((cell, column): Skeleton => {
      const origins = cell.ranges.flatMap((range) => originsOf(cell.paragraph, range));
      const leaves = origins.map((origin) => ({
        leaf: { type: 'leaf', atom: atoms[index]!, part: part++ } satisfies Leaf,
        origin: origin as Origin | undefined,
      }));
      const scope = index === 0 ? 'Column' : column === 0 && table.rowHeads ? 'Row' : undefined;
      return {
        type: 'skeleton',
        element: scope ? { role: 'TH', scope } : { role: 'TD' },
        children: groupByOrigin(leaves),
        whole: true,
      };
    });
    return { type: 'skeleton', element: { role: 'TR' }, children: cells };
  });
  return { type: 'skeleton', element: { role: 'Table' }, children: body };
}

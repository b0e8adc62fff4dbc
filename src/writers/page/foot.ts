// The foot of the sheet: whom to write to, the pitch's address, the edition, the organization's legal line.
// In: entries of a label and its lines. Out: placed elements, and how far the foot reaches up.

import {
  breakOptimal,
  cutWideSegments,
  type Placed,
  prepareParagraph,
  setLine,
  type TextRun,
} from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { withOrigin } from './masthead.ts';
import type { Origin } from './runs.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

export interface FootEntry {
  readonly label: readonly TextRun[];
  readonly lines: readonly (readonly TextRun[])[];
}

export interface FootContent {
  readonly head: readonly TextRun[];
  readonly entries: readonly FootEntry[];
  readonly legal?: readonly TextRun[];
}

export interface Foot {
  readonly elements: readonly Placed[];
  /** How much higher than the theme's the rule stands, in pt: more lines than two take room from the body. */
  readonly raised: number;
}

/** Columns behind the head's. */
const COLUMNS = 3;
/** Rows that the theme's foot has. */
const ROWS = 2;

type Row = { readonly runs: readonly TextRun[]; readonly x: number; readonly width: number; readonly row: number };

export function layFoot(content: FootContent, sheet: Sheet, styles: Styles): Foot {
  const { mm, type, rules } = styles.theme.page;
  const [first = 0, second = 0] = mm.foot.baselines;
  const step = sheet.at(second - first);
  const size = type.foot.size;
  const placed = placeEntries(content.entries, sheet, size);
  const head = breakRows(
    content.head,
    sheet.left,
    sheet.columnWidth + (placed.entries === 0 ? sheet.right : 0),
    0,
    type.footHead.size,
  );
  const rows = Math.max(ROWS, ...[...placed.rows, ...head].map((row) => row.row + 1)) + (content.legal ? 1 : 0);
  const raised = (rows - ROWS) * step;
  const baseline = (row: number) => sheet.at(first) + sheet.footShift - raised + row * step;
  const element = (row: Row, at: number): Placed => {
    const paragraph = prepareParagraph(row.runs);
    const range = { from: 0, to: paragraph.segments.length };
    const children = setLine(paragraph, range, at, row.x, baseline(row.row)).map((part) =>
      withOrigin(part.line, part.origin as Origin | undefined),
    );
    return { type: 'element', role: 'P', children };
  };
  const legal = content.legal
    ? [{ runs: content.legal, x: sheet.left, width: sheet.right - sheet.left, row: rows - 1 }]
    : [];
  const y = sheet.at(mm.foot.rule) + sheet.footShift - raised;
  const rule: Placed = {
    type: 'artifact',
    shapes: [
      {
        kind: 'rule',
        x: pt(sheet.left),
        y: pt(y),
        width: pt(sheet.right - sheet.left),
        weight: pt(rules.normal),
        color: styles.color('ink'),
      },
    ],
  };
  return {
    elements: [
      rule,
      ...head.map((row) => element(row, type.footHead.size)),
      ...placed.rows.map((row) => element(row, size)),
      ...legal.map((row) => element(row, type.note.size)),
    ],
    raised,
  };
}

/** One entry a column while they last; more are spread over the columns, one below the other. */
function placeEntries(
  entries: readonly FootEntry[],
  sheet: Sheet,
  size: number,
): { readonly rows: readonly Row[]; readonly entries: number } {
  const perColumn = Math.ceil(entries.length / COLUMNS) || 1;
  const rows: Row[] = [];
  for (let column = 0; column < COLUMNS; column++) {
    const own = entries.slice(column * perColumn, (column + 1) * perColumn);
    const last = (column + 1) * perColumn >= entries.length;
    const x = sheet.columns[column + 1] ?? sheet.left;
    // The last entry may run on over the columns that nothing stands in.
    const width = last ? sheet.right - x : sheet.columnWidth;
    let row = 0;
    for (const entry of own) {
      for (const runs of [entry.label, ...entry.lines]) {
        if (runs.length === 0) continue;
        const lines = breakRows(runs, x, width, row, size);
        rows.push(...lines);
        row += lines.length;
      }
    }
  }
  return { rows, entries: entries.length };
}

/** A text cut to the rows it needs; a cut text is a row of its own runs. */
function breakRows(runs: readonly TextRun[], x: number, width: number, row: number, size: number): readonly Row[] {
  const measure = (width * 1000) / size;
  const paragraph = cutWideSegments(prepareParagraph(runs), measure);
  const ranges = breakOptimal(paragraph, measure);
  if (ranges.length <= 1) return [{ runs, x, width, row }];
  return ranges.map((range, index) => ({
    runs: paragraph.segments
      .slice(range.from, range.to)
      .flatMap((segment) =>
        [...segment.pieces, ...(segment.space ? [segment.space] : [])].map((piece) => ({
          text: piece.shaped.text,
          style: piece.style,
          origin: piece.origin,
        })),
      ),
    x,
    width,
    row: row + index,
  }));
}

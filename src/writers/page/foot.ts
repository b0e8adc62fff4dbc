// The foot of the sheet: whom to write to, the pitch's address, the edition, the organization's legal line.
// In: entries of a label and its lines. Out: placed elements, and how far down the body may go.

import { qrCode } from '../../figures/index.ts';
import type { Words } from '../../model/index.ts';
import { breakOptimal, cutWideSegments, type Placed, type TextRun } from '../../typeset/index.ts';
import { layLines, prepareLine, ruleAcross, type Setting, setOneLine, widthOfRuns, withOrigin } from './lines.ts';
import { drawQr } from './qr.ts';
import type { Sheet } from './sheet.ts';

export interface FootEntry {
  readonly label: readonly TextRun[];
  readonly lines: readonly (readonly TextRun[])[];
}

export interface FootContent {
  readonly head: readonly TextRun[];
  readonly entries: readonly FootEntry[];
  readonly legal?: readonly TextRun[];
  /** The address whose code stands beside it, and the words that tell what it is. */
  readonly qr?: { readonly url: string; readonly words: Words };
}

export interface Foot {
  readonly elements: readonly Placed[];
  /** The last baseline that the body may have, in pt: a foot of more than two lines takes room from it, none gives it room. */
  readonly bodyLast: number;
}

/** Columns behind the head's. */
const COLUMNS = 3;
/** More entries than this stand one below the other: nobody reads that many columns of them. */
const MOST_GROUPED = 12;
/** The least space between two entries, pt. */
const LEAST_GAP = 9;
const ROUNDING = 0.01;
/** Rows that the theme's foot has. */
const ROWS = 2;
/** Rows from what stands above a legal line to it. */
const LEGAL_ROWS = 1.5;

/** `continues` a text that did not fit the row before. */
type Row = { readonly runs: readonly TextRun[]; readonly x: number; readonly row: number; readonly continues: boolean };

export function layFoot(content: FootContent, setting: Setting): Foot {
  const { sheet, styles } = setting;
  const { mm, type } = styles.theme.page;
  const [first = 0, second = 0] = mm.foot.baselines;
  const step = sheet.at(second - first);
  const size = type.foot.size;
  if (content.head.length === 0 && content.entries.length === 0 && !content.legal) {
    return { elements: [], bodyLast: sheet.at(second) + sheet.footShift };
  }
  const { qr } = content;
  const qrSize = sheet.at(mm.foot.qr.size);
  const qrLeft = sheet.right - qrSize;
  // A code that an address is too long for is left out before room is kept for it.
  const code = qr && qrCode(qr.url);
  const right = code ? qrLeft - sheet.at(mm.columns.gutter / 2) : sheet.right;
  const placed = placeEntries(content.entries, { ...sheet, right }, size);
  const headWidth = placed.length === 0 ? right - sheet.left : sheet.columnWidth;
  const head = breakRows(content.head, sheet.left, headWidth, 0, type.footHead.size);
  const above = Math.max(ROWS, ...[...placed, ...head].map((row) => row.row + 1));
  const legalAt = above + LEGAL_ROWS - 1;
  const legal = breakRows(content.legal ?? [], sheet.left, right - sheet.left, legalAt, type.note.size);
  const rows = legal.length > 0 ? legalAt + legal.length : above;
  const raised = (rows - ROWS) * step;
  const baseline = (row: number) => sheet.at(first) + sheet.footShift - raised + row * step;
  const lines = (row: Row, at: number): readonly Placed[] =>
    setOneLine(row.runs, at, row.x, baseline(row.row)).map(withOrigin);
  const texts = (rows: readonly Row[], at: number): readonly Placed[] =>
    joinRows(rows).map((text) => ({ type: 'element', role: 'P', children: text.flatMap((row) => lines(row, at)) }));
  const y = sheet.at(mm.foot.rule) + sheet.footShift - raised;
  const codeTop = y + sheet.at(mm.foot.qr.top - mm.foot.rule);
  return {
    elements: [
      ruleAcross(y, setting),
      ...texts(head, type.footHead.size),
      ...texts(placed, size),
      ...(code && qr ? [drawQr(code, qr.url, qrLeft, codeTop, qrSize, { styles, words: qr.words })] : []),
      ...texts(legal, type.note.size),
    ],
    bodyLast: sheet.at(mm.bodyText.last) + sheet.footShift - raised,
  };
}

/** A legal line by itself, across the sheet's foot; what stands above ends on `above`. */
export function layLegal(runs: readonly TextRun[], { sheet, styles }: Setting) {
  const { mm, type } = styles.theme.page;
  const last = sheet.at(mm.sidebar.last) + sheet.footShift;
  if (runs.length === 0) return { elements: [], above: last };
  const lay = (first: number) => layLines(runs, type.note, sheet.left, first, sheet.right - sheet.left);
  const first = last - lay(0).last;
  return { elements: [lay(first).element], above: first - LEGAL_ROWS * type.note.line };
}

/**
 * Entries in groups from left to right, each as wide as its longest line asks for, so that no address is divided. Of all ways to group
 * them that fit, the one with the fewest rows; of those, one on the columns rather than one of natural widths. Without any, one group.
 */
function placeEntries(entries: readonly FootEntry[], sheet: Sheet, size: number): readonly Row[] {
  const ways = entries.length <= MOST_GROUPED ? groupings(entries, COLUMNS) : [];
  const [best] = ways
    .flatMap((groups) => placeGroups(groups, sheet, size))
    .sort((a, b) => a.rows - b.rows || Number(b.onColumns) - Number(a.onColumns) || b.groups.length - a.groups.length);
  const left = sheet.columns[1] ?? sheet.left;
  if (!best) return entries.length > 0 ? stackRows(entries, left, sheet.right - left, size) : [];
  return best.groups.flatMap((group, index) => {
    const x = best.lefts[index] ?? left;
    // What a group is measured to need must not lose its last word to rounding.
    return stackRows(group, x, (best.widths[index] ?? 0) + ROUNDING, size);
  });
}

type Group = readonly FootEntry[];

/** A way to place groups: where each begins, and how wide it is. */
interface Way {
  readonly groups: readonly Group[];
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly rows: number;
  readonly onColumns: boolean;
}

/** The ways to place groups that find room: each on the next free column, and each a gutter behind the one before. */
function placeGroups(groups: readonly Group[], sheet: Sheet, size: number): readonly Way[] {
  const widths = groups.map((group) =>
    linesOf(group).reduce((width, runs) => Math.max(width, widthOfRuns(runs, size)), 0),
  );
  const rows = Math.max(0, ...groups.map((group) => linesOf(group).length));
  const left = sheet.columns[1] ?? sheet.left;
  const gutter = left - sheet.left - sheet.columnWidth;
  return [true, false].flatMap((onColumns): readonly Way[] => {
    const lefts = [left];
    for (const width of widths) {
      const end = (lefts.at(-1) ?? left) + width;
      const column = sheet.columns.find((x) => x >= end + LEAST_GAP) ?? Number.POSITIVE_INFINITY;
      lefts.push(onColumns ? column : end + gutter);
    }
    const fits = widths.every((width, index) => (lefts[index] ?? left) + width <= sheet.right);
    return fits ? [{ groups, lefts, widths, rows, onColumns }] : [];
  });
}

/** The lines of a group. An entry that stands alone has its label above it; several have theirs in front. */
function linesOf(group: readonly FootEntry[]): readonly (readonly TextRun[])[] {
  if (group.length === 1)
    return group.flatMap((entry) => [entry.label, ...entry.lines]).filter((runs) => runs.length > 0);
  return group.flatMap(({ label, lines: [first = [], ...rest] }) => {
    const style = label.at(-1)?.style;
    return [[...label, ...(style ? [{ text: ' ', style }] : []), ...first], ...rest];
  });
}

/** All ways to cut a list into at most `most` groups that keep its order. */
function groupings<T>(list: readonly T[], most: number): readonly (readonly (readonly T[])[])[] {
  if (list.length === 0) return [[]];
  if (most === 1) return [[list]];
  return list.flatMap((_, index) =>
    groupings(list.slice(index + 1), index + 1 < list.length ? most - 1 : most).map((rest) => [
      list.slice(0, index + 1),
      ...rest,
    ]),
  );
}

function stackRows(group: readonly FootEntry[], x: number, width: number, size: number): readonly Row[] {
  const rows: Row[] = [];
  for (const runs of linesOf(group)) rows.push(...breakRows(runs, x, width, rows.length, size));
  return rows;
}

/** A text cut to the rows it needs; a cut text is a row of its own runs. */
function breakRows(runs: readonly TextRun[], x: number, width: number, row: number, size: number): readonly Row[] {
  if (runs.length === 0) return [];
  const measure = (width * 1000) / size;
  const paragraph = cutWideSegments(prepareLine(runs), measure, 0, 'signs');
  const ranges = breakOptimal(paragraph, measure);
  if (ranges.length <= 1) return [{ runs, x, row, continues: false }];
  return ranges.map((range, index) => ({
    runs: paragraph.segments.slice(range.from, range.to).flatMap((segment) =>
      [...segment.pieces, ...(segment.space ? [segment.space] : [])].map((piece) => ({
        text: piece.shaped.text,
        style: piece.style,
        origin: piece.origin,
      })),
    ),
    x,
    row: row + index,
    continues: index > 0,
  }));
}

/** The rows of each text. */
function joinRows(rows: readonly Row[]): readonly (readonly Row[])[] {
  const texts: Row[][] = [];
  for (const row of rows) {
    const last = texts.at(-1);
    if (row.continues && last) last.push(row);
    else texts.push([row]);
  }
  return texts;
}

// Copy-fit of a page: the largest size at which head, body and foot stand on one sheet, and what to do with the room that is left.

import { type BodyPlan, fitSize, loosenHeads, planBody, sizeLadder } from '../../typeset/index.ts';
import { type Around, layAround } from './around.ts';
import type { BodyMeasures } from './body-flow.ts';
import type { PageContent } from './content.ts';
import { type LaidBody, layBody } from './lay-body.ts';
import { widestTable } from './lay-table.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

/** A body at a size, with the rows that its columns may take. */
export interface Trial {
  readonly sheet: Sheet;
  readonly size: number;
  readonly row: number;
  readonly body: LaidBody;
  readonly plan: BodyPlan;
  readonly capacity: number;
}

export interface FittedPage extends Trial {
  readonly frame: PageFrame;
  readonly around: Around;
  /** The upper edge of the body's first row, in pt. */
  readonly top: number;
}

export interface PageFrame {
  readonly sheet: Sheet;
  readonly styles: Styles;
  readonly measures: BodyMeasures;
  readonly around: Around;
  readonly top: number;
  /** The last baseline that the body may have. */
  readonly last: number;
}

/** The share of the spare room that goes above the ask, or above the title of a page that asks for nothing; the rest stands above the foot. */
const ABOVE = 0.4;
/** Smaller type takes fewer rows, but for what a column's end may change: never a half of them. */
const HOPELESS = 1.5;
/** Rows by which the columns may differ for the sake of a better break. */
const MOST_UNEVEN = 3;
/** The least and the wished rows before a section head. */
const HEAD_ROWS = { least: 1, wished: 2 } as const;

/** Head and foot, which don't change with the body's size, and the room between them. */
export function framePage(content: PageContent, sheet: Sheet, styles: Styles, measures: BodyMeasures): PageFrame {
  const around = layAround(content, sheet, styles, 0);
  return {
    sheet,
    styles,
    measures,
    around,
    top: around.firstBaseline - styles.nominal,
    last: around.lastBaseline,
  };
}

/** Lays the body at a size with the least gaps. `optimal` mends the rag and changes no height. */
export function tryBody(content: PageContent, frame: PageFrame, size: number, optimal: boolean): Trial {
  const { page } = frame.styles.theme;
  const row = (page.row * size) / page.type.body.size;
  const body = layBody(content.body, size, optimal, frame.measures);
  return {
    sheet: frame.sheet,
    size,
    row,
    body,
    plan: planBody(body.bands, HEAD_ROWS.least),
    capacity: capacityFrom(frame.top, frame.last, row, size),
  };
}

/** Rows whose baselines lie between the upper edge and the last baseline; a row's baseline is a type size below its upper edge. */
export const capacityFrom = (top: number, last: number, row: number, size: number): number =>
  Math.max(0, Math.floor((last - top - size) / row + 1e-6) + 1);

/** The page at the largest size that holds, on the first sheet that it holds on; undefined when none does. `least` is the body at the smallest size on the last sheet. */
export function fitPage(
  content: PageContent,
  frames: readonly PageFrame[],
  least: Trial,
  largest: number,
): FittedPage | undefined {
  // What is far over at the smallest size need not be tried at the others.
  if (least.plan.rows > HOPELESS * Math.max(least.capacity, 1)) return undefined;
  for (const frame of frames) {
    const fitted = fitFrame(content, frame, least, largest);
    if (fitted) return fitted;
  }
  return undefined;
}

function fitFrame(content: PageContent, frame: PageFrame, least: Trial, largest: number): FittedPage | undefined {
  const { leastSize } = frame.sheet;
  const fitted = fitSize(
    sizeLadder(least.size, largest).filter((size) => size >= leastSize),
    (size) => (size === least.size && frame.sheet === least.sheet ? least : tryBody(content, frame, size, false)),
    (trial) => trial.plan.rows <= trial.capacity && widestTable(content.body, trial.size) <= frame.measures.full,
  );
  return fitted && spendRoom(content, frame, tryBody(content, frame, fitted.size, true));
}

/** Section heads take a second row if all can; columns end at better places; what then remains goes above the ask and the foot. */
function spendRoom(content: PageContent, frame: PageFrame, trial: Trial): FittedPage {
  const { bands } = trial.body;
  const wished = planBody(bands, HEAD_ROWS.wished);
  const headRows = wished.rows <= trial.capacity ? HEAD_ROWS.wished : HEAD_ROWS.least;
  const fewest = headRows === HEAD_ROWS.wished ? wished : trial.plan;
  const even = planBody(bands, headRows, Math.min(trial.capacity - fewest.rows, MOST_UNEVEN));
  const plan = loosenHeads(even, HEAD_ROWS.wished);
  const spare = (trial.capacity - plan.rows) * trial.row;
  const drop = Math.min(spare * ABOVE, frame.around.mostDrop);
  const around = drop > 0 ? layAround(content, frame.sheet, frame.styles, drop) : frame.around;
  return { ...trial, frame, plan, around, top: frame.top + drop };
}

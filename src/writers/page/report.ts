// What is told of a page: how its text was set, how full it is, what could be better, and what was left out.

import { leastRows, type Placed } from '../../typeset/index.ts';
import { type Pt, pt } from '../../units/units.ts';
import { countHyphens, type WorstLine, worstLine } from './body-lines.ts';
import { measureExcess, roomOf } from './excess.ts';
import { type FittedPage, gapsOf, type Trial } from './fit-page.ts';
import type { PageJob } from './page-job.ts';
import { type UnevenColumns, unevenColumns } from './uneven.ts';

/** How the text came to stand on the page. */
export interface FitReport {
  readonly sheets: number;
  /** The columns that the body stands in. */
  readonly columns: number;
  readonly size: Pt;
  readonly leading: Pt;
  /** Added behind every glyph of running text, in 1/1000 em. */
  readonly tracking: number;
  /** Rows of the longer column, and rows that there are, of all sheets. */
  readonly rows: number;
  readonly capacity: number;
  /** The share of the body's height, on all sheets, that its text takes. */
  readonly fill: number;
  readonly words: number;
  /** How many more words would hold at the smallest size, at the body's own average of words in a line; negative when that many are over. */
  readonly roomWords: number;
  /** Lines that end within a word, at a hyphen that the page put there. */
  readonly hyphens: number;
  readonly worstLine?: WorstLine;
  /** Columns that end more than a line apart, and why. */
  readonly uneven: readonly UnevenColumns[];
  /** What was left out because it is optional. */
  readonly dropped: readonly { readonly text: string; readonly words: number }[];
}

/** What a fitted page says of itself. */
export function reportFit(
  job: PageJob,
  fitted: FittedPage,
  body: readonly Placed[],
  counted: Pick<FitReport, 'words' | 'dropped'>,
): FitReport {
  const { sheets } = fitted.plan;
  return {
    ...settingOf(fitted),
    sheets: sheets.length,
    columns: fitted.frame.sheet.body.length,
    rows: sheets.reduce((total, { rows }) => total + rows, 0),
    fill: fillOf(fitted),
    roomWords: roomOf(job),
    hyphens: countHyphens(body),
    worstLine: worstLine(body, fitted.frame.sheet),
    uneven: unevenColumns(sheets),
    ...counted,
  };
}

/** What is said of a body that stands at its smallest size, whether it holds or not. */
export function reportProof(job: PageJob, words: number): FitReport {
  const { frame } = job;
  const smallest = job.smallest();
  const rows = leastRows(smallest.body.bands, gapsOf(frame.styles));
  const setting = settingOf(smallest);
  return {
    ...setting,
    sheets: frame.spans.length,
    columns: frame.sheet.body.length,
    rows,
    fill: rows / Math.max(1, setting.capacity),
    words,
    roomWords: -measureExcess(job).words,
    hyphens: 0,
    uneven: [],
    dropped: [],
  };
}

const settingOf = ({ setting, row, capacities }: Trial) => ({
  size: pt(setting.size),
  leading: pt(row),
  tracking: setting.tracking,
  capacity: capacities.reduce((total, rows) => total + rows, 0),
});

/** The height that the rows take, as a share of what the spans offer; a span's last row needs no leading below it. */
function fillOf({ setting: { size }, row, plan, frame }: FittedPage): number {
  const height = (rows: number) => (rows > 0 ? size + (rows - 1) * row : 0);
  const taken = plan.sheets.reduce((total, { rows }) => total + height(rows), 0);
  const offered = frame.spans
    .slice(0, plan.sheets.length)
    .reduce((total, { top, last }) => total + Math.max(0, last - top), 0);
  return offered > 0 ? taken / offered : 0;
}

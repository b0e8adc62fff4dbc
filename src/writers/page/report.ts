// What is told of a page: its size and rows, its words, how many more would hold and how many are over.

import { fillSheets, leastRows, type Placed } from '../../typeset/index.ts';
import { type Pt, pt } from '../../units/units.ts';
import { type BodyPart, partsOf } from './body-part.ts';
import { type FittedPage, gapsOf } from './fit-page.ts';
import type { PageJob } from './page-job.ts';

/** How the text came to stand on the page. */
export interface FitReport {
  readonly size: Pt;
  readonly leading: Pt;
  /** Rows of the longer column, and rows that there are. */
  readonly rows: number;
  readonly capacity: number;
  readonly words: number;
  /** How many more words would hold at the smallest size, at the body's own average of words in a line; negative when that many are over. */
  readonly roomWords: number;
}

/** What a fitted page says of itself. */
export const reportOf = ({ setting, row, plan, capacities }: FittedPage) => ({
  size: pt(setting.size),
  leading: pt(row),
  rows: plan.sheets.reduce((total, { rows }) => total + rows, 0),
  capacity: capacities.reduce((total, rows) => total + rows, 0),
});

/** What is said of a body that stands at its smallest size, whether it holds or not. */
export const proofReportOf = ({ smallest: { setting, row, body, capacities }, frame }: PageJob) => ({
  size: pt(setting.size),
  leading: pt(row),
  rows: leastRows(body.bands, gapsOf(frame.styles)),
  capacity: capacities.reduce((total, rows) => total + rows, 0),
});

/** Words of a placed tree; what a screen reader would read, counted. */
export function countWords(placed: Placed): number {
  return textOf(placed)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A line keeps the space at its end, so that only the end of an element parts words. */
function textOf(placed: Placed): string {
  if (placed.type === 'line') return placed.runs.map((run) => run.shaped.text).join('');
  if (placed.type !== 'element') return '';
  const within = placed.role === 'Link' || placed.role === 'Span';
  return placed.children.map(textOf).join('') + (within ? '' : ' ');
}

/** How many more words would hold at the smallest size: free rows, filled with words as wide as the body's own. */
export function roomOf({ smallest, content, frame }: Pick<PageJob, 'smallest' | 'content' | 'frame'>): number {
  const rows = smallest.capacities.reduce((total, count) => total + count, 0);
  const free = (rows - leastRows(smallest.body.bands, gapsOf(frame.styles))) * frame.sheet.body.length;
  const measure = (frame.measures.column * 1000) / smallest.setting.size;
  return Math.max(0, Math.floor((free * measure * FILLED) / averageWord(content.body)));
}

/** A ragged line is filled to this share of its measure, measured on the pages of the tests. */
const FILLED = 0.93;
/** A word with its space in a body that has none, 1/1000 em: six letters of half an em. */
const USUAL_WORD = 3000;

function averageWord(parts: readonly BodyPart[]): number {
  let width = 0;
  let words = 0;
  for (const part of partsOf(parts)) {
    if (part.type !== 'text') continue;
    for (const segment of part.paragraph.segments) {
      width += segment.width + segment.spaceWidth;
      if (segment.counts) words++;
    }
  }
  return words > 0 ? width / words : USUAL_WORD;
}

/** Words and lines that do not hold at the smallest size. */
export function measureExcess({ smallest, frame }: Pick<PageJob, 'smallest' | 'frame'>): {
  readonly words: number;
  readonly lines: number;
} {
  const { over } = fillSheets(smallest.body.bands, smallest.capacities, gapsOf(frame.styles));
  const atoms = over.flatMap((band) => band.atoms);
  return {
    words: atoms.reduce((total, atom) => total + atom.words, 0),
    lines: Math.ceil(atoms.reduce((total, atom) => total + atom.rows, 0)),
  };
}

/** What is over, for people: words where there are any, else lines. */
export function formatExcess({ words, lines }: { readonly words: number; readonly lines: number }): string {
  const [count, unit] = words > 0 ? [words, 'word'] : [lines, 'line'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

// How far a body is from filling its sheets at the smallest size: words that would still hold, or words and lines that are over.

import { fillSheets, leastRows } from '../../typeset/index.ts';
import { type BodyPart, partsOf } from './body-part.ts';
import { gapsOf } from './fit-page.ts';
import type { PageJob } from './page-job.ts';

type Measured = Pick<PageJob, 'smallest' | 'content' | 'frame'>;

export interface Excess {
  readonly words: number;
  readonly lines: number;
}

/** How many more words would hold at the smallest size: free rows, filled with words as wide as the body's own. */
export function roomOf({ smallest, content, frame }: Measured): number {
  const { setting, body, capacities } = smallest();
  const rows = capacities.reduce((total, count) => total + count, 0);
  const free = (rows - leastRows(body.bands, gapsOf(frame.styles))) * frame.sheet.body.length;
  const measure = (frame.measures.column * 1000) / setting.size;
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
export function measureExcess({ smallest, frame }: Pick<PageJob, 'smallest' | 'frame'>): Excess {
  const { body, capacities } = smallest();
  const { over } = fillSheets(body.bands, capacities, gapsOf(frame.styles));
  const atoms = over.flatMap((band) => band.atoms);
  return {
    words: atoms.reduce((total, atom) => total + atom.words(), 0),
    lines: Math.ceil(atoms.reduce((total, atom) => total + atom.rows, 0)),
  };
}

/** What is over, for people: words where there are any, else lines. */
export function formatExcess({ words, lines }: Excess): string {
  const [count, unit] = words > 0 ? [words, 'word'] : [lines, 'line'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

// The sheet: where the theme's millimetres lie on a paper, in pt.
// In: the page tokens (drawn for A4) and a paper. Out: columns, edges and baselines.

import type { PageTokens } from '../../theme/index.ts';
import { mm, mmToPt } from '../../units/units.ts';

export type Paper = 'A4' | 'Letter';

/** ISO 216 and ANSI/ASME Y14.1, in mm. */
const papers: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
};

/** Letter is shorter than A4 by almost four rows of 13 pt; so is its body. */
const LETTER_ROWS = -4;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Left edges and width of the four columns. */
  readonly columns: readonly number[];
  readonly columnWidth: number;
  /** Left edges and width of the body's two columns. */
  readonly body: readonly [number, number];
  readonly bodyWidth: number;
  /** The ask band's edges and the hill's centre. */
  readonly band: { readonly left: number; readonly right: number; readonly dome: number };
  /** How far everything that stands at the foot moves, against A4. */
  readonly footShift: number;
  /** The tokens' lengths in pt. */
  readonly at: (millimetres: number) => number;
}

/** Lays the theme's columns on a paper: sides and gutters stay, the columns share what is left. */
export function laySheet(tokens: PageTokens, paper: Paper): Sheet {
  const at = (millimetres: number) => mmToPt(mm(millimetres));
  const [width, height] = papers[paper];
  const wider = width - papers.A4[0];
  const { side, columns } = tokens.mm;
  const columnWidth = columns.width + wider / 4;
  const x = columns.x.map((_, index) => side + index * (columnWidth + columns.gutter));
  return {
    width: at(width),
    height: at(height),
    left: at(side),
    right: at(width - side),
    columns: x.map(at),
    columnWidth: at(columnWidth),
    body: [at(x[0] ?? side), at(x[2] ?? side)],
    bodyWidth: at(columnWidth * 2 + columns.gutter),
    band: {
      left: at(tokens.mm.askBand.x),
      right: at(tokens.mm.askBand.right + wider),
      dome: at((x[3] ?? side) + columnWidth / 2),
    },
    footShift: paper === 'Letter' ? LETTER_ROWS * tokens.row : 0,
    at,
  };
}

// The sheet: where the theme's millimetres lie on a paper, in pt.
// In: the page tokens (drawn for A4), a paper and a layout. Out: columns, edges and baselines, and where the body may stand.

import type { PageSettings } from '../../model/index.ts';
import type { PageTokens } from '../../theme/index.ts';
import { mm, mmToPt } from '../../units/units.ts';
import { type Paper, paperSizes } from './paper.ts';

/** Letter is shorter than A4 by almost four rows of 13 pt; so is its body. */
const LETTER_ROWS = -4;
/** The grid of every sheet: title and hill, figures, entries of the foot stand on four columns. */
const columnNumbers = [0, 1, 2, 3] as const;

export interface Sheet {
  readonly layout: PageSettings['layout'];
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Left edges and width of the four columns. */
  readonly columns: readonly number[];
  readonly columnWidth: number;
  /** Left edges of the body's columns, one or two, their width, and the width from the first's left to the last's right edge. */
  readonly body: readonly number[];
  readonly bodyWidth: number;
  readonly bodyMeasure: number;
  /** The smallest type, in pt, at which the body may stand so: a longer line would lose the eye on its way back. */
  readonly leastSize: number;
  /** The edges of what holds the ask, across the sheet or around the side's column, and the hill's centre. */
  readonly band: { readonly left: number; readonly right: number; readonly dome: number };
  /** How far everything that stands at the foot moves, against A4. */
  readonly footShift: number;
  /** The tokens' lengths in pt. */
  readonly at: (millimetres: number) => number;
}

/** The sheets that a layout offers, the best first; the last one may be used at any size. */
export function laySheets(tokens: PageTokens, paper: Paper, layout: PageSettings['layout']): readonly Sheet[] {
  const at = (millimetres: number) => mmToPt(mm(millimetres));
  const [width, height] = paperSizes[paper];
  const wider = width - paperSizes.A4[0];
  const { side, columns, sidebar } = tokens.mm;
  const columnWidth = columns.width + wider / columnNumbers.length;
  const x = columnNumbers.map((index) => side + index * (columnWidth + columns.gutter));
  const last = side + 3 * (columnWidth + columns.gutter);
  const grid = {
    layout,
    width: at(width),
    height: at(height),
    left: at(side),
    right: at(width - side),
    columns: x.map(at),
    columnWidth: at(columnWidth),
    footShift: paper === 'Letter' ? LETTER_ROWS * tokens.row : 0,
    at,
  };
  const dome = at(last + columnWidth / 2);
  if (layout === 'columns') {
    const bodyWidth = columnWidth * 2 + columns.gutter;
    const band = { left: at(tokens.mm.askBand.x), right: at(tokens.mm.askBand.right + wider), dome };
    return [
      {
        ...grid,
        body: [at(side), at(x[2] ?? side)],
        bodyWidth: at(bodyWidth),
        bodyMeasure: at(bodyWidth * 2 + columns.gutter),
        leastSize: 0,
        band,
      },
    ];
  }
  // The body ends a gutter before the panel that holds the ask around the last column.
  const panel = last - sidebar.panel;
  const measure = panel - columns.gutter - side;
  const half = (measure - columns.gutter) / 2;
  const beside = {
    ...grid,
    bodyMeasure: at(measure),
    band: { left: at(panel), right: at(last + columnWidth + sidebar.panel), dome },
  };
  return [
    { ...beside, body: [at(side)], bodyWidth: at(measure), leastSize: at(measure) / tokens.measure },
    { ...beside, body: [at(side), at(side + half + columns.gutter)], bodyWidth: at(half), leastSize: 0 },
  ];
}

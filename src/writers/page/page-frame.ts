// What stands still while a page is fitted: the sheet, what is around the body, and where the body may stand on each sheet.

import type { Around } from './around.ts';
import type { BodyMeasures } from './body-flow.ts';
import type { PageContent } from './content.ts';
import { continuedTop, unfootedLast } from './continued-sheet.ts';
import { layAround } from './layouts.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

/** Where a body's grid may lie on a sheet: the upper edge of its first row and its last baseline, in pt. */
export interface Span {
  readonly top: number;
  readonly last: number;
}

export interface PageFrame {
  readonly sheet: Sheet;
  readonly styles: Styles;
  readonly measures: BodyMeasures;
  readonly around: Around;
  /** One a sheet. */
  readonly spans: readonly Span[];
}

/** Head and foot, which don't change with the body's size, and the room between them on one sheet or two. */
export function framePage(
  content: PageContent,
  sheet: Sheet,
  styles: Styles,
  measures: BodyMeasures,
  sheets: 1 | 2,
): PageFrame {
  const around = layAround(content, sheet, styles);
  const top = around.firstBaseline - styles.nominal;
  const last = around.lastBaseline;
  const spans =
    sheets === 1
      ? [{ top, last }]
      : [
          { top, last: unfootedLast(sheet, styles) },
          { top: continuedTop(sheet, styles), last },
        ];
  return { sheet, styles, measures, around, spans };
}

/** Rows whose baselines lie within a span; a row's baseline is a type size below its upper edge. */
export const rowsWithin = ({ top, last }: Span, row: number, size: number): number =>
  Math.max(0, Math.floor((last - top - size) / row + 1e-6) + 1);

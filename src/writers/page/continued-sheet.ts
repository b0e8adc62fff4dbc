// What is drawn on the sheets of a page of two and never read: the page numbers, and the title over the second sheet.
// In: the sheet and the title. Out: where the body may stand on either, and what opens each.

import type { Placed, RunStyle } from '../../typeset/index.ts';
import { ruleAcross, setOneLine } from './lines.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

/** The last baseline of a body that has no foot below it, in pt. */
export function unfootedLast(sheet: Sheet, styles: Styles): number {
  return sheet.at(styles.theme.page.mm.foot.baselines[1] ?? 0) + sheet.footShift;
}

/** The upper edge of the second sheet's first row, in pt: as far below the rule as under the figures of the first. */
export function continuedTop(sheet: Sheet, styles: Styles): number {
  const { bodyText, figures } = styles.theme.page.mm;
  return titleRule(sheet, styles) + sheet.at(bodyText.first - figures.rule) - styles.nominal;
}

/** What opens a sheet of two; `index` counts from 0. */
export function openSheet(index: number, title: string, sheet: Sheet, styles: Styles): readonly Placed[] {
  const number = pageNumber(`${index + 1}/2`, sheet, styles);
  if (index === 0) return number;
  const { size } = styles.theme.page.type.event;
  const baseline = sheet.at(styles.theme.page.mm.organization.baseline);
  return [
    { type: 'sheet-break' },
    ...artifactLine(title, styles.of('event'), size, baseline, sheet),
    ruleAcross(titleRule(sheet, styles), { sheet, styles }),
    ...number,
  ];
}

/** The rule under the title of the second sheet, half a row below its baseline's row. */
const titleRule = (sheet: Sheet, styles: Styles): number =>
  sheet.at(styles.theme.page.mm.organization.baseline) + styles.theme.page.row;

/** The number stands a row and a half below the last line that a foot may have, at the left, since a foot's code reaches down at the right. */
function pageNumber(text: string, sheet: Sheet, styles: Styles): readonly Placed[] {
  const { size } = styles.theme.page.type.note;
  return artifactLine(text, styles.of('note'), size, unfootedLast(sheet, styles) + 1.5 * styles.theme.page.row, sheet);
}

/** A line from the left edge, made smaller when it is too long. */
function artifactLine(text: string, style: RunStyle, size: number, baseline: number, sheet: Sheet): readonly Placed[] {
  const parts = setOneLine([{ text, style }], size, sheet.left, baseline, sheet.right - sheet.left);
  return parts.map(({ line }) => ({ type: 'artifact-text', line }));
}

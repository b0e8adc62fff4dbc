// Ask and figures across the sheet, one below the other, above the body or below it.
// In: the parts in the theme's order, and the baseline of the text above them. Out: placed elements, and how they end.

import type { AnatomyPart } from '../../theme/index.ts';
import type { Placed, TextRun } from '../../typeset/index.ts';
import { askStep, hillAt, type Lane, layAsk } from './ask.ts';
import { type FigureContent, layFigures } from './figures.ts';
import { ruleAcross, type Setting } from './lines.ts';

/** What of a theme's anatomy is stacked. */
export type StackPart = Exclude<AnatomyPart, 'body'>;

export interface Stack {
  readonly elements: readonly Placed[];
  /** Its lower end: the baseline of a text, or the edge of the ask's ground. */
  readonly end: number;
  readonly endsWith: 'text' | 'ground';
}

export interface StackOptions {
  /** True under the title: the first part is the page's horizon, which carries the hill. */
  readonly horizon: boolean;
}

/** What a pitch asks for, and its figures; runs are relative to their token's size. */
export interface StackContent {
  readonly ask?: readonly TextRun[];
  readonly figures: readonly FigureContent[];
}

/** The parts that a pitch has, of those that a theme puts there. */
export const presentParts = (content: StackContent, parts: readonly AnatomyPart[]): readonly StackPart[] =>
  parts.flatMap((part): readonly StackPart[] => {
    if (part === 'ask' && content.ask) return ['ask'];
    return part === 'figures' && content.figures.length > 0 ? ['figures'] : [];
  });

/** Stacks parts below a text whose last baseline is `above`. */
export function layStack(
  parts: readonly StackPart[],
  content: StackContent,
  above: number,
  { horizon }: StackOptions,
  setting: Setting,
): Stack {
  const { sheet, styles } = setting;
  const { mm } = styles.theme.page;
  const lane: Lane = { x: sheet.left, width: sheet.right - sheet.left };
  const elements: Placed[] = [];
  let end = above;
  let endsWith: Stack['endsWith'] = 'text';
  parts.forEach((part, index) => {
    const first = horizon && index === 0;
    if (part === 'ask' && content.ask) {
      const y = horizonBelow(end, setting);
      const ask = layAsk(content.ask, y, lane, askStep(content.ask, lane, setting), setting);
      elements.push(...(first ? [hillAt(y, setting)] : []), ...ask.elements);
      [end, endsWith] = [ask.bottom, 'ground'];
    } else {
      const y = first ? horizonBelow(end, setting) : end + ruleBelow(setting);
      if (endsWith === 'text') elements.push(...(first ? [hillAt(y, setting)] : []), ruleAcross(y, setting));
      const numeral =
        endsWith === 'text'
          ? y + sheet.at(mm.figures.underRule)
          : end + sheet.at(mm.figures.numeral - mm.askBand.bottom);
      const figures = layFigures(content.figures, numeral, setting);
      elements.push(...figures.elements);
      [end, endsWith] = [figures.last, 'text'];
    }
  });
  return { elements, end, endsWith };
}

/** Where the first horizon lies under a line of text: the ask's ground, or a rule in its place. */
export function horizonBelow(baseline: number, { sheet, styles }: Setting): number {
  const { askBand, subtitle } = styles.theme.page.mm;
  return baseline + sheet.at(askBand.y - subtitle.baseline);
}

/** From a line of text to the rule that parts it from what comes below. */
export function ruleBelow({ sheet, styles }: Setting): number {
  const { figures } = styles.theme.page.mm;
  return sheet.at(figures.rule - (figures.labels[1] ?? 0));
}

// The ask on its ground, and the hill that stands on the first horizon of a page.
// In: the ask's runs, where the ground begins, and the column that the words keep to. Out: placed elements and the ground's lower edge.

import { breakGreedy, type Placed, type TextRun } from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { layLines, prepareLines, type Setting, type SizeStep, stepsOf } from './lines.ts';

/** A column that text keeps to, in pt. */
export interface Lane {
  readonly x: number;
  readonly width: number;
}

export interface LaidAsk {
  readonly elements: readonly Placed[];
  /** The ground's lower edge. */
  readonly bottom: number;
}

/** The ground reaches over the sheet's band; `y` is its upper edge. */
export function layAsk(runs: readonly TextRun[], y: number, lane: Lane, step: SizeStep, setting: Setting): LaidAsk {
  const { sheet, styles } = setting;
  const { askBand } = styles.theme.page.mm;
  const [first = 0, second = 0] = askBand.baselines;
  const laid = layLines(runs, step, lane.x, y + sheet.at(first - askBand.y), lane.width);
  const bottom = laid.last + sheet.at(askBand.bottom - second);
  const { left, right } = sheet.band;
  const ground = { x: pt(left), y: pt(y), width: pt(right - left), height: pt(bottom - y) };
  return {
    elements: [
      { type: 'artifact', shapes: [{ kind: 'rectangle', ...ground, color: styles.color('ask') }] },
      laid.element,
    ],
    bottom,
  };
}

/** More lines than this across the sheet, and the ask takes a smaller step. */
const MOST_LINES = 4;

/** The step of an ask that stands across the sheet. */
export function askStep(runs: readonly TextRun[], lane: Lane, { styles }: Setting): SizeStep {
  const steps = stepsOf(styles.theme.page.type.ask);
  const paragraph = prepareLines(runs);
  return (
    steps.find(({ size }) => breakGreedy(paragraph, (lane.width * 1000) / size).length <= MOST_LINES) ?? steps.at(-1)!
  );
}

/** The hill reaches into what carries it, by a pixel of a coarse screen, so that no light line shows between them. */
const SEAM = 1;

/** The hill stands over the fourth column, on the ask's ground or on a rule. */
export function hillAt(y: number, { sheet, styles }: Setting): Placed {
  const radius = pt(sheet.at(styles.theme.page.mm.dome.radius));
  return {
    type: 'artifact',
    shapes: [{ kind: 'dome', x: pt(sheet.band.dome), y: pt(y + SEAM), radius, color: styles.color('ask') }],
  };
}

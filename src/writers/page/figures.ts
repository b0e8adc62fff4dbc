// Figures worth remembering: in a row on the sheet's columns, in rows of two where there are more than four, or one below the other in a narrow column.
// In: numerals with labels, and where the first numeral may begin. Out: one paragraph each, and the last baseline.

import { readOrdinal } from '../../model/index.ts';
import type { Placed, PlacedElement, RunStyle, TextRun } from '../../typeset/index.ts';
import type { Lane } from './ask.ts';
import {
  layLines,
  ruleAt,
  type Setting,
  type SizeStep,
  setOneLine,
  stepsOf,
  widthOfRuns,
  withOrigin,
} from './lines.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

export interface FigureContent {
  readonly numeral: readonly TextRun[];
  readonly label: readonly TextRun[];
}

export interface LaidFigures {
  readonly elements: readonly Placed[];
  /** The baseline of the lowest label. */
  readonly last: number;
}

/** More than this stand in rows of two. */
const MOST_IN_ROW = 4;
/** Rows of two take this step of the numeral: it stands beside its label, not above it. */
const STEP_IN_ROWS = 1;

/** Figures over the whole sheet. `numeral` is the baseline of a numeral of the theme's size. */
export function layFigures(figures: readonly FigureContent[], numeral: number, setting: Setting): LaidFigures {
  const { sheet, styles } = setting;
  if (figures.length > MOST_IN_ROW) return layRows(figures, numeral, setting);
  const lanes = lanesFor(figures.length, sheet);
  const size = numeralSize(figures, lanes, stepsOf(styles.theme.page.type.numeral));
  const laid = figures.map((figure, index) => layFigure(figure, lanes[index] ?? lanes[0]!, numeral, size, setting));
  return { elements: laid.map(({ element }) => element), last: Math.max(...laid.map(({ last }) => last)) };
}

/**
 * One below the other, parted by hairlines, under an edge at `top`; `gap` is the distance from the edge to a numeral of the theme's size.
 * `tighten` is a share of the gaps, `step` how far down the numerals are set.
 */
export function layFigureColumn(
  figures: readonly FigureContent[],
  { top, gap }: { readonly top: number; readonly gap: number },
  lane: Lane,
  { step, tighten }: { readonly step: number; readonly tighten: number },
  setting: Setting,
): LaidFigures {
  const { sheet, styles } = setting;
  const { mm, type, rules } = styles.theme.page;
  const steps = stepsOf(type.numeral).slice(step);
  const size = numeralSize(
    figures,
    figures.map(() => lane),
    steps.length > 0 ? steps : stepsOf(type.numeral).slice(-1),
  );
  const elements: Placed[] = [];
  const height = capShare(figures);
  /** The baseline under an edge: what is white above a numeral closes, the numeral keeps its height. */
  const under = (edge: number, distance: number) =>
    edge + (distance - type.numeral.size * height) * tighten + size * height;
  let baseline = under(top, gap);
  let last = baseline;
  figures.forEach((figure, index) => {
    if (index > 0) {
      const y = last + sheet.at(mm.figures.rule - (mm.figures.labels[1] ?? 0)) * tighten;
      elements.push(ruleAt(y, lane, rules.hair, 'ink', setting));
      baseline = under(y, sheet.at(mm.figures.underRule));
    }
    const laid = layFigure(figure, lane, baseline, size, setting, tighten);
    elements.push(laid.element);
    last = laid.last;
  });
  return { elements, last };
}

/** Three leave the last of the four columns free, two take two columns each. */
function lanesFor(count: number, sheet: Sheet): readonly Lane[] {
  const wide = count <= 2;
  const width = wide ? sheet.columnWidth * 2 + gutterOf(sheet) : sheet.columnWidth;
  return sheet.columns.filter((_, index) => !wide || index % 2 === 0).map((x) => ({ x, width }));
}

const gutterOf = ({ columns: [first = 0, second = 0], columnWidth }: Sheet): number => second - first - columnWidth;

/** The height of a numeral as a share of its size. */
const capShare = (figures: readonly FigureContent[]): number =>
  (figures[0]?.numeral[0]?.style.font.capHeight ?? 0) / 1000;

/** A numeral over its label. */
function layFigure(figure: FigureContent, lane: Lane, baseline: number, size: number, setting: Setting, tighten = 1) {
  const { sheet, styles } = setting;
  const { mm, type } = styles.theme.page;
  const white = sheet.at((mm.figures.labels[0] ?? 0) - mm.figures.numeral) - type.label.size;
  const label = baseline + white * tighten + type.label.size;
  const lines = layLines(figure.label, type.label, lane.x, label, lane.width);
  return { element: pair(layNumeral(figure, lane.x, baseline, size, styles), lines.element), last: lines.last };
}

/** Numerals in the first and third column, each with its label beside it, whose last line stands on the numeral's. */
function layRows(figures: readonly FigureContent[], first: number, setting: Setting): LaidFigures {
  const { sheet, styles } = setting;
  const { mm, type, rules } = styles.theme.page;
  const { columns, columnWidth: width } = sheet;
  const size = numeralSize(
    figures,
    figures.map(() => ({ x: 0, width })),
    stepsOf(type.numeral).slice(STEP_IN_ROWS),
  );
  const elements: Placed[] = [];
  const pitch = sheet.at(mm.figures.rows);
  let baseline = first - (type.numeral.size - size) * capShare(figures);
  for (let index = 0; index < figures.length; index += 2) {
    const row = figures.slice(index, index + 2).map((figure, place) => {
      const lane = { x: columns[place * 2 + 1] ?? sheet.left, width };
      const measured = layLines(figure.label, type.label, lane.x, 0, width);
      return { figure, x: columns[place * 2] ?? sheet.left, lane, height: measured.last };
    });
    const height = Math.max(...row.map((one) => one.height));
    // Labels of more than two lines would reach into the row above.
    if (index > 0) baseline += Math.max(pitch, height + type.label.line * 2);
    for (const { figure, x, lane, height: own } of row) {
      const lines = layLines(figure.label, type.label, lane.x, baseline - own, width);
      elements.push(pair(layNumeral(figure, x, baseline, size, styles), lines.element));
    }
    if (index + 2 < figures.length) {
      const y = baseline + sheet.at(mm.figures.rows) / 4;
      elements.push(ruleAt(y, { x: sheet.left, width: sheet.right - sheet.left }, rules.hair, 'rule', setting));
    }
  }
  return { elements, last: baseline };
}

const pair = (numerals: readonly Placed[], label: PlacedElement): PlacedElement => ({
  type: 'element',
  role: 'P',
  children: [...numerals, ...label.children],
});

function layNumeral(
  figure: FigureContent,
  x: number,
  baseline: number,
  size: number,
  styles: Styles,
): readonly Placed[] {
  const style = figure.numeral.at(-1)?.style ?? styles.of('numeral');
  const parts = setOneLine([...figure.numeral, { text: ' ', style }], size, x, baseline);
  return parts.map(withOrigin);
}

/** All numerals in one size: the first step at which each keeps within its lane, else as small as the widest asks. */
function numeralSize(
  figures: readonly FigureContent[],
  lanes: readonly Pick<Lane, 'width'>[],
  steps: readonly SizeStep[],
): number {
  const most = figures.map(
    ({ numeral }, index) => (lanes[index]?.width ?? 0) / Math.max(widthOfRuns(numeral, 1), 1e-6),
  );
  const least = Math.min(...most);
  return steps.find(({ size }) => size <= least)?.size ?? least;
}

/** The runs of an ordinal, its letters small and raised; undefined for any other figure. */
export function ordinalRuns(text: string, style: RunStyle, styles: Styles): readonly TextRun[] | undefined {
  const ordinal = readOrdinal(text);
  if (!ordinal) return undefined;
  const { scale, rise } = styles.theme.page.type.numeral.ordinal;
  return [
    { text: ordinal.number, style },
    { text: ordinal.ending, style: { ...styles.raisedNumeral(), scale, rise: scale * rise, tracking: 0 } },
  ];
}

// The row of figures: numerals on the sheet's columns with their labels, and the rule that ends the head.

import {
  type Placed,
  type PlacedElement,
  prepareParagraph,
  type RunStyle,
  setLine,
  type TextRun,
  wholeLine,
  widthOfLine,
} from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { layLines, ruleAcross, type Setting, withOrigin } from './lines.ts';
import { originOf } from './runs.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

export interface FigureContent {
  readonly numeral: readonly TextRun[];
  readonly label: readonly TextRun[];
}

/** The figures stand on the four columns; three of them leave the last one free, two take two columns each. */
export function layFigures(figures: readonly FigureContent[], setting: Setting, top: number, afterAsk: boolean) {
  const { sheet, styles } = setting;
  const { mm, type } = styles.theme.page;
  const ruleToBody = sheet.at(mm.bodyText.first - mm.figures.rule);
  if (figures.length === 0) {
    // Two rows under the band; under a bare title the rule parts head and body, and carries the hill.
    if (afterAsk) return { elements: [], firstBaseline: top + 2 * styles.theme.page.row };
    const y = top + sheet.at(mm.figures.rule - (mm.figures.labels[1] ?? 0));
    return { elements: [ruleAcross(y, setting), hillAt(y, setting)], firstBaseline: y + ruleToBody };
  }
  // Without the band above them the numerals need only their own height.
  const numeral = top + (afterAsk ? sheet.at(mm.figures.numeral - mm.askBand.bottom) : type.numeral.size * 0.95);
  const label = numeral + sheet.at((mm.figures.labels[0] ?? 0) - mm.figures.numeral);
  const places = figurePlaces(figures.length, sheet);
  const size = numeralSize(figures, places, type.numeral.size);
  const laid = figures.map((figure, index) => {
    const place = places[index] ?? { x: sheet.left, width: sheet.columnWidth };
    const paragraph = prepareParagraph([
      ...figure.numeral,
      { text: ' ', style: figure.numeral.at(-1)?.style ?? styles.of('numeral') },
    ]);
    const range = wholeLine(paragraph);
    const lines = layLines(figure.label, 'label', 'P', place.x, label, place.width, setting);
    const numerals = setLine(paragraph, range, size, place.x, numeral).map((part) =>
      withOrigin(part.line, originOf(part)),
    );
    const element: PlacedElement = { type: 'element', role: 'P', children: [...numerals, ...lines.element.children] };
    return { element, last: lines.last };
  });
  const last = Math.max(...laid.map((figure) => figure.last));
  const y = last + sheet.at(mm.figures.rule - (mm.figures.labels[1] ?? 0));
  return { elements: [...laid.map((figure) => figure.element), ruleAcross(y, setting)], firstBaseline: y + ruleToBody };
}

function figurePlaces(count: number, sheet: Sheet): readonly { readonly x: number; readonly width: number }[] {
  const wide = count <= 2;
  const columns = wide ? sheet.body : sheet.columns;
  return columns.map((x) => ({ x, width: wide ? sheet.bodyWidth : sheet.columnWidth }));
}

/** All numerals in one size, the largest at which each keeps within its columns. */
function numeralSize(
  figures: readonly FigureContent[],
  places: readonly { readonly width: number }[],
  nominal: number,
): number {
  const sizes = figures.map((figure, index) => {
    const paragraph = prepareParagraph(figure.numeral);
    const width = widthOfLine(paragraph, wholeLine(paragraph), 1);
    return (places[index]?.width ?? 0) / Math.max(width, 1e-6);
  });
  return Math.min(nominal, ...sizes);
}

/** Letters behind a number that stand raised: English ordinals, and those of the Romance languages. */
const ordinal = /^(\d+)(st|nd|rd|th|er|re|e|ème|º|ª|o|a)$/u;

/** The runs of an ordinal, its letters small and raised; undefined for any other figure. */
export function ordinalRuns(text: string, style: RunStyle, styles: Styles): readonly TextRun[] | undefined {
  const match = ordinal.exec(text.trim());
  if (!match) return undefined;
  const { scale, rise } = styles.theme.page.type.numeral.ordinal;
  return [
    { text: match[1] ?? '', style },
    { text: match[2] ?? '', style: { ...styles.raisedNumeral(), scale, rise: scale * rise, tracking: 0 } },
  ];
}

/** The hill reaches into what carries it by a quarter of a point, so that no light line shows between them. */
const SEAM = 0.25;

/** The hill stands over the fourth column, on the band or on the rule. */
export function hillAt(y: number, { sheet, styles }: Setting): Placed {
  const radius = pt(sheet.at(styles.theme.page.mm.dome.radius));
  return {
    type: 'artifact',
    shapes: [{ kind: 'dome', x: pt(sheet.band.dome), y: pt(y + SEAM), radius, color: styles.color('ask') }],
  };
}

// Lines that stand by themselves, outside the body's grid: of the head and of the foot.

import type { PageTokens, TextStyle } from '../../theme/index.ts';
import {
  breakOptimal,
  cutWideSegments,
  type LinePart,
  type Paragraph,
  type Placed,
  type PlacedElement,
  prepareParagraph,
  type Shape,
  setLine,
  type TextRun,
  wholeLine,
  widthOfLine,
} from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { placePart } from './icons.ts';
import { elementsFor, originOf } from './runs.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

/** What the parts of the head are laid with. */
export interface Setting {
  readonly sheet: Sheet;
  readonly styles: Styles;
}

/** A part of a line under the elements that its origin asks for. */
export function withOrigin(part: LinePart): Placed {
  const elements = elementsFor(originOf(part));
  return elements.reduceRight<Placed>(
    (inner, element) => ({ type: 'element', ...element, children: [inner] }),
    placePart(part),
  );
}

/** Texts of head and foot by their runs: they are measured, tried in several ways and set, and shaped but once. */
const broken = new WeakMap<readonly TextRun[], Paragraph>();
const unbroken = new WeakMap<readonly TextRun[], Paragraph>();

/** The paragraph of a text of several lines, whose words stay whole. */
export const prepareLines = (runs: readonly TextRun[]): Paragraph =>
  prepareOnce(runs, broken, () => prepareParagraph(runs, { wholeWords: true }));

/** The paragraph of a text that should stand on one line. */
export const prepareLine = (runs: readonly TextRun[]): Paragraph =>
  prepareOnce(runs, unbroken, () => prepareParagraph(runs));

function prepareOnce(
  runs: readonly TextRun[],
  known: WeakMap<readonly TextRun[], Paragraph>,
  prepare: () => Paragraph,
): Paragraph {
  const paragraph = known.get(runs) ?? prepare();
  known.set(runs, paragraph);
  return paragraph;
}

interface LaidLines {
  readonly element: PlacedElement;
  /** The last line's baseline. */
  readonly last: number;
}

/** A size with the distance of its lines, in pt. */
export interface SizeStep {
  readonly size: number;
  readonly line: number;
}

/** A style's sizes from the largest down. */
export const stepsOf = ({ size, line, down = [] }: TextStyle): readonly SizeStep[] => [
  { size, line },
  ...down.map(([smaller, closer]) => ({ size: smaller, line: closer })),
];

/** Lines downwards from a first baseline, in a token's size or one of its steps. */
export function layLines(
  runs: readonly TextRun[],
  { size, line }: SizeStep,
  x: number,
  first: number,
  measure: number,
): LaidLines {
  const paragraph = cutWideSegments(prepareLines(runs), (measure * 1000) / size, 0, 'signs');
  const ranges = breakOptimal(paragraph, (measure * 1000) / size);
  const children = ranges.flatMap((range, index) =>
    setLine(paragraph, range, size, x, first + index * line).map(withOrigin),
  );
  return {
    element: { type: 'element', role: 'P', children },
    last: first + (ranges.length - 1) * line,
  };
}

/** All runs on one line; where it is longer than `room`, in pt, it is set smaller. */
export function setOneLine(
  runs: readonly TextRun[],
  size: number,
  x: number,
  baseline: number,
  room = Number.POSITIVE_INFINITY,
): ReturnType<typeof setLine> {
  const paragraph = prepareLine(runs);
  const range = wholeLine(paragraph);
  const largest = room / Math.max(widthOfLine(paragraph, range, 1), 1e-6);
  return setLine(paragraph, range, Math.min(size, largest), x, baseline);
}

/** The width of all runs on one line, in pt. */
export function widthOfRuns(runs: readonly TextRun[], size: number): number {
  const paragraph = prepareLine(runs);
  return widthOfLine(paragraph, wholeLine(paragraph), size);
}

/** A rule in the body; `weight` is one of the theme's. */
export const ruleShape = (
  x: number,
  y: number,
  width: number,
  { styles, weight = 'normal', role = 'ink' }: RuleLook,
): Shape => ({
  kind: 'rule',
  ...{ x: pt(x), y: pt(y), width: pt(width) },
  ...{ weight: pt(styles.theme.page.rules[weight]), color: styles.color(role) },
});

interface RuleLook {
  readonly styles: Styles;
  readonly weight?: keyof PageTokens['rules'];
  readonly role?: 'ink' | 'rule';
}

/** A rule over the whole width between the sheet's sides. */
export const ruleAcross = (y: number, setting: Setting): Placed =>
  ruleAt(
    y,
    { x: setting.sheet.left, width: setting.sheet.right - setting.sheet.left },
    setting.styles.theme.page.rules.normal,
    'ink',
    setting,
  );

/** A rule over a part of the width. */
export function ruleAt(
  y: number,
  { x, width }: { readonly x: number; readonly width: number },
  weight: number,
  role: 'ink' | 'rule',
  { styles }: Setting,
): Placed {
  const color = styles.color(role);
  return {
    type: 'artifact',
    shapes: [{ kind: 'rule', x: pt(x), y: pt(y), width: pt(width), weight: pt(weight), color }],
  };
}

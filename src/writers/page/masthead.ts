// The head of the sheet: logo, organization and event; title and subtitle; the ask on its band under the hill; the figures.
// In: the head's content. Out: placed elements in reading order, and where the body may begin. Parts that are missing leave no hole.

import type { Picture } from '../../pictures/picture.ts';
import {
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  type Placed,
  type PlacedElement,
  prepareParagraph,
  type Role,
  type RunStyle,
  type Shape,
  setLine,
  type TextRun,
} from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import type { Origin } from './runs.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

export interface FigureContent {
  readonly numeral: readonly TextRun[];
  readonly label: readonly TextRun[];
}

/** What stands at the head; runs are relative to their token's size. */
export interface MastheadContent {
  readonly logo?: { readonly picture: string; readonly size: Picture; readonly alt: string };
  readonly organization?: readonly TextRun[];
  readonly event?: readonly TextRun[];
  readonly title: readonly TextRun[];
  readonly subtitle?: readonly TextRun[];
  readonly ask?: readonly TextRun[];
  readonly figures: readonly FigureContent[];
}

export interface Masthead {
  readonly elements: readonly Placed[];
  /** The baseline of the body's first line at the nominal size, in pt from the sheet's upper edge. */
  readonly firstBaseline: number;
  /** False when the title does not fit even at the smallest step. */
  readonly titleFits: boolean;
}

/** Steps of the title: size in pt and how many lines it may have between the logo's row and the subtitle. */
const titleSteps = [
  { size: 30, lines: 2 },
  { size: 26, lines: 2 },
  { size: 22, lines: 3 },
  { size: 18, lines: 4 },
  { size: 15, lines: 5 },
] as const;
/** No logo is wider than this many times its height. */
const WIDEST_LOGO = 3;

interface Setting {
  readonly sheet: Sheet;
  readonly styles: Styles;
}

/** `drop` is the spare room, in pt, that is put above the ask, or above the title where there is no ask. */
export function layMasthead(content: MastheadContent, sheet: Sheet, styles: Styles, drop: number): Masthead {
  const setting = { sheet, styles };
  const { mm } = styles.theme.page;
  const hasRow = Boolean(content.logo || content.organization || content.event);
  const titleDrop = titleShift(hasRow, setting) + (content.ask ? 0 : drop);
  const title = layTitle(content, setting, titleDrop);
  const subtitle =
    content.subtitle &&
    layLines(
      content.subtitle,
      'subtitle',
      'P',
      sheet.left,
      sheet.at(mm.subtitle.baseline) + titleDrop,
      titleMeasure(sheet),
      setting,
    );
  const afterTitle = subtitle ? subtitle.last : title.last;
  const ask = layAsk(content, setting, afterTitle, drop);
  const figures = layFigures(content, setting, ask?.bottom ?? afterTitle, ask !== undefined);
  const elements: Placed[] = [
    ...(hasRow ? layRow(content, setting) : []),
    title.element,
    ...(subtitle ? [subtitle.element] : []),
    ...(ask?.elements ?? []),
    ...figures.elements,
  ];
  return { elements, firstBaseline: figures.firstBaseline, titleFits: title.fits };
}

const titleMeasure = (sheet: Sheet): number => (sheet.columns[2] ?? 0) + sheet.columnWidth - sheet.left;

/** Without the row of the logo the title moves up by a row of titles. */
function titleShift(hasRow: boolean, { sheet, styles }: Setting): number {
  const [first = 0, last = 0] = styles.theme.page.mm.title.baselines;
  return hasRow ? 0 : -sheet.at(last - first);
}

function layRow(content: MastheadContent, { sheet, styles }: Setting): readonly Placed[] {
  const { mm, type } = styles.theme.page;
  const elements: Placed[] = [];
  let x = sheet.left;
  if (content.logo) {
    const height = sheet.at(mm.logo.size);
    const width = Math.min(height * WIDEST_LOGO, (height * content.logo.size.width) / content.logo.size.height);
    const drawn = (width * content.logo.size.height) / content.logo.size.width;
    const y = sheet.at(mm.logo.y) + (height - drawn) / 2;
    const picture: Placed = {
      type: 'picture',
      x: pt(x),
      y: pt(y),
      width: pt(width),
      height: pt(drawn),
      picture: content.logo.picture,
    };
    elements.push({ type: 'element', role: 'Figure', alt: content.logo.alt, children: [picture] });
    x += width + sheet.at(mm.organization.x - mm.logo.x - mm.logo.size);
  }
  const eventX = sheet.columns[2] ?? x;
  if (content.organization) {
    const room = (content.event ? eventX : sheet.right) - x - sheet.at(2);
    elements.push(oneLine(content.organization, type.organization.size, x, sheet.at(mm.organization.baseline), room));
  }
  if (content.event)
    elements.push(oneLine(content.event, type.event.size, eventX, sheet.at(mm.event.baseline), sheet.right - eventX));
  return elements;
}

/** A line that is made smaller when it would not fit its room. */
function oneLine(runs: readonly TextRun[], size: number, x: number, baseline: number, room: number): PlacedElement {
  const paragraph = prepareParagraph(runs);
  const range = { from: 0, to: paragraph.segments.length };
  const width = paragraph.segments.reduce((total, segment) => total + segment.width + segment.spaceWidth, 0) / 1000;
  const parts = setLine(paragraph, range, Math.min(size, room / Math.max(width, 1e-6)), x, baseline);
  return {
    type: 'element',
    role: 'P',
    children: parts.map((part) => withOrigin(part.line, part.origin as Origin | undefined)),
  };
}

export function withOrigin(line: Placed, origin: Origin | undefined): Placed {
  if (!origin) return line;
  const { link, lang } = origin;
  return {
    type: 'element',
    role: link ? 'Link' : 'Span',
    ...(link ? { link } : {}),
    ...(lang ? { lang } : {}),
    children: [line],
  };
}

interface LaidLines {
  readonly element: PlacedElement;
  /** The last line's baseline. */
  readonly last: number;
  readonly lines: number;
}

/** Lines downwards from a first baseline, in a token's size. */
export function layLines(
  runs: readonly TextRun[],
  name: keyof Styles['theme']['page']['type'],
  role: Role,
  x: number,
  first: number,
  measure: number,
  { styles }: Pick<Setting, 'styles'>,
): LaidLines {
  const { size, line } = styles.theme.page.type[name];
  const paragraph = cutWideSegments(prepareParagraph(runs), (measure * 1000) / size);
  const ranges = breakOptimal(paragraph, (measure * 1000) / size);
  const children = ranges.flatMap((range, index) =>
    setLine(paragraph, range, size, x, first + index * line).map((part) =>
      withOrigin(part.line, part.origin as Origin | undefined),
    ),
  );
  return {
    element: { type: 'element', role, children },
    last: first + (ranges.length - 1) * line,
    lines: ranges.length,
  };
}

function layTitle(content: MastheadContent, { sheet, styles }: Setting, shift: number) {
  const { mm, type } = styles.theme.page;
  const paragraph = prepareParagraph(content.title);
  const measure = titleMeasure(sheet);
  const step =
    titleSteps.find(
      ({ size, lines }) =>
        paragraph.widest * size <= measure * 1000 && breakGreedy(paragraph, (measure * 1000) / size).length <= lines,
    ) ?? titleSteps[titleSteps.length - 1]!;
  const units = (measure * 1000) / step.size;
  const cut = cutWideSegments(paragraph, units);
  // A title fills its first line, as people write it.
  const ranges = breakGreedy(cut, units);
  const leading = (step.size * type.title.line) / type.title.size;
  const last = sheet.at(mm.title.lastBaseline) + shift;
  const children = ranges.flatMap((range, index) =>
    setLine(cut, range, step.size, sheet.left, last - (ranges.length - 1 - index) * leading).map((part) => part.line),
  );
  const bookmark = content.title.map((run) => run.text).join('');
  const element: PlacedElement = { type: 'element', role: 'H1', bookmark, children };
  return { element, last, fits: ranges.length <= step.lines };
}

function layAsk(content: MastheadContent, setting: Setting, afterTitle: number, drop: number) {
  if (!content.ask) return undefined;
  const { sheet, styles } = setting;
  const { mm, type } = styles.theme.page;
  // The band keeps its distance to the subtitle, or takes the subtitle's place.
  const y = afterTitle + sheet.at(mm.askBand.y - mm.subtitle.baseline) + drop;
  const first = y + sheet.at((mm.askBand.baselines[0] ?? 0) - mm.askBand.y);
  const laid = layLines(content.ask, 'ask', 'P', sheet.left, first, sheet.right - sheet.left, setting);
  const bottom = laid.last + sheet.at(mm.askBand.bottom - (mm.askBand.baselines[1] ?? 0));
  const color = styles.color('ask');
  const shapes: Shape[] = [
    { kind: 'dome', x: pt(sheet.band.dome), y: pt(y), radius: pt(sheet.at(mm.dome.radius)), color },
    {
      kind: 'rectangle',
      x: pt(sheet.band.left),
      y: pt(y),
      width: pt(sheet.band.right - sheet.band.left),
      height: pt(bottom - y),
      color,
    },
  ];
  return { elements: [{ type: 'artifact', shapes }, laid.element] satisfies Placed[], bottom, size: type.ask.size };
}

/** The figures stand on the four columns; three of them leave the last one free, two take two columns each. */
function layFigures(content: MastheadContent, setting: Setting, top: number, afterAsk: boolean) {
  const { sheet, styles } = setting;
  const { mm, type, rules } = styles.theme.page;
  const { figures } = content;
  const rule = (y: number): Placed => ({
    type: 'artifact',
    shapes: [
      {
        kind: 'rule',
        x: pt(sheet.left),
        y: pt(y),
        width: pt(sheet.right - sheet.left),
        weight: pt(rules.normal),
        color: styles.color('ink'),
      },
    ],
  });
  const ruleToBody = sheet.at(mm.bodyText.first - mm.figures.rule);
  if (figures.length === 0) {
    // Two rows under the band; under a bare title the rule parts head and body.
    if (afterAsk) return { elements: [], firstBaseline: top + 2 * styles.theme.page.row };
    const y = top + sheet.at(mm.figures.rule - (mm.figures.labels[1] ?? 0));
    return { elements: [rule(y)], firstBaseline: y + ruleToBody };
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
    const range = { from: 0, to: paragraph.segments.length };
    const lines = layLines(figure.label, 'label', 'P', place.x, label, place.width, setting);
    const numerals = setLine(paragraph, range, size, place.x, numeral).map((part): Placed => part.line);
    const element: PlacedElement = { type: 'element', role: 'P', children: [...numerals, ...lines.element.children] };
    return { element, last: lines.last };
  });
  const last = Math.max(...laid.map((figure) => figure.last));
  const y = last + sheet.at(mm.figures.rule - (mm.figures.labels[1] ?? 0));
  return { elements: [...laid.map((figure) => figure.element), rule(y)], firstBaseline: y + ruleToBody };
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
    const width = prepareParagraph(figure.numeral).segments.reduce(
      (total, segment) => total + segment.width + segment.spaceWidth,
      0,
    );
    return ((places[index]?.width ?? 0) * 1000) / Math.max(width, 1);
  });
  return Math.min(nominal, ...sizes);
}

/** Letters behind a number that stand raised: English ordinals, and those of the Romance languages. */
const ordinal = /^(\d+)(st|nd|rd|th|er|re|e|ème|º|ª|o|a)$/u;

/** The runs of a numeral; the letters of an ordinal become small and raised. */
export function numeralRuns(text: string, style: RunStyle, styles: Styles, raised: RunStyle): readonly TextRun[] {
  const match = ordinal.exec(text.trim());
  if (!match) return [{ text: text.trim(), style }];
  const { scale, rise } = styles.theme.page.type.numeral.ordinal;
  return [
    { text: match[1] ?? '', style },
    { text: match[2] ?? '', style: { ...raised, scale, rise: scale * rise, tracking: 0 } },
  ];
}

// The head of the sheet: logo, organization and event; title and subtitle; the ask on its band under the hill; the figures.
// In: the head's content. Out: placed elements in reading order, and where the body may begin. Parts that are missing leave no hole.

import type { Picture } from '../../pictures/picture.ts';
import {
  breakGreedy,
  breakOptimal,
  cutWideSegments,
  type LineRange,
  lineWidth,
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
import { type FigureContent, hillAt, layFigures } from './figures.ts';
import { layLines, type Setting, withOrigin } from './lines.ts';
import { originOf } from './runs.ts';
import type { Sheet } from './sheet.ts';
import type { Styles } from './styles.ts';

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
  /** False when the organization's name or the event would have to be set too small to be read. */
  readonly rowFits: boolean;
}

/** Steps of the title: its size as a share of the theme's, and how many lines it may have between the logo's row and the subtitle. */
const titleSteps = [
  { share: 1, lines: 2 },
  { share: 26 / 30, lines: 2 },
  { share: 22 / 30, lines: 3 },
  { share: 18 / 30, lines: 4 },
  { share: 1 / 2, lines: 5 },
] as const;
/** A last line of a title that is shorter than this share of the measure calls for better lines. */
const SHORT_LAST = 0.35;
/** No logo is wider than this many times its height. */
const WIDEST_LOGO = 3;

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
  const figures = layFigures(content.figures, setting, ask?.bottom ?? afterTitle, ask !== undefined);
  const row = hasRow ? layRow(content, setting) : [];
  const elements: Placed[] = [
    ...row,
    title.element,
    ...(subtitle ? [subtitle.element] : []),
    ...(ask?.elements ?? []),
    ...figures.elements,
  ];
  return {
    elements,
    firstBaseline: figures.firstBaseline,
    titleFits: title.fits,
    rowFits: sizesOf(row).every((size) => size >= LEAST),
  };
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

/** Nothing is set smaller than the smallest size that a page may have, pt. */
const LEAST = 7;

/** A line that is made smaller when it would not fit its room. */
function oneLine(runs: readonly TextRun[], size: number, x: number, baseline: number, room: number): PlacedElement {
  const paragraph = prepareParagraph(runs);
  const range = wholeLine(paragraph);
  const width = widthOfLine(paragraph, range, 1);
  const parts = setLine(paragraph, range, Math.min(size, room / Math.max(width, 1e-6)), x, baseline);
  return {
    type: 'element',
    role: 'P',
    children: parts.map((part) => withOrigin(part.line, originOf(part))),
  };
}

/** The type sizes of placed lines. */
const sizesOf = (placed: readonly Placed[]): readonly number[] =>
  placed.flatMap((one) =>
    one.type === 'line' ? one.runs.map((run) => run.size) : one.type === 'element' ? sizesOf(one.children) : [],
  );

function layTitle(content: MastheadContent, { sheet, styles }: Setting, shift: number) {
  const { mm, type } = styles.theme.page;
  const paragraph = prepareParagraph(content.title);
  const measure = titleMeasure(sheet);
  const steps = titleSteps.map(({ share, lines }) => ({ size: type.title.size * share, lines }));
  const step =
    steps.find(
      ({ size, lines }) =>
        paragraph.widest * size <= measure * 1000 && breakGreedy(paragraph, (measure * 1000) / size).length <= lines,
    ) ?? steps[steps.length - 1]!;
  const units = (measure * 1000) / step.size;
  const cut = cutWideSegments(paragraph, units);
  const ranges = titleLines(cut, units);
  const leading = (step.size * type.title.line) / type.title.size;
  const last = sheet.at(mm.title.lastBaseline) + shift;
  const children = ranges.flatMap((range, index) =>
    setLine(cut, range, step.size, sheet.left, last - (ranges.length - 1 - index) * leading).map((part) => part.line),
  );
  const bookmark = content.title.map((run) => run.text).join('');
  const element: PlacedElement = { type: 'element', role: 'H1', bookmark, children };
  return { element, last, fits: ranges.length <= step.lines };
}

/** A title fills its first lines, as people write it, unless little would be left for the last one. */
function titleLines(paragraph: Paragraph, measure: number): readonly LineRange[] {
  const greedy = breakGreedy(paragraph, measure);
  const last = greedy.at(-1);
  const short = last !== undefined && lineWidth(paragraph.segments, last.from, last.to) < SHORT_LAST * measure;
  return short ? breakOptimal(paragraph, measure) : greedy;
}

function layAsk(content: MastheadContent, setting: Setting, afterTitle: number, drop: number) {
  if (!content.ask) return undefined;
  const { sheet, styles } = setting;
  const { mm } = styles.theme.page;
  // The band keeps its distance to the subtitle, or takes the subtitle's place.
  const y = afterTitle + sheet.at(mm.askBand.y - mm.subtitle.baseline) + drop;
  const first = y + sheet.at((mm.askBand.baselines[0] ?? 0) - mm.askBand.y);
  const laid = layLines(content.ask, 'ask', 'P', sheet.left, first, sheet.right - sheet.left, setting);
  const bottom = laid.last + sheet.at(mm.askBand.bottom - (mm.askBand.baselines[1] ?? 0));
  const color = styles.color('ask');
  const shapes: Shape[] = [
    {
      kind: 'rectangle',
      x: pt(sheet.band.left),
      y: pt(y),
      width: pt(sheet.band.right - sheet.band.left),
      height: pt(bottom - y),
      color,
    },
  ];
  return {
    elements: [hillAt(y, setting), { type: 'artifact', shapes }, laid.element] satisfies Placed[],
    bottom,
  };
}

// The top of the sheet, the same in every layout: logo, organization and event; title and subtitle.
// In: the head's content. Out: placed elements in reading order, and the baseline on which they end. Parts that are missing leave no hole.

import type { Picture } from '../../pictures/picture.ts';
import type { Placed, PlacedElement, TextRun } from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { layLines, type Setting, setOneLine, withOrigin } from './lines.ts';
import type { Origin } from './runs.ts';
import type { Sheet } from './sheet.ts';
import { layTitle } from './title.ts';

/** What stands at the head; runs are relative to their token's size. */
export interface MastheadContent {
  readonly logo?: LogoContent;
  readonly organization?: readonly TextRun[];
  readonly event?: readonly TextRun[];
  readonly title: readonly TextRun[];
  readonly subtitle?: readonly TextRun[];
}

interface LogoContent {
  readonly picture: string;
  readonly size: Picture;
  /** The room around it, as a share of its height. */
  readonly clear: number;
  /** Its least height in mm. */
  readonly least: number;
  readonly alt: string;
  /** Where it leads. */
  readonly link?: Origin['link'];
}

export interface Masthead {
  readonly elements: readonly Placed[];
  /** The baseline of its last line. */
  readonly last: number;
  /** `title` when it does not fit even at the smallest step, `row` when organization or event would have to be too small to be read. */
  readonly crowded: readonly ('title' | 'row')[];
}

/** Nothing is set smaller than the smallest size that a page may have, pt. */
const LEAST = 7;

/** `drop` is spare room, in pt, that is put above the title. */
export function layMasthead(content: MastheadContent, setting: Setting, drop: number): Masthead {
  const { sheet, styles } = setting;
  const { mm, type } = styles.theme.page;
  const hasRow = Boolean(content.logo || content.organization || content.event);
  const shift = titleShift(hasRow, setting) + drop;
  const measure = titleMeasure(sheet);
  const row = hasRow ? layRow(content, setting) : { elements: [], clear: 0 };
  const top = Math.max(sheet.at(mm.title.top), row.clear - shift);
  const title = layTitle(content.title, { measure, shift, top }, setting);
  const baseline = sheet.at(mm.subtitle.baseline) + shift;
  const subtitle = content.subtitle && layLines(content.subtitle, type.subtitle, sheet.left, baseline, measure);
  return {
    elements: [...row.elements, title.element, ...(subtitle ? [subtitle.element] : [])],
    last: subtitle ? subtitle.last : title.last,
    crowded: [...(title.fits ? [] : (['title'] as const)), ...(isLegible(row.elements) ? [] : (['row'] as const))],
  };
}

/** Title and subtitle take three columns: the hill stands in the fourth. */
const titleMeasure = (sheet: Sheet): number => (sheet.columns[2] ?? 0) + sheet.columnWidth - sheet.left;

/** Without the row of the logo the title moves up by a row of titles. */
function titleShift(hasRow: boolean, { sheet, styles }: Setting): number {
  const [first = 0, last = 0] = styles.theme.page.mm.title.baselines;
  return hasRow ? 0 : -sheet.at(last - first);
}

/** `clear` is the height down to which nothing else may stand, so that the logo has its room. */
function layRow(
  content: MastheadContent,
  { sheet, styles }: Setting,
): { readonly elements: readonly Placed[]; readonly clear: number } {
  const { mm, type } = styles.theme.page;
  const elements: Placed[] = [];
  let x = sheet.left;
  let clear = 0;
  if (content.logo) {
    const { width, height, bottom, element } = layLogo(content.logo, x, { sheet, styles });
    const room = content.logo.clear * height;
    elements.push(element);
    x += width + Math.max(sheet.at(mm.organization.x - mm.logo.x - mm.logo.size), room);
    clear = bottom + room;
  }
  // Where a logo says the name, its room may reach into the event's columns.
  const eventX = Math.max(sheet.columns[2] ?? x, content.organization ? 0 : x);
  if (content.organization) {
    const room = (content.event ? eventX : sheet.right) - x - sheet.at(2);
    elements.push(oneLine(content.organization, type.organization.size, x, sheet.at(mm.organization.baseline), room));
  }
  if (content.event)
    elements.push(oneLine(content.event, type.event.size, eventX, sheet.at(mm.event.baseline), sheet.right - eventX));
  return { elements, clear };
}

/** The logo in the height of the theme, or as low as its width asks, and no lower than it may be; it leads to the organization. */
function layLogo(logo: LogoContent, x: number, { sheet, styles }: Setting) {
  const { mm } = styles.theme.page;
  const ratio = logo.size.width / logo.size.height;
  const usual = sheet.at(mm.logo.size);
  const height = Math.max(Math.min(usual, sheet.at(mm.logo.width) / ratio), sheet.at(logo.least));
  const width = height * ratio;
  const y = sheet.at(mm.logo.y) + (usual - height) / 2;
  const picture: Placed = {
    type: 'picture',
    x: pt(x),
    y: pt(y),
    width: pt(width),
    height: pt(height),
    picture: logo.picture,
  };
  const figure: PlacedElement = { type: 'element', role: 'Figure', alt: logo.alt, children: [picture] };
  const element: PlacedElement = logo.link
    ? { type: 'element', role: 'Link', link: logo.link, children: [figure] }
    : figure;
  return { width, height, bottom: y + height, element };
}

/** A line that is made smaller when it would not fit its room. */
function oneLine(runs: readonly TextRun[], size: number, x: number, baseline: number, room: number): PlacedElement {
  const parts = setOneLine(runs, size, x, baseline, room);
  return { type: 'element', role: 'P', children: parts.map(withOrigin) };
}

const isLegible = (placed: readonly Placed[]): boolean => sizesOf(placed).every((size) => size >= LEAST);

/** The type sizes of placed lines. */
const sizesOf = (placed: readonly Placed[]): readonly number[] =>
  placed.flatMap((one) =>
    one.type === 'line' ? one.runs.map((run) => run.size) : one.type === 'element' ? sizesOf(one.children) : [],
  );

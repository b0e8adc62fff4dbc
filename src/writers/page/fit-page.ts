// Copy-fit of a page: how its body is set so that head, body and foot stand on their sheets, and where the spare room goes.
// In: the content and the frames that the layout offers, the best first. Out: the page as it is set; undefined when it holds in no way.

import {
  type FitSpace,
  fitText,
  holds,
  leadingLadder,
  type Paragraph,
  planSheets,
  type Setting,
  type SheetsPlan,
  sizeLadder,
  trackingLadder,
} from '../../typeset/index.ts';
import type { Around } from './around.ts';
import type { BodyPart } from './body-part.ts';
import type { PageContent } from './content.ts';
import { type LaidBody, layBody } from './lay-body.ts';
import { widestTable } from './lay-table.ts';
import { type PageFrame, rowsWithin } from './page-frame.ts';
import type { Styles } from './styles.ts';

/** A body at a setting, with the rows that it has on each sheet. */
export interface Trial {
  readonly frame: PageFrame;
  readonly setting: Setting;
  readonly row: number;
  readonly body: LaidBody;
  readonly capacities: readonly number[];
}

export interface FittedPage extends Trial {
  readonly plan: SheetsPlan;
  readonly around: Around;
  /** The upper edge of the body's first row on each sheet, in pt. */
  readonly tops: readonly number[];
}

/** The share of the spare room that goes above the ask, or above the title of a page that asks for nothing; the rest stands above the foot. */
const ABOVE = 0.4;

/** An em, in 1/1000: no font's space is wider. */
const WIDEST_SPACE = 1000;

/** The first frame that the page holds in, at its best setting there. */
export function fitPage(
  content: PageContent,
  frames: readonly PageFrame[],
  sizes: { readonly least: number; readonly most: number },
): FittedPage | undefined {
  for (const frame of frames) {
    const ladder = sizeLadder(sizes.least, sizes.most).filter((size) => size >= frame.sheet.leastSize);
    const fitted = ladder.length > 0 ? fitFrame(content, frame, ladder) : undefined;
    if (fitted) return fitted;
  }
  return undefined;
}

function fitFrame(content: PageContent, frame: PageFrame, sizes: readonly number[]): FittedPage | undefined {
  const space = fitSpace(frame, sizes);
  const gaps = gapsOf(frame.styles);
  const lay = layOnce(content, frame, space.leading.nominal);
  const linesAt = leastLines(content.body, frame.measures.column);
  const columns = frame.sheet.body.length;
  const widestAt = widestTable(content.body);
  const fitsWide = ({ size }: Setting) => widestAt(size) <= frame.measures.full;
  const fitted = fitText<SheetsPlan>(space, {
    holds: (setting) => {
      const room = roomFor(frame, setting);
      // What is too long by its width alone need not be laid.
      const most = room.reduce((total, rows) => total + rows, 0) * columns;
      return linesAt(setting.size) <= most && fitsWide(setting) && holds(lay(setting).bands, room, gaps);
    },
    plan: (setting) => (fitsWide(setting) ? planSheets(lay(setting).bands, roomFor(frame, setting), gaps) : undefined),
    loosest: (plan, setting) => loosestLeading(plan, setting, frame, space),
  });
  if (!fitted) return undefined;
  const finished = tryBody(content, frame, fitted.setting, true);
  const plan = planSheets(finished.body.bands, finished.capacities, gaps);
  // Lines are broken optimally at no cost of rows; should a page ever need one more, a smaller size is looked for.
  if (!plan) {
    const smaller = sizes.filter((size) => size < fitted.setting.size);
    return smaller.length > 0 ? fitFrame(content, frame, smaller) : undefined;
  }
  const set = { ...finished, plan };
  return { ...set, ...spendRoom(set) };
}

/** What may be varied: the theme's leading and tracking. A page of two sheets is not stretched to fill the second one. */
export function fitSpace({ styles, spans }: PageFrame, sizes: readonly number[]): FitSpace {
  const { page } = styles.theme;
  const nominal = page.row / page.type.body.size;
  const [least = nominal, most = nominal] = page.fit.leading;
  const leading = {
    least: Math.min(least, nominal),
    nominal,
    most: spans.length > 1 ? nominal : Math.max(most, nominal),
  };
  return { sizes, leading, trackings: trackingLadder(page.fit.tracking) };
}

/** The empty rows that a section head may take before itself, the least first. */
export const gapsOf = ({ theme }: Styles): readonly number[] => theme.page.type.sectionHead.rowsBefore;

/** The fewest lines that the running text of a body can take at a size, by its width: a line holds the measure and the space at its end. */
function leastLines(parts: readonly BodyPart[], column: number): (size: number) => number {
  const widths = runningText(parts).map(({ segments }) =>
    segments.reduce((total, segment) => total + segment.width + segment.spaceWidth, 0),
  );
  return (size) => {
    const line = (column * 1000) / size + WIDEST_SPACE;
    return widths.reduce((lines, width) => lines + Math.max(1, Math.ceil(width / line)), 0);
  };
}

const runningText = (parts: readonly BodyPart[]): readonly Paragraph[] =>
  parts.flatMap((part) => {
    if (part.type === 'list') return runningText(part.items.flat());
    return part.type === 'text' ? [part.paragraph] : [];
  });

/** Lays a body once for each size, tracking and leading that changes something: a looser leading doesn't, and to running text none does. */
function layOnce(content: PageContent, frame: PageFrame, nominal: number): (setting: Setting) => LaidBody {
  const laid = new Map<string, LaidBody>();
  const inRows = takesRows(content.body);
  return ({ size, leading, tracking }) => {
    const setting = { size, leading: inRows ? nominal : Math.min(leading, nominal), tracking };
    const key = `${setting.size} ${setting.leading} ${tracking}`;
    const body = laid.get(key) ?? layBody(content.body, setting, false, frame.measures);
    laid.set(key, body);
    return body;
  };
}

/** True for parts whose height is a number of rows, however high a row is; a picture's is not. */
function takesRows(parts: readonly BodyPart[]): boolean {
  return parts.every((part) => {
    if (part.type === 'list') return part.items.every(takesRows);
    if (part.type === 'group') return takesRows(part.parts);
    return part.type === 'text' || part.type === 'heading' || part.type === 'rule';
  });
}

/** Lays the body at a setting. `optimal` mends the rag and changes no height. */
export function tryBody(content: PageContent, frame: PageFrame, setting: Setting, optimal: boolean): Trial {
  const body = layBody(content.body, setting, optimal, frame.measures);
  const row = setting.leading * setting.size;
  return { frame, setting, row, body, capacities: roomFor(frame, setting) };
}

/** The rows that each sheet has at a setting. */
export const roomFor = ({ spans }: Pick<PageFrame, 'spans'>, { size, leading }: Setting): readonly number[] =>
  spans.map((span) => rowsWithin(span, leading * size, size));

/** The loosest leading at which the rows of a plan still find room; the nominal one of a body of two sheets. */
function loosestLeading(plan: SheetsPlan, setting: Setting, frame: PageFrame, { leading }: FitSpace): number {
  const looser = leadingLadder({ ...leading, least: leading.nominal });
  const fits = looser.filter((step) =>
    roomFor(frame, { ...setting, leading: step }).every((rows, index) => (plan.sheets[index]?.rows ?? 0) <= rows),
  );
  return fits.at(-1) ?? setting.leading;
}

/** What is left on a single sheet goes above the ask and the foot; on the second of two it is the air above the foot. */
function spendRoom({
  frame: { around, spans },
  setting,
  row,
  plan,
}: Pick<FittedPage, 'frame' | 'setting' | 'row' | 'plan'>): Pick<FittedPage, 'around' | 'tops'> {
  const tops = spans.map(({ top }) => top);
  const [span, second] = spans;
  if (!span || second) return { around, tops };
  const rows = plan.sheets[0]?.rows ?? 0;
  const spare = span.last - span.top - (rows > 0 ? setting.size + (rows - 1) * row : 0);
  const drop = Math.max(0, Math.min(spare * ABOVE, around.mostDrop));
  return { around: drop > 0 ? around.dropped(drop) : around, tops: tops.map((top) => top + drop) };
}

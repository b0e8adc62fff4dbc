// The layout `sidebar`: ask, figures and whom to write to in the sheet's last column, the body beside them.
// In: the page's content and a sheet. Out: all that stands around the body.

import type { Placed } from '../../typeset/index.ts';
import { type Around, MOST_ABOVE_ASK } from './around.ts';
import { hillAt, type Lane, layAsk } from './ask.ts';
import { hangContact, standContact } from './contact.ts';
import type { PageContent } from './content.ts';
import { layFigureColumn } from './figures.ts';
import { layFoot, layLegal } from './foot.ts';
import { ruleAt, type Setting, stepsOf } from './lines.ts';
import { layMasthead, type Masthead } from './masthead.ts';
import { horizonBelow, presentParts, ruleBelow, type StackContent, type StackPart } from './stack.ts';

/** True when a pitch has something to put beside its body; without it the narrow column would be a hole. */
export const hasSide = ({ stack, foot }: PageContent): boolean =>
  stack.ask !== undefined || stack.figures.length > 0 || foot.entries.length > 0;

export function laySidebar(content: PageContent, setting: Setting): Around {
  const masthead = layMasthead(content.masthead, setting, 0);
  const dropped = (drop: number): Around => ({ ...layUnder(masthead, content, setting, drop), dropped });
  return dropped(0);
}

/** All of it, with the horizon so much lower. */
function layUnder(masthead: Masthead, content: PageContent, setting: Setting, drop: number): Omit<Around, 'dropped'> {
  const { sheet, styles } = setting;
  const { mm, rules } = styles.theme.page;
  const y = horizonBelow(masthead.last, setting) + drop;
  const lane = { x: sheet.columns[3] ?? sheet.left, width: sheet.columnWidth };
  const side = laySide(content, y, lane, setting);
  // The ask's ground goes on as a rule: one horizon over the whole sheet, with the hill on it.
  const ruleEnd = side.opensWith === 'ask' ? sheet.band.left : sheet.right;
  const horizon = ruleAt(y, { x: sheet.left, width: ruleEnd - sheet.left }, rules.normal, 'ink', setting);
  return {
    before: [...masthead.elements, hillAt(y, setting), horizon, ...side.elements],
    after: side.after,
    firstBaseline: y + sheet.at(mm.sidebar.bodyFirst - mm.askBand.y),
    lastBaseline: side.last,
    ruled: true,
    mostDrop: Math.max(0, Math.min(sheet.at(MOST_ABOVE_ASK), side.room)),
    crowded: side.room < 0 ? [...masthead.crowded, 'sidebar'] : masthead.crowded,
  };
}

interface Side {
  readonly opensWith?: StackPart;
  readonly elements: readonly Placed[];
  /** What is read after the body. */
  readonly after: readonly Placed[];
  /** The last baseline that the body may have. */
  readonly last: number;
  /** What is left of the column; negative when it does not hold. */
  readonly room: number;
}

/**
 * The column at the first step at which it holds: its type goes down and its gaps close until ask and figures end above the contact.
 * A contact that the column has no room for at any step stands along the foot, as in the layout of two columns.
 */
function laySide(content: PageContent, y: number, lane: Lane, setting: Setting): Side {
  const { tighten } = setting.styles.theme.page.mm.sidebar;
  const steps = tighten.map((share, step) => ({ step, tighten: share }));
  const within = steps.map((step) => sideWithContact(content, y, lane, step, setting)).find(({ room }) => room >= 0);
  if (within) return within;
  const foot = layFoot(content.foot, setting);
  const above = steps.map((step): Side => {
    const parts = layParts(content.stack, y, lane, step, setting);
    return { ...parts, after: foot.elements, last: foot.bodyLast, room: foot.bodyLast - parts.end };
  });
  return above.find(({ room }) => room >= 0) ?? above.at(-1)!;
}

function sideWithContact(content: PageContent, y: number, lane: Lane, step: Step, setting: Setting): Side {
  const legal = layLegal(content.foot.legal ?? [], setting);
  const parts = layParts(content.stack, y, lane, step, setting);
  const { foot } = content;
  const last = legal.above;
  if (parts.opensWith === undefined) {
    // Alone in the column, the contact hangs from the horizon.
    const { elements, end } = hangContact(foot, lane, y, step.tighten, setting);
    return { ...parts, after: [...elements, ...legal.elements], last, room: last - end };
  }
  const contact = standContact(foot, lane, last, step.tighten, setting);
  return { ...parts, after: [...contact.elements, ...legal.elements], last, room: contact.top - parts.end };
}

/** How far the column's type is set down, and the share of its gaps that is left. */
interface Step {
  readonly step: number;
  readonly tighten: number;
}

function layParts(content: StackContent, y: number, lane: Lane, { step, tighten }: Step, setting: Setting) {
  const { sheet, styles } = setting;
  const { mm, type, anatomy } = styles.theme.page;
  const parts = presentParts(content, anatomy);
  const askSteps = stepsOf(type.ask);
  const elements: Placed[] = [];
  let end = y;
  parts.forEach((part, index) => {
    if (part === 'ask' && content.ask) {
      const top = index === 0 ? y : end + ruleBelow(setting) * tighten;
      const ask = layAsk(content.ask, top, lane, askSteps[step] ?? askSteps.at(-1)!, setting);
      elements.push(...ask.elements);
      end = ask.bottom;
    } else {
      const gap = sheet.at(index === 0 ? mm.figures.underRule : mm.figures.numeral - mm.askBand.bottom);
      const figures = layFigureColumn(content.figures, { top: end, gap }, lane, { step, tighten }, setting);
      elements.push(...figures.elements);
      end = figures.last;
    }
  });
  return { elements, end, opensWith: parts[0] };
}

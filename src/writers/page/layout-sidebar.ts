// The layout `sidebar`: ask, figures and whom to write to in the sheet's last column, the body beside them.
// In: the page's content, a sheet and the spare room for the head. Out: all that stands around the body.

import type { Placed } from '../../typeset/index.ts';
import type { Around } from './around.ts';
import { hillAt, type Lane, layAsk } from './ask.ts';
import { layContact } from './contact.ts';
import type { PageContent } from './content.ts';
import { layFigureColumn } from './figures.ts';
import { layLegal } from './foot.ts';
import { ruleAt, type Setting, stepsOf } from './lines.ts';
import { layMasthead, type MastheadContent } from './masthead.ts';
import { horizonBelow, presentParts, ruleBelow } from './stack.ts';

/** More than this above the ask would tear the head apart, mm. */
const MOST_ABOVE = 22;

/** True when a pitch has something to put beside its body; without it the narrow column would be a hole. */
export const hasSide = ({ masthead, foot }: PageContent): boolean =>
  masthead.ask !== undefined || masthead.figures.length > 0 || foot.entries.length > 0;

export function laySidebar(content: PageContent, setting: Setting, drop: number): Around {
  const { sheet, styles } = setting;
  const { mm, rules } = styles.theme.page;
  const masthead = layMasthead(content.masthead, setting, 0);
  const y = horizonBelow(masthead.last, setting) + drop;
  const lane = { x: sheet.columns[3] ?? sheet.left, width: sheet.columnWidth };
  const legal = layLegal(content.foot.legal ?? [], setting);
  const last = legal.above;
  const { side, contact, fits } = laySide(content, y, lane, last, setting);
  // The ask's ground goes on as a rule: one horizon over the whole sheet, with the hill on it.
  const ruleEnd = content.masthead.ask && side.opensWith === 'ask' ? sheet.band.left : sheet.right;
  const horizon = ruleAt(y, { x: sheet.left, width: ruleEnd - sheet.left }, rules.normal, 'ink', setting);
  return {
    before: [...masthead.elements, hillAt(y, setting), horizon, ...side.elements],
    after: [...contact.elements, ...legal.elements],
    firstBaseline: y + sheet.at(mm.sidebar.bodyFirst - mm.askBand.y),
    lastBaseline: last,
    mostDrop: Math.max(0, Math.min(sheet.at(MOST_ABOVE), contact.top - side.end)),
    crowded: [
      ...(masthead.titleFits ? [] : ['title' as const]),
      ...(masthead.rowFits ? [] : ['row' as const]),
      ...(fits ? [] : ['sidebar' as const]),
    ],
  };
}

/** The column at the first step at which it holds: its type goes down and its gaps close until ask and figures end above the contact. */
function laySide(content: PageContent, y: number, lane: Lane, last: number, setting: Setting) {
  const { tighten } = setting.styles.theme.page.mm.sidebar;
  const tries = tighten.map((share, step) => {
    const side = layParts(content.masthead, y, lane, { step, tighten: share }, setting);
    const contact = layContact(content.foot, lane, last, setting, side.opensWith === undefined ? y : undefined);
    return { side, contact, fits: side.end <= contact.top };
  });
  return tries.find(({ fits }) => fits) ?? tries.at(-1)!;
}

function layParts(
  content: MastheadContent,
  y: number,
  lane: Lane,
  { step, tighten }: { readonly step: number; readonly tighten: number },
  setting: Setting,
) {
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

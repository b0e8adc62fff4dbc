// The layout `columns`: ask and figures across the sheet, the body in two columns, whom to write to along the foot.
// In: the page's content and a sheet. Out: all that stands around the body, in the order of the theme's anatomy.

import { type Around, MOST_ABOVE_ASK } from './around.ts';
import { hillAt } from './ask.ts';
import type { PageContent } from './content.ts';
import { layFoot } from './foot.ts';
import { ruleAcross, type Setting } from './lines.ts';
import { layMasthead } from './masthead.ts';
import { horizonBelow, layStack, presentParts, ruleBelow, type Stack } from './stack.ts';

/** A title alone may stand lower than an ask on a page that is short, mm. */
const MOST_ABOVE_TITLE = 40;
/** Rows from the ask's ground to the body. */
const ROWS_UNDER_ASK = 2;

export function layColumns(content: PageContent, setting: Setting): Around {
  const { sheet, styles } = setting;
  const { anatomy } = styles.theme.page;
  const body = anatomy.indexOf('body');
  const above = presentParts(content.stack, anatomy.slice(0, body));
  const below = presentParts(content.stack, anatomy.slice(body + 1));
  const asksFirst = above.includes('ask');
  const undropped = layMasthead(content.masthead, setting, 0);
  const foot = layFoot(content.foot, setting);
  const tail = layTail(below, content, foot.bodyLast, setting);
  const dropped = (drop: number): Around => {
    const masthead = asksFirst || drop === 0 ? undropped : layMasthead(content.masthead, setting, drop);
    const head = layStack(above, content.stack, masthead.last + (asksFirst ? drop : 0), { horizon: true }, setting);
    const start = bodyStart(head, above.length === 0, setting);
    return {
      before: [...masthead.elements, ...head.elements, ...start.elements],
      after: [...tail.elements, ...foot.elements],
      firstBaseline: start.firstBaseline,
      lastBaseline: tail.bodyLast,
      ruled: head.endsWith === 'text',
      mostDrop: sheet.at(asksFirst ? MOST_ABOVE_ASK : MOST_ABOVE_TITLE),
      crowded: masthead.crowded,
      dropped,
    };
  };
  return dropped(0);
}

/** A rule parts a text from the body; under a bare title it is the horizon, and carries the hill. */
function bodyStart(head: Stack, bare: boolean, setting: Setting) {
  const { sheet, styles } = setting;
  const { mm, row } = styles.theme.page;
  if (head.endsWith === 'ground') return { elements: [], firstBaseline: head.end + ROWS_UNDER_ASK * row };
  const y = bare ? horizonBelow(head.end, setting) : head.end + ruleBelow(setting);
  return {
    elements: [...(bare ? [hillAt(y, setting)] : []), ruleAcross(y, setting)],
    firstBaseline: y + sheet.at(mm.bodyText.first - mm.figures.rule),
  };
}

/** What stands between the body and the foot ends where the body would; it is laid once to know its height. */
function layTail(parts: ReturnType<typeof presentParts>, content: PageContent, last: number, setting: Setting) {
  if (parts.length === 0) return { elements: [], bodyLast: last };
  const lay = (above: number) => layStack(parts, content.stack, above, { horizon: false }, setting);
  const bodyLast = last - lay(0).end;
  return { elements: lay(bodyLast).elements, bodyLast };
}

// What stands on every usual slide: a line above the heading, and the foot with the half disc, the number, a line and the logo.
// In: the slide's place and its ground. Out: HTML that assistive technology passes over, as it has the number from the slide's label.

import { type HtmlElement, h } from '../../html/index.ts';
import { lineTop } from '../../theme/index.ts';
import type { Color } from '../../units/units.ts';
import { type DrawnMark, drawMark } from './mark.ts';
import type { Place } from './places.ts';
import type { DeckScope } from './scope.ts';

/** Where slides go over into each other, the parts of the foot are the same on both: the half disc travels. */
const same = (name: string, animated: boolean) => (animated ? { 'data-id': `foot-${name}` } : {});

/** The hairline with the half disc, the number, the talk's name or what its author put there, and the logo. */
export function lowerFoot(place: Place, ground: Color, scope: DeckScope, animated: boolean): HtmlElement {
  const {
    about,
    tokens: { foot },
  } = scope;
  const { header, footer = about.title, logo } = about.deck;
  const { size: height, ...room } = foot.logo;
  const mark = logo ? drawMark(ground, { ...room, height }, about.organization?.name ?? '', scope) : undefined;
  return h(
    'div',
    { class: 'foot', 'aria-hidden': 'true', style: mark && placeBeside(mark, scope) },
    header === undefined ? undefined : h('span', { class: 'header t-foot', ...same('header', animated) }, header),
    h('span', { class: 'horizon', ...same('horizon', animated) }),
    h('span', { class: 'dome', ...same('dome', animated), style: `--at: ${Math.round(place.at * 1e4) / 1e4}` }),
    place.number === undefined
      ? undefined
      : h('span', { class: 'number t-slide-number', ...same('number', animated) }, place.number),
    footer === '' ? undefined : h('span', { class: 'name t-foot', ...same('name', animated) }, footer),
    mark?.node,
  );
}

/** What ends before the logo: the line beside it, and the hairline with its half disc where it would enter the logo's room. */
function placeBeside(mark: DrawnMark, { tokens: { foot, type }, heights }: DeckScope): string {
  const middle = foot.baseline - lineTop(type.foot, heights) + type.foot.line / 2;
  const indent = `${Math.round(mark.indent)}px`;
  return `--beside: ${indent}${mark.room > middle - foot.horizon ? `; --short: ${indent}` : ''}`;
}

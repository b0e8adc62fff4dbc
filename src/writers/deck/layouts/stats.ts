// One figure that has the slide to itself, or two in rows as high as the slide has room for; three and four are rows as among other blocks.
// In: figures, a heading and a line. Out: the slide's sheet.

import { h } from '../../../html/index.ts';
import type { Heading, Stats } from '../../../model/index.ts';
import { lineTop } from '../../../theme/index.ts';
import { lowerAttributes } from '../attributes.ts';
import { fitOf, type Sheet } from '../fit.ts';
import { bodyTop, lowerFlow, lowerHeading, textWidth } from '../flow.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { bodyRoom, type DeckScope, type Part } from '../scope.ts';
import { fitNumeral, lowerFigureOf, lowerStatRows } from '../stats.ts';
import { fitLarge, largePlace, largeStyle } from './set-large.ts';

/** Lowers a slide of figures. */
export function lowerStatsSlide(
  { stats, line }: Extract<Kind, { kind: 'stats' }>,
  heading: Heading | undefined,
  scope: DeckScope,
): Sheet {
  const count = stats.items.length;
  if (line || count > 2) return lowerFlow(heading, line ? [stats, line] : [stats], scope, textWidth(scope));
  const top = bodyTop('stats', heading, { ...scope, ...largePlace, width: textWidth(scope) });
  const room = bodyRoom(scope, top);
  const part = count === 1 ? lowerAlone(stats, room, scope) : lowerPair(stats, scope);
  return {
    children: [heading && lowerHeading(heading, scope), h('div', { class: 'body from-stats' }, part.node)],
    fit: fitOf([part], { top, room, height: part.height }),
  };
}

/** The figure is as large as its place allows, and its label stands below it in the size of a lead. */
function lowerAlone(stats: Stats, room: number, scope: DeckScope): Part {
  const { stats: places, type } = scope.tokens;
  const stat = stats.items[0]!;
  const width = textWidth(scope);
  const figure = lowerFigureOf(stat, fitNumeral(stat, places.alone.size, width, scope), scope);
  // Places count from the rule above the figure, which a heading of more lines moves down.
  const rule = places.first - places.ruleAbove;
  const above = places.alone.baseline - rule;
  const labelTop = Math.round(places.alone.label - rule - lineTop(type.lead, scope.heights));
  const label = fitLarge(stat.label, type.lead, { ...scope, ...largePlace, width }, room - labelTop);
  const height = labelTop + label.height;
  return {
    node: h(
      'dl',
      lowerAttributes(stats.attributes, 'alone stats'),
      h(
        'div',
        {
          ...lowerAttributes(stat.attributes, 'stat'),
          style: `--above: ${above}px; --label: ${labelTop}px; height: ${height}px`,
        },
        figure,
        h('dd', { class: 'label t-lead', style: largeStyle(label, type.lead) }, ...lowerInlines(stat.label, scope)),
      ),
    ),
    height,
    text: false,
    block: stats,
  };
}

function lowerPair(stats: Stats, scope: DeckScope): Part {
  const { pair } = scope.tokens.stats;
  return { ...lowerStatRows(stats, { ...scope, ...largePlace, width: textWidth(scope) }, pair), block: stats };
}

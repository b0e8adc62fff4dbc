// Figures worth remembering: a large numeral and what it counts, one row each. In: figures. Out: HTML and its height.

import { type HtmlElement, h } from '../../html/index.ts';
import { plainText, readOrdinal, type Stat, type Stats } from '../../model/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { keepLastWords } from './last-words.ts';
import { textHeight } from './measure.ts';
import type { DeckScope, Part, Scope } from './scope.ts';

/** More figures than this stand closer together. */
const ROOMY = 3;
/** In a narrow measure the numerals have this share of it. */
const NUMERAL_SHARE = 0.45;

/** Rows of figures among other blocks. */
export function lowerStats(stats: Stats, scope: Scope): Part {
  const { step, stepFour, text } = scope.tokens.stats;
  const close = stats.items.length > ROOMY || scope.setting.gaps > 0;
  return lowerStatRows(stats, scope, { step: close ? stepFour : step, text });
}

/** Rows of a height in px; `text` is where labels begin, which a narrow measure moves. */
export function lowerStatRows(
  stats: Stats,
  scope: Scope,
  rows: { readonly step: number; readonly text: number },
): Part {
  const { stats: places, axes, space, type } = scope.tokens;
  const nominal = rows.text - axes.text;
  const figureWidth = Math.min(nominal, Math.floor(scope.width * NUMERAL_SHARE));
  const ofLabel: Scope = { ...scope, width: scope.width - figureWidth };
  // A label stands on the numeral's baseline; with more lines than fit above it, its row is higher.
  const heights = stats.items.map(({ label }) =>
    Math.max(rows.step, textHeight(keepLastWords(label), type.body, ofLabel) + space[1]!),
  );
  const nominalSize = Math.round((type.numeral.size * rows.step) / places.step);
  // Figures beside each other are of one size, and stand clear of what they count.
  const size = Math.min(...stats.items.map((item) => fitNumeral(item, nominalSize, figureWidth - space[2]!, scope)));
  const above = Math.round((places.ruleAbove * rows.step) / places.step);
  const declarations = [
    figureWidth === places.text - axes.text ? '' : `--figure-width: ${figureWidth}px`,
    rows.step === places.step ? '' : `--row: ${rows.step}px`,
    rows.step === places.step ? '' : `--above: ${above}px`,
  ].filter(Boolean);
  return {
    node: h(
      'dl',
      { ...lowerAttributes(stats.attributes, 'stats'), style: declarations.join('; ') || undefined },
      ...stats.items.map((item, index) =>
        h(
          'div',
          {
            ...lowerAttributes(item.attributes, 'stat'),
            style: heights[index] === rows.step ? undefined : `--row: ${heights[index]}px`,
          },
          lowerFigureOf(item, size, scope),
          h('dd', { class: 'label t-body' }, ...lowerInlines(keepLastWords(item.label), ofLabel)),
        ),
      ),
    ),
    height: heights.reduce((sum, height) => sum + height, 0),
    text: false,
  };
}

/** The size of a numeral, at most `size`, at which it is no wider than `room`. Lengths in px. */
export function fitNumeral({ figure }: Stat, size: number, room: number, { tokens, ruler }: DeckScope): number {
  const wide = ruler.width(plainText(figure), { ...tokens.type.numeral, size }, 'numeral');
  return Math.min(size, Math.floor((size * room) / wide));
}

/** A numeral of a size, in px. */
export function lowerFigureOf({ figure }: Stat, size: number, scope: DeckScope): HtmlElement {
  const ordinal = readOrdinal(plainText(figure));
  const shown = ordinal
    ? [ordinal.number, h('span', { class: 'ordinal' }, ordinal.ending)]
    : lowerInlines(figure, scope);
  const style = size === scope.tokens.type.numeral.size ? undefined : `font-size: ${size}px`;
  return h('dt', { class: 'figure t-numeral', style }, ...shown);
}

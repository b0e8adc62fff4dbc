// What stands in the cells of tiers on slides. In: a value. Out: HTML, its height, its words.

import { type HtmlChild, h } from '../../html/index.ts';
import { foreignWords, formatMoney, formatPlaces, plainText, type Tiers, type TierValue } from '../../model/index.ts';
import { lowerInlines } from './inlines.ts';
import { textHeight } from './measure.ts';
import type { Scope } from './scope.ts';

/** The feature that is the price; -1 when tiers have none. */
export const priceIndex = (tiers: Tiers): number => tiers.features.findIndex((feature) => feature.kind === 'price');

/** A mark is drawn, and read as a word; what is said in other words than the pitch's language says so. */
export function lowerValue(value: TierValue, scope: Scope): readonly HtmlChild[] {
  const { words, lang } = scope;
  const own = foreignWords(words, lang);
  switch (value.type) {
    case 'text':
      return lowerInlines(value.children, scope);
    case 'price':
      return textsOf(value, scope).flatMap((price, index) => (index === 0 ? [price] : [' ', h('br'), price]));
    case 'places':
      return [h('span', { class: value.left === 0 ? 'taken' : undefined, lang: own }, formatPlaces(value, words))];
    case 'included':
      return [h('span', { class: 'included', role: 'img', 'aria-label': words.included, lang: own })];
    case 'not-included':
      return [h('span', { class: 'not-included', role: 'img', 'aria-label': words.notIncluded, lang: own }, '–')];
    default:
      return value satisfies never;
  }
}

/** The texts of a value, each of which begins a line; a mark has none. */
export function textsOf(value: TierValue, { words, lang }: Scope): readonly string[] {
  switch (value.type) {
    case 'text':
      return [plainText(value.children)];
    case 'price':
      return value.amounts.map((money) => formatMoney(money, lang));
    case 'places':
      return [formatPlaces(value, words)];
    case 'included':
    case 'not-included':
      return [];
    default:
      return value satisfies never;
  }
}

/** The height of a value in a width, both in px. */
export function heightOf(value: TierValue, width: number, scope: Scope, cell = scope.tokens.type.cell): number {
  if (value.type === 'text') return textHeight(value.children, cell, scope, width);
  const texts = textsOf(value, scope).map((text) => ({ type: 'text', text, span: value.span }) as const);
  return Math.max(
    cell.line,
    texts.reduce((total, text) => total + textHeight([text], cell, scope, width), 0),
  );
}

// Tiers on slides. In: tiers as data. Out: a table with names and prices in its head, or with one tier a row, and its height.

import { type HtmlChild, type HtmlElement, h } from '../../html/index.ts';
import {
  foreignWords,
  formatMoney,
  formatPlaces,
  formatPriceTerms,
  type Inline,
  type Tier,
  type Tiers,
  type TierValue,
} from '../../model/index.ts';
import type { TextStyle } from '../../theme/index.ts';
import { faceOf } from '../../webfonts/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { countLines, plainText } from './measure.ts';
import type { Part, Scope } from './scope.ts';

/** The labels' column gives room to the tiers when there are more than four of them, or takes some when there are two. */
const LABEL_SHARES: Readonly<Record<number, number>> = { 1: 1.22, 2: 1.22, 5: 0.875, 6: 0.75 };

/** Lowers tiers with the terms of their prices under them. */
export function lowerTiers(tiers: Tiers, scope: Scope): Part {
  const table = tiers.form === 'matrix' ? lowerMatrix(tiers, scope) : lowerRows(tiers, scope);
  const terms = termsOf(tiers, scope);
  if (terms === undefined) return table;
  const { foot } = scope.tokens.type;
  const lines = countLines(terms, foot, scope);
  return {
    node: h('div', { class: 'tiers-and-terms' }, table.node, h('p', { class: 'terms t-foot' }, plainText(terms))),
    height: table.height + lines * foot.line + scope.tokens.space[0]!,
    text: false,
  };
}

/** What is said of all prices, but for taxes where these stand in the corner of a matrix. */
function termsOf(tiers: Tiers, { prices = {}, lang, words }: Scope): readonly Inline[] | undefined {
  const text = formatPriceTerms(hasCorner(tiers) ? { ...prices, tax: undefined } : prices, lang, words);
  return text === undefined ? undefined : [{ type: 'text', text, span: tiers.span }];
}

const priceIndex = (tiers: Tiers): number => tiers.features.findIndex((feature) => feature.kind === 'price');
const hasCorner = (tiers: Tiers): boolean => tiers.form === 'matrix' && priceIndex(tiers) >= 0;

interface Shape {
  readonly label: number;
  readonly column: number;
  readonly gutter: number;
}

function lowerMatrix(tiers: Tiers, scope: Scope): Part {
  const { tokens } = scope;
  const { headRule, row, dense, least } = tokens.tiers;
  const shape = shapeOf(tiers.tiers.length, scope);
  const price = priceIndex(tiers);
  const nameSize = fitSize(
    tiers.tiers.map((tier) => plainText(tier.name)),
    tokens.type.tierName,
    shape,
    scope,
  );
  const priceTexts = tiers.tiers.flatMap((tier) => pricesOf(tier.values[price], scope));
  const priceSize = fitSize(
    priceTexts.map((text) => text.replace(/ /g, '\u00A0')),
    boldCell(scope),
    shape,
    scope,
  );
  const rows = tiers.features.map((feature, index) => ({ feature, index })).filter(({ index }) => index !== price);
  const lines = rows.map(({ feature, index }) => {
    const inLabel = countLines(feature.label, tokens.type.cell, scope, shape.label - shape.gutter);
    const inValues = tiers.tiers.map((tier) => linesOf(tier.values[index]!, shape.column - shape.gutter, scope));
    return Math.max(inLabel, ...inValues);
  });
  const nameStyle = { ...tokens.type.tierName, size: nameSize };
  const nameLines = Math.max(
    1,
    ...tiers.tiers.map((tier) => countLines(tier.name, nameStyle, scope, shape.column - shape.gutter)),
  );
  const priceLines =
    price < 0 ? 0 : Math.max(1, ...tiers.tiers.map((tier) => pricesOf(tier.values[price], scope).length));
  const headHeight =
    headRule -
    tokens.table.top +
    (nameLines - 1 + (price < 0 ? -1 : 0)) * tokens.type.tierName.line +
    Math.max(0, priceLines - 1) * tokens.type.cell.line;
  const extra = lines.reduce((sum, count) => sum + count - 1, 0) * tokens.type.cell.line;
  const room = tokens.foot.horizon - tokens.foot.dome.radius - tokens.table.top - (termsOf(tiers, scope) ? 45 : 0);
  const heightOf = (step: number): number => (headHeight + rows.length * step + extra) * scope.scale;
  const step =
    [row, dense, least].find((one) => heightOf(one) <= room && !(one === row && (scope.inset || scope.space < 1))) ??
    least;
  const tax = price < 0 ? undefined : scope.prices?.tax;
  const style = `--tier-row: ${step}px; --tier-label: ${round(shape.label)}px; --tier-gutter: ${shape.gutter}px`;
  return {
    node: h(
      'table',
      { ...lowerAttributes(tiers.attributes, 'tiers'), style },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('td', { class: 'corner t-foot' }, tax === undefined ? undefined : capitalise(tax, scope.lang)),
          ...tiers.tiers.map((tier) =>
            lowerHead(tier, tier.values[price], { name: nameSize, price: priceSize }, scope),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        ...rows.map(({ feature, index }) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row', class: 't-cell' }, ...lowerInlines(feature.label, scope.pictures)),
            ...tiers.tiers.map((tier) => h('td', { class: 't-cell' }, ...lowerValue(tier.values[index]!, scope))),
          ),
        ),
      ),
    ),
    height: heightOf(step),
    text: false,
  };
}

function shapeOf(count: number, { tokens, width }: Scope): Shape {
  const full = tokens.axes.right - tokens.axes.text;
  const label = tokens.tiers.label * (LABEL_SHARES[Math.min(count, 6)] ?? 1) * (width / full);
  return { label, column: (width - label) / Math.max(1, count), gutter: tokens.space[count > 4 ? 0 : 1]! };
}

/** The largest size, down to the theme's smallest, at which the longest word of the texts stands in a tier's column. */
function fitSize(texts: readonly string[], style: TextStyle, shape: Shape, scope: Scope): number {
  const face = faceOf(style, scope.families);
  const widest = texts
    .flatMap((text) => text.split(/ +/))
    .reduce((most, word) => Math.max(most, scope.ruler.width(word, face, style.size * scope.scale, style.tracking)), 0);
  const room = shape.column - shape.gutter;
  if (widest <= room) return style.size;
  return Math.max(scope.tokens.minimum.text / scope.scale, Math.floor((style.size * room) / widest));
}

const boldCell = ({ tokens }: Scope): TextStyle => ({ ...tokens.type.cell, weight: tokens.type.cell.bold ?? 600 });

function lowerHead(
  tier: Tier,
  price: TierValue | undefined,
  sizes: { readonly name: number; readonly price: number },
  scope: Scope,
): HtmlElement {
  const { tierName, cell } = scope.tokens.type;
  const sized = (size: number, nominal: number): string | undefined =>
    size === nominal ? undefined : `font-size: ${round(size * scope.scale)}px`;
  return h(
    'th',
    { scope: 'col' },
    h(
      'span',
      { class: 'name t-tier-name', style: sized(sizes.name, tierName.size) },
      ...lowerInlines(tier.name, scope.pictures),
    ),
    price && ' ',
    price && h('span', { class: 'price t-cell', style: sized(sizes.price, cell.size) }, ...lowerValue(price, scope)),
  );
}

/** One tier a row: a table as others are, its names and prices set as in a matrix. */
function lowerRows(tiers: Tiers, scope: Scope): Part {
  const { tokens } = scope;
  const { row, dense, top, headRule } = tokens.table;
  const width = scope.width / (tiers.features.length + 1) - tokens.space[2]!;
  const lines = tiers.tiers.map((tier) =>
    Math.max(
      countLines(tier.name, tokens.type.tierName, scope, width),
      ...tier.values.map((value) => linesOf(value, width, scope)),
    ),
  );
  const extra = lines.reduce((sum, count) => sum + count - 1, 0) * tokens.type.cell.line;
  const count = tiers.tiers.length;
  const room = tokens.foot.horizon - tokens.foot.dome.radius - top - (termsOf(tiers, scope) ? 45 : 0);
  const isDense = (headRule - top + count * row + extra) * scope.scale > room || scope.inset || scope.space < 1;
  return {
    node: h(
      'table',
      lowerAttributes(tiers.attributes, 'table', 'tier-rows', isDense ? 'dense' : undefined),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...[tiers.nameLabel, ...tiers.features.map((feature) => feature.label)].map((label) =>
            h('th', { scope: 'col', class: 't-cell-head' }, ...lowerInlines(label, scope.pictures)),
          ),
        ),
      ),
      h('tbody', {}, ...tiers.tiers.map((tier) => lowerTierRow(tier, tiers, scope))),
    ),
    height: headRule - top + (count * (isDense ? dense : row) + extra) * scope.scale,
    text: false,
  };
}

function lowerTierRow(tier: Tier, { features }: Tiers, scope: Scope): HtmlElement {
  return h(
    'tr',
    {},
    h('th', { scope: 'row', class: 'name t-tier-name' }, ...lowerInlines(tier.name, scope.pictures)),
    ...tier.values.map((value, index) => {
      const style = features[index]?.kind === 'price' ? 'price t-cell' : 't-cell';
      return h('td', { class: style }, ...lowerValue(value, scope));
    }),
  );
}

/** A mark is drawn, and read as a word; what is said in other words than the pitch's language says so. */
function lowerValue(value: TierValue, scope: Scope): readonly HtmlChild[] {
  const { words, lang } = scope;
  const own = foreignWords(words, lang);
  switch (value.type) {
    case 'text':
      return lowerInlines(value.children, scope.pictures);
    case 'price':
      return pricesOf(value, scope).flatMap((price, index) => (index === 0 ? [price] : [' ', h('br'), price]));
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

/** A price's amounts, a line each; for a text in its place, its words. */
function pricesOf(value: TierValue | undefined, { lang }: Scope): readonly string[] {
  if (value?.type === 'price') return value.amounts.map((money) => formatMoney(money, lang));
  return value?.type === 'text' ? [plainText(value.children)] : [];
}

function linesOf(value: TierValue, width: number, scope: Scope): number {
  const { cell } = scope.tokens.type;
  switch (value.type) {
    case 'text':
      return countLines(value.children, cell, scope, width);
    case 'price':
      return value.amounts.length;
    case 'places': {
      const text = formatPlaces(value, scope.words);
      return countLines([{ type: 'text', text, span: value.span }], cell, scope, width);
    }
    case 'included':
    case 'not-included':
      return 1;
    default:
      return value satisfies never;
  }
}

const capitalise = (text: string, lang: string): string =>
  text.replace(/^\p{L}/u, (first) => first.toLocaleUpperCase(lang));

const round = (value: number): number => Math.round(value * 100) / 100;

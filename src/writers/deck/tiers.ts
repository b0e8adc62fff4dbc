// Tiers on slides. In: tiers as data. Out: a table with names and prices in its head, or with one tier a row, and its height.

import { type HtmlElement, h } from '../../html/index.ts';
import { formatPriceTerms, type Inline, plainText, type Tier, type Tiers } from '../../model/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { countLines } from './measure.ts';
import type { Part, Scope } from './scope.ts';
import { fitColumns, type TierColumns } from './tier-columns.ts';
import { linesOf, lowerValue, priceIndex, textsOf } from './tier-values.ts';

/** Lowers tiers with the terms of their prices under them. */
export function lowerTiers(tiers: Tiers, scope: Scope): Part {
  const terms = termsOf(tiers, scope);
  const { foot } = scope.tokens.type;
  const below = terms ? countLines(terms, foot, { ...scope, scale: 1 }) * foot.line + scope.tokens.space[0]! : 0;
  const table = tiers.form === 'matrix' ? lowerMatrix(tiers, scope, below) : lowerRows(tiers, scope, below);
  if (!terms) return table;
  const under = h('p', { class: 'terms t-foot' }, plainText(terms));
  return { node: h('div', {}, table.node, under), height: table.height + below, text: false };
}

/** What is said of all prices, but for taxes where these stand in the corner of a matrix. */
function termsOf(tiers: Tiers, { prices = {}, lang, words }: Scope): readonly Inline[] | undefined {
  const cornered = tiers.form === 'matrix' && priceIndex(tiers) >= 0;
  const text = formatPriceTerms(cornered ? { ...prices, tax: undefined } : prices, lang, words);
  return text === undefined ? undefined : [{ type: 'text', text, span: tiers.span }];
}

/** The room for a table, in px, when `below` of it is taken by what stands under the table. */
function roomFor({ tokens }: Scope, below: number): number {
  return tokens.foot.horizon - tokens.foot.dome.radius - tokens.table.top - below;
}

function lowerMatrix(tiers: Tiers, scope: Scope, below: number): Part {
  const { tokens } = scope;
  const columns = fitColumns(tiers, scope);
  const price = priceIndex(tiers);
  const rows = tiers.features.map((feature, index) => ({ feature, index })).filter(({ index }) => index !== price);
  const lines = rows.map(({ feature, index }) =>
    Math.max(
      countLines(feature.label, tokens.type.cell, scope, columns.label - columns.gutter),
      ...tiers.tiers.map((tier, at) => linesOf(tier.values[index]!, columns.tiers[at]! - columns.gutter, scope)),
    ),
  );
  const extra = lines.reduce((sum, count) => sum + count - 1, 0) * tokens.type.cell.line;
  const head = headHeight(tiers, columns, scope);
  const heightOf = (row: number): number => (head + rows.length * row + extra) * scope.scale;
  const row = rowHeight(heightOf, scope, below);
  const widths = [columns.label, ...columns.tiers].map((width) => h('col', { style: `width: ${round(width)}px` }));
  const tax = price < 0 ? undefined : scope.prices?.tax;
  const corner = h('td', { class: 'corner t-cell' }, tax === undefined ? undefined : capitalise(tax, scope.lang));
  const names = tiers.tiers.map((tier) => lowerHead(tier, price, columns.nameSize, scope));
  const body = rows.map(({ feature, index }) => {
    const label = h('th', { scope: 'row', class: 't-cell' }, ...lowerInlines(feature.label, scope.pictures));
    const values = tiers.tiers.map((tier) => h('td', { class: 't-cell' }, ...lowerValue(tier.values[index]!, scope)));
    return h('tr', {}, label, ...values);
  });
  return {
    node: h(
      'table',
      {
        ...lowerAttributes(tiers.attributes, 'tiers'),
        style: `--tier-row: ${row}px; --tier-gutter: ${columns.gutter}px`,
      },
      h('colgroup', {}, ...widths),
      h('thead', {}, h('tr', {}, corner, ...names)),
      h('tbody', {}, ...body),
    ),
    height: heightOf(row),
    text: false,
  };
}

/** The roomiest rows that find room. */
function rowHeight(heightOf: (row: number) => number, scope: Scope, below: number): number {
  const { row, dense, least } = scope.tokens.tiers;
  const room = roomFor(scope, below);
  const steps = scope.inset || scope.space < 1 ? [dense, least] : [row, dense, least];
  return steps.find((step) => heightOf(step) <= room) ?? least;
}

/** Names and prices, each as high as the tallest. */
function headHeight(tiers: Tiers, { tiers: widths, gutter, nameSize }: TierColumns, scope: Scope): number {
  const { table, type, tiers: places } = scope.tokens;
  const price = priceIndex(tiers);
  const style = { ...type.tierName, size: nameSize };
  const names = tiers.tiers.map((tier, index) => countLines(tier.name, style, scope, widths[index]! - gutter));
  const prices = price < 0 ? [0] : tiers.tiers.map((tier) => textsOf(tier.values[price]!, scope).length);
  const lines = Math.max(...names) - 1 - (price < 0 ? 1 : 0);
  return (
    places.headRule - table.top + lines * type.tierName.line + Math.max(0, Math.max(...prices) - 1) * type.cell.line
  );
}

function lowerHead(tier: Tier, price: number, nameSize: number, scope: Scope): HtmlElement {
  const nominal = scope.tokens.type.tierName.size;
  const style = nameSize === nominal ? undefined : `font-size: ${round(nameSize * scope.scale)}px`;
  const value = tier.values[price];
  return h(
    'th',
    { scope: 'col' },
    h('span', { class: 'name t-tier-name', style }, ...lowerInlines(tier.name, scope.pictures)),
    value && ' ',
    value && h('span', { class: 'price t-cell' }, ...lowerValue(value, scope)),
  );
}

/** One tier a row: a table as others are, its names and prices set as in a matrix. */
function lowerRows(tiers: Tiers, scope: Scope, below: number): Part {
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
  const heightOf = (step: number): number => headRule - top + (tiers.tiers.length * step + extra) * scope.scale;
  const isDense = heightOf(row) > roomFor(scope, below) || scope.inset || scope.space < 1;
  const labels = [tiers.nameLabel, ...tiers.features.map((feature) => feature.label)];
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
          ...labels.map((label) =>
            h('th', { scope: 'col', class: 't-cell-head' }, ...lowerInlines(label, scope.pictures)),
          ),
        ),
      ),
      h('tbody', {}, ...tiers.tiers.map((tier) => lowerTierRow(tier, tiers, scope))),
    ),
    height: heightOf(isDense ? dense : row),
    text: false,
  };
}

function lowerTierRow(tier: Tier, tiers: Tiers, scope: Scope): HtmlElement {
  const price = priceIndex(tiers);
  const values = tier.values.map((value, index) =>
    h('td', { class: index === price ? 'price t-cell' : 't-cell' }, ...lowerValue(value, scope)),
  );
  const name = h('th', { scope: 'row', class: 'name t-tier-name' }, ...lowerInlines(tier.name, scope.pictures));
  return h('tr', {}, name, ...values);
}

const capitalise = (text: string, lang: string): string =>
  text.replace(/^\p{L}/u, (first) => first.toLocaleUpperCase(lang));

const round = (value: number): number => Math.round(value * 100) / 100;

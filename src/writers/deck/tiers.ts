// Tiers on slides. In: tiers as data. Out: a table with names and prices in its head, or with one tier a row, and its height.

import { type HtmlElement, h } from '../../html/index.ts';
import { formatPriceTerms, type Inline, inlinesOf, plainText, type Tier, type Tiers } from '../../model/index.ts';
import { lineTop, strong } from '../../theme/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { roundLength } from './lengths.ts';
import { textHeight } from './measure.ts';
import { bodyRoom, type Part, type Scope } from './scope.ts';
import { fitColumns, type TierColumns } from './tier-columns.ts';
import { heightOf, lowerValue, priceIndex } from './tier-values.ts';

/** Tiers have a strong rule above and below. */
const OUTER_RULES = 2;

/** Lowers tiers with the terms of their prices under them. */
export function lowerTiers(tiers: Tiers, given: Scope): Part {
  const scope: Scope = { ...given, figures: 'table' };
  const terms = termsOf(tiers, scope);
  const { foot } = scope.tokens.type;
  const below = terms ? textHeight(terms, foot, given) + scope.tokens.space[0]! : 0;
  const table = tiers.form === 'matrix' ? lowerMatrix(tiers, scope, below) : lowerRows(tiers, scope, below);
  if (!terms) return table;
  const under = h('p', { class: 'price-terms t-foot' }, plainText(terms));
  return { node: h('div', {}, table.node, under), height: table.height + below, text: false };
}

/** What is said of all prices, but for taxes where these stand in the corner of a matrix. */
function termsOf(tiers: Tiers, { prices = {}, lang, words }: Scope): readonly Inline[] | undefined {
  const cornered = tiers.form === 'matrix' && priceIndex(tiers) >= 0;
  const text = formatPriceTerms(cornered ? { ...prices, tax: undefined } : prices, lang, words);
  return text === undefined ? undefined : inlinesOf(text, tiers.span);
}

function lowerMatrix(tiers: Tiers, scope: Scope, below: number): Part {
  const { tokens } = scope;
  const { cell } = tokens.type;
  const columns = fitColumns(tiers, scope);
  const { gutter } = columns;
  const price = priceIndex(tiers);
  const tax = price < 0 ? undefined : scope.prices?.tax;
  const rows = tiers.features.map((feature, index) => ({ feature, index })).filter(({ index }) => index !== price);
  const last = tiers.tiers.length - 1;
  const widthOf = (at: number): number => columns.tiers[at]! - (at === last ? 0 : gutter);
  const label = { ...cell, weight: 400 } as const;
  // What each row has more than one line.
  const growths = rows.map(
    ({ feature, index }) =>
      Math.max(
        textHeight(feature.label, label, scope, columns.label - gutter),
        ...tiers.tiers.map((tier, at) => heightOf(tier.values[index]!, widthOf(at), scope)),
      ) - cell.line,
  );
  const head = headHeight(tiers, columns, tax, scope);
  const heightAt = (row: number): number => growths.reduce((sum, growth) => sum + row + growth, head);
  const outer = OUTER_RULES * tokens.rules.strong;
  const row = rowHeight((step) => heightAt(step) + outer + below, scope);
  const corner = h('td', { class: 'corner t-cell' }, tax === undefined ? undefined : capitalise(tax, scope.lang));
  const names = tiers.tiers.map((tier) => lowerHead(tier, price, columns.nameSize, scope));
  const body = rows.map(({ feature, index }, at) => {
    const own = h(
      'th',
      { scope: 'row', class: 't-cell' },
      ...lowerInlines(feature.label, { ...scope, width: columns.label - gutter }),
    );
    const values = tiers.tiers.map((tier, place) =>
      h('td', { class: 't-cell' }, ...lowerValue(tier.values[index]!, { ...scope, width: widthOf(place) })),
    );
    return h('tr', { style: `height: ${row + growths[at]!}px` }, own, ...values);
  });
  return {
    node: h(
      'table',
      { ...lowerAttributes(tiers.attributes, 'tiers'), style: `--row: ${row}px; --gutter: ${gutter}px` },
      lowerColumns([columns.label, ...columns.tiers]),
      h('thead', {}, h('tr', { style: `height: ${roundLength(head)}px` }, corner, ...names)),
      h('tbody', {}, ...body),
    ),
    height: heightAt(row) + outer,
    text: false,
  };
}

const lowerColumns = (widths: readonly number[]): HtmlElement =>
  h('colgroup', {}, ...widths.map((width) => h('col', { style: `width: ${roundLength(width)}px` })));

/** The roomiest rows that find room. */
function rowHeight(heightAt: (row: number) => number, scope: Scope): number {
  const { row, dense, least } = scope.tokens.tiers;
  const room = bodyRoom(scope, scope.tokens.table.top);
  const closer = Math.max(least, dense - scope.tokens.halfStep);
  const steps = scope.inset || scope.setting.gaps > 0 ? [dense, closer, least] : [row, dense, closer, least];
  return steps.find((step) => heightAt(step) <= room) ?? least;
}

/** Names and prices, each as high as the tallest; never lower than the rule under them stands. */
function headHeight(
  tiers: Tiers,
  { label, tiers: widths, gutter, nameSize }: TierColumns,
  tax: string | undefined,
  scope: Scope,
): number {
  const { table, type, tiers: places, rules } = scope.tokens;
  const price = priceIndex(tiers);
  const style = { ...type.tierName, size: nameSize };
  const nameTop = lineTop(style, scope.heights);
  const cellTop = lineTop(type.cell, scope.heights);
  const last = tiers.tiers.length - 1;
  const room = (index: number): number => widths[index]! - (index === last ? 0 : gutter);
  const columns = tiers.tiers.map((tier, index) => {
    const names = textHeight(tier.name, { ...style, line: type.tierName.line }, scope, room(index));
    const value = tier.values[price];
    if (!value) return names;
    const between = places.prices - places.names - type.tierName.line + nominalTop(scope) - cellTop;
    return names + between + heightOf(value, room(index), scope, strong(type.cell));
  });
  const corner = tax === undefined ? 0 : textHeight(inlinesOf(tax, tiers.span), type.cell, scope, label - gutter);
  const under = places.headRule - places.prices - type.cell.line + cellTop;
  const least = places.headRule - table.top - rules.strong - (price < 0 ? type.tierName.line : 0);
  const above = places.names - table.top - rules.strong - nameTop;
  return Math.max(least, Math.max(corner, ...columns) + under + Math.max(0, above));
}

/** What the stylesheet knows of a name: the place of its baseline at its own size. */
const nominalTop = ({ tokens, heights }: Scope): number => lineTop(tokens.type.tierName, heights);

function lowerHead(tier: Tier, price: number, nameSize: number, scope: Scope): HtmlElement {
  const nominal = scope.tokens.type.tierName.size;
  const style = nameSize === nominal ? undefined : `font-size: ${roundLength(nameSize)}px`;
  const value = tier.values[price];
  return h(
    'th',
    { scope: 'col' },
    h('span', { class: 'name t-tier-name', style }, ...lowerInlines(tier.name, scope)),
    value && ' ',
    value && h('span', { class: 'price t-cell' }, ...lowerValue(value, scope)),
  );
}

/** One tier a row: a table as others are, its names and prices set as in a matrix. */
function lowerRows(tiers: Tiers, scope: Scope, below: number): Part {
  const { tokens } = scope;
  const { cell, cellHead, tierName } = tokens.type;
  const { row: roomy, dense, least, top, headRule } = tokens.table;
  const price = priceIndex(tiers);
  const gutter = tokens.space[2]!;
  const labels = [tiers.nameLabel, ...tiers.features.map((feature) => feature.label)];
  const widths = labels.map(() => scope.width / labels.length);
  const room = (index: number): number => widths[index]! - (index === labels.length - 1 ? 0 : gutter);
  // Names and values stand on one baseline.
  const drop = lineTop(tierName, scope.heights) - lineTop(cell, scope.heights);
  const rows = tiers.tiers.map((tier) => {
    const named = textHeight(tier.name, tierName, scope, room(0));
    const said = Math.max(
      ...tier.values.map((value, index) =>
        heightOf(value, room(index + 1), scope, index === price ? strong(cell) : cell),
      ),
    );
    return {
      content: Math.max(named, drop + said),
      more: Math.max(named - tierName.line, said - cell.line),
    };
  });
  // A row grows by its lines, and never holds less than what stands in it.
  const rowAt = (step: number, { content, more }: (typeof rows)[number]): number =>
    Math.max(step + more, Math.ceil((step - cell.line) / 2 + content));
  const headed = Math.max(
    cellHead.line,
    ...labels.map((label, index) => textHeight(label, cellHead, scope, room(index))),
  );
  const head = headRule - top - tokens.rules.strong + headed - cellHead.line;
  const heightAt = (step: number): number => rows.reduce((sum, content) => sum + rowAt(step, content), head);
  const outer = OUTER_RULES * tokens.rules.strong;
  const steps = scope.inset || scope.setting.gaps > 0 ? [dense, least] : [roomy, dense, least];
  const row = steps.find((step) => heightAt(step) + outer + below <= bodyRoom(scope, top)) ?? least;
  return {
    node: h(
      'table',
      {
        ...lowerAttributes(tiers.attributes, 'table', 'tier-rows'),
        style: `--row: ${row}px; --gutter: ${gutter}px`,
      },
      lowerColumns(widths),
      h(
        'thead',
        {},
        h(
          'tr',
          { style: `height: ${head}px` },
          ...labels.map((label) => h('th', { scope: 'col', class: 't-cell-head' }, ...lowerInlines(label, scope))),
        ),
      ),
      h('tbody', {}, ...tiers.tiers.map((tier, index) => lowerTierRow(tier, rowAt(row, rows[index]!), price, scope))),
    ),
    height: heightAt(row) + outer,
    text: false,
  };
}

function lowerTierRow(tier: Tier, height: number, price: number, scope: Scope): HtmlElement {
  const values = tier.values.map((value, index) =>
    h('td', { class: index === price ? 'price t-cell' : 't-cell' }, ...lowerValue(value, scope)),
  );
  const name = h('th', { scope: 'row', class: 'name t-tier-name' }, ...lowerInlines(tier.name, scope));
  return h('tr', { style: `height: ${height}px` }, name, ...values);
}

const capitalise = (text: string, lang: string): string =>
  text.replace(/^\p{L}/u, (first) => first.toLocaleUpperCase(lang));

// Tiers → a table of cells, shaped once for every size: a matrix whose head holds names and prices, or one tier a row.

import {
  foreignWords,
  formatMoney,
  formatPlaces,
  formatPriceTerms,
  type Inline,
  type Tiers,
  type TierValue,
} from '../../model/index.ts';
import { type Paragraph, prepareParagraph, type RunStyle, type TextRun } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { CellPart, TablePart } from './body-part.ts';
import { runSet, same } from './run-sets.ts';
import { type Origin, type RunSet, runsOf } from './runs.ts';

/** U+25CF of Source Sans 3: its diameter, the height of its centre and the room before it, in em of its own size. */
const DISC = { glyph: '●', diameter: 0.452, centre: 0.32, bearing: 0.074 } as const;
/** The height at which marks stand in a cell, a little above the middle of its small letters, in em of the body. */
const MIDDLE = 0.26;

/** The sets of styles that tiers are set in. */
interface TierSets {
  readonly name: RunSet;
  readonly price: RunSet;
  readonly cell: RunSet;
  readonly label: RunSet;
}

export function prepareTiers(tiers: Tiers, context: BodyContext): TablePart {
  const { styles } = context;
  const share = styles.share('cell');
  const sets: TierSets = {
    name: same(styles.of('tierName', styles.share('tierName'))),
    price: same(styles.of('price', styles.share('price'))),
    cell: runSet(styles, 'cell', false, share),
    label: same({ ...styles.of('cell', share, { bold: true }), color: styles.color('muted') }),
  };
  const rows = tiers.form === 'matrix' ? matrixRows(tiers, sets, context) : tierRows(tiers, sets, context);
  return {
    type: 'table',
    columns: tiers.form === 'matrix' ? 'tiers' : 'content',
    wide: true,
    align: (rows[0] ?? []).map(() => undefined),
    numeric: (rows[0] ?? []).map(() => false),
    whole: [false, ...tiers.features.map(({ kind }) => kind === 'price' || kind === 'places')],
    rowHeads: true,
    rows,
    note: prepareTerms(context),
    span: tiers.span,
  };
}

type Rows = readonly (readonly CellPart[])[];

function matrixRows({ features, tiers }: Tiers, sets: TierSets, context: BodyContext): Rows {
  const price = features.findIndex((feature) => feature.kind === 'price');
  const head = tiers.map((tier): CellPart => {
    const value = tier.values[price];
    const amounts = value ? prepareValue(value, sets.price, context).paragraphs : [];
    return { paragraphs: [prepare(tier.name, sets.name, context), ...amounts] };
  });
  const rows = features.flatMap(({ label }, index) => {
    if (index === price) return [];
    const values = tiers.map((tier) => prepareValue(tier.values[index]!, sets.cell, context));
    return [[{ paragraphs: [prepare(label, sets.cell, context)] }, ...values]];
  });
  return [[{ paragraphs: [] }, ...head], ...rows];
}

function tierRows({ features, tiers, nameLabel }: Tiers, sets: TierSets, context: BodyContext): Rows {
  const labels = [nameLabel, ...features.map((feature) => feature.label)];
  const rows = tiers.map((tier): readonly CellPart[] => [
    { paragraphs: [prepare(tier.name, sets.name, context)] },
    ...tier.values.map((value, index) =>
      prepareValue(value, features[index]?.kind === 'price' ? sets.price : sets.cell, context),
    ),
  ]);
  return [labels.map((label) => ({ paragraphs: [prepare(label, sets.label, context)] })), ...rows];
}

const prepare = (children: readonly Inline[], set: RunSet, { styles, log }: BodyContext): Paragraph =>
  prepareParagraph(runsOf(children, set, styles, log), { hyphenate: false });

/** Each amount of a price stands on a line of its own; a mark is drawn as a sign, and read as a word. */
function prepareValue(value: TierValue, set: RunSet, context: BodyContext): CellPart {
  const { styles, words } = context;
  const { language } = set.plain;
  const lang = foreignWords(words, language);
  const muted = { ...set.plain, color: styles.color('muted') };
  const line = (text: string, style: RunStyle, origin?: Origin): CellPart => {
    const run: TextRun = { text, style, origin };
    context.log.spans.set(run, value.span);
    return { paragraphs: [prepareParagraph([run], { hyphenate: false })] };
  };
  switch (value.type) {
    case 'text':
      return { paragraphs: [prepare(value.children, set, context)] };
    case 'price':
      return {
        paragraphs: value.amounts.flatMap((money) => line(formatMoney(money, language), set.plain).paragraphs),
      };
    case 'places':
      return line(formatPlaces(value, words), value.left === 0 ? muted : set.plain, lang ? { lang } : undefined);
    case 'included': {
      const { tierDisc } = styles.theme.page;
      const scale = (2 * tierDisc.radius) / styles.nominal / DISC.diameter;
      const rise = MIDDLE - DISC.centre * scale;
      const style = { ...styles.of('body', scale), rise, color: styles.inPalette(tierDisc.color) };
      const disc = line(DISC.glyph, style, { spoken: words.included, ...(lang ? { lang } : {}) });
      return { ...disc, shift: -DISC.bearing * scale * 1000 };
    }
    case 'not-included':
      return line('–', muted, { spoken: words.notIncluded, ...(lang ? { lang } : {}) });
    default: {
      const never: never = value;
      return never;
    }
  }
}

/** What the front matter says of all prices, under the table. */
function prepareTerms({ styles, words, prices, log }: BodyContext): Paragraph | undefined {
  const style = styles.of('note', styles.share('note'));
  const text = prices && formatPriceTerms(prices.terms, style.language, words);
  if (text === undefined) return undefined;
  const run: TextRun = { text, style };
  if (prices?.span) log.spans.set(run, prices.span);
  return prepareParagraph([run]);
}

// Tiers as data: both forms, and each finding at the cell that caused it. Expected trees are written by hand.

import { describe, expect, it } from 'vitest';
import { severityOf, spanText } from '../../src/diagnostics/index.ts';
import { fillVariables } from '../../src/passes/index.ts';
import { formatTree } from './format-tree.ts';
import { readText } from './read-text.ts';

const tiers = (...rows: readonly string[]): string => ['::: tiers', '', ...rows, '', ':::', ''].join('\n');

async function treeOf(source: string): Promise<readonly string[]> {
  const { value, diagnostics } = await readText(source);
  if (!value) throw new Error('no pitch');
  const filled = fillVariables(value);
  expect([...diagnostics, ...filled.diagnostics].map((finding) => finding.message)).toEqual([]);
  return formatTree(filled.value)
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

/** `severity code: message @ what the finding points at`. */
async function findingsOf(source: string): Promise<readonly string[]> {
  const { diagnostics } = await readText(source);
  return diagnostics.map(
    (finding) =>
      `${severityOf(finding)} ${finding.code}: ${finding.message} @ ${finding.span ? spanText(finding.span) : ''}`,
  );
}

describe('tiers', () => {
  it('are columns of a matrix whose corner is empty', async () => {
    const source = tiers(
      '|                | Patron                | Friend   |',
      '|----------------|-----------------------|----------|',
      '| Price          | EUR 12000 / BRL 64800 | EUR 99.5 |',
      '| Places         | 0 of 1                | open     |',
      '| Talk           | ✓                     | ✘        |',
      '| **Big** logo   | ✅                    | ❌       |',
      '| Passes         | 12                    |          |',
    );
    expect(await treeOf(source)).toEqual([
      'tiers matrix',
      '|  | (price) "Price" | (places) "Places" | "Talk" | **"Big"** " logo" | "Passes"',
      '| "Patron" | 12000 EUR + 64800 BRL | 0/1 | yes | yes | "12"',
      '| "Friend" | 99.5 EUR | "open" | no | no |',
    ]);
  });

  it('are rows of a table whose corner is not', async () => {
    const source = tiers(
      '| Tier | Preis | Gives |',
      '|---|---|---|',
      '| Gold | eur 5 | A talk |',
      '| Silver | frei | ✓ |',
    );
    expect(await treeOf(source)).toEqual([
      'tiers rows',
      '| "Tier" | (price) "Preis" | "Gives"',
      '| "Gold" | 5 EUR | "A talk"',
      '| "Silver" | "frei" | yes',
    ]);
  });

  it('know a price that a variable makes', async () => {
    const source = `---\nvars: { gold: EUR 5 }\n---\n${tiers('| Tier | Price |', '|---|---|', '| Gold | {{gold}} |')}`;
    expect(await treeOf(source)).toEqual(['tiers rows', '| "Tier" | (price) "Price"', '| "Gold" | 5 EUR']);
  });

  it('keep a mark among words as text', async () => {
    const source = tiers('| Tier | Gives |', '|---|---|', '| Gold | ✓ two of them |');
    expect(await treeOf(source)).toEqual(['tiers rows', '| "Tier" | "Gives"', '| "Gold" | "✓ two of them"']);
  });
});

describe('what is wrong with tiers', () => {
  const matrix = (row: string): string => tiers('| | Gold | Silver |', '|---|---|---|', row);

  it.each([
    ['$12,000', 'warning tiers-price: `$12,000` is no price. @ $12,000'],
    ['EUR 10.000,00', 'warning tiers-price: `EUR 10.000,00` is no price. @ EUR 10.000,00'],
    ['ERU 5', 'warning tiers-price: `ERU` is no currency. @ ERU 5'],
    ['EUR 5 / 6', 'warning tiers-price: `6` is no price. @ EUR 5 / 6'],
  ])('says of a price %s where it stands', async (price, finding) => {
    expect(await findingsOf(matrix(`| Price | EUR 9 | ${price} |`))).toEqual([finding]);
  });

  it.each(['on request', '', '—', 'EUR 10000', '10000 EUR', 'EUR 10000.50 / BRL 5'])(
    'takes a price %j',
    async (price) => {
      expect(await findingsOf(matrix(`| Price | EUR 9 | ${price} |`))).toEqual([]);
    },
  );

  it('says that more places are left than there are', async () => {
    expect(await findingsOf(matrix('| Places | 4 of 3 | 0 of 0 |'))).toEqual([
      'error tiers-places: Of 3 places, 4 cannot be left. @ 4 of 3',
      'error tiers-places: Of 0 places, 0 cannot be left. @ 0 of 0',
    ]);
  });

  it('says that a row lacks cells', async () => {
    expect(await findingsOf(matrix('| Talk | ✓ |'))).toEqual([
      'warning tiers-content: This row has 2 cells, and the table 3 columns. @ | Talk | ✓ |',
    ]);
  });

  it('says that a row has too many, as of any table', async () => {
    expect(await findingsOf(matrix('| Talk | ✓ | ✗ | ✓ |'))).toEqual([
      'warning table-row: This row has 4 cells, and the table 3 columns. @ | Talk | ✓ | ✗ | ✓ |',
    ]);
    expect(await findingsOf('| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 1 \\| 2 | 3 |\n| 1 |\n')).toEqual([
      'warning table-row: This row has 4 cells, and the table 2 columns. @ | 1 | 2 | 3 | 4 |',
    ]);
  });

  it('says that there are two prices, and where the first is', async () => {
    const source = tiers('| | Gold |', '|---|---|', '| Price | EUR 1 |', '| Prix | EUR 2 |');
    const { diagnostics } = await readText(source);
    expect(diagnostics.map(({ message, span }) => [message, span && spanText(span)])).toEqual([
      ['The tiers have two prices.', 'Prix'],
    ]);
    const [first] = diagnostics[0]?.notes ?? [];
    expect(first?.span && spanText(first.span)).toBe('Price');
  });

  it('says that a tier has no name', async () => {
    expect(await findingsOf(tiers('| | Gold | |', '|---|---|---|', '| Talk | ✓ | ✗ |'))).toEqual([
      'warning tiers-content: This tier has no name. @ ',
    ]);
  });

  it('says that seven do not stand side by side', async () => {
    const source = tiers('| |A|B|C|D|E|F|G|', '|---|---|---|---|---|---|---|---|', '|Talk|1|2|3|4|5|6|7|');
    expect(await findingsOf(source)).toEqual(['warning tiers-content: 7 tiers do not stand side by side. @ G']);
  });
});

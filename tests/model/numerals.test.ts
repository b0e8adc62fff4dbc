// Which columns count as numbers: what a table aligns at the decimal sign.

import { expect, it } from 'vitest';
import { isNumeric } from '../../src/model/index.ts';

it.each([
  ['12'],
  ['-4'],
  ['−4'],
  ['1,240.5'],
  ['1.5 %'],
  ['12 kW'],
  ['3ms'],
  ['€ 5'],
  ['EUR 10'],
  ['US$ 10'],
  ['1’240'],
  ['~ 40'],
  ['٣٫٥'],
  ['12 Mär'],
])('takes %s for a number', (text) => expect(isNumeric([text])).toBe(true));

it.each([['Done'], ['3 days'], ['USDX 4'], ['v2'], ['1/2'], ['12–14'], ['Q3'], ['March 4']])(
  'takes %s for words',
  (text) => expect(isNumeric([text])).toBe(false),
);

it('looks past cells that are empty, and takes no empty column', () => {
  expect(isNumeric(['12', '–', ' ', 'n/a', '✓'])).toBe(true);
  expect(isNumeric(['–', ''])).toBe(false);
});

// The schema of theme files accepts what the reader accepts, and refuses what it refuses.

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { themeSchema } from '../../src/theme/index.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(themeSchema());
const brands = readdirSync('tests/corpus/brands')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `tests/corpus/brands/${name}`);

it.each(['assets/themes/summit.yaml', ...brands])('%s is a theme', (path) => {
  validate(parse(readFileSync(path, 'utf8')));
  expect(validate.errors ?? []).toEqual([]);
});

it.each([
  ['a key that does not exist', { fnts: {} }],
  ['a colour by its name', { palette: { light: { paper: 'cream' } } }],
  ['one colour of a brand', { colors: { primary: '#000000' } }],
  ['a logo without a picture for light grounds', { logo: { dark: 'x.svg' } }],
  ['room without measure', { logo: { light: 'x.svg', clear: 3 } }],
  ['a weight that no theme has', { deck: { type: { heading: { weight: 450 } } } }],
  ['an order that leaves a part out', { page: { anatomy: ['ask', 'body'] } }],
])('%s is refused', (_, theme) => {
  expect(validate({ extends: 'summit', ...theme })).toBe(false);
});

// The catalogue holds what is reported and nothing else, and each of its codes stands in a test.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostics/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All texts of a folder, the catalogue's own entries left out. */
function textsOf(folder: string): string {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|md|txt|js)$/.test(path) && !/node_modules|diagnostics\/codes/.test(path))
    .map((path) => readFileSync(`${root}${folder}/${path}`, 'utf8'))
    .join('\n');
}

/** A code is a word of its own: `page-picture` is not found in `page-picture-alt`. */
const holds = (text: string, code: string): boolean => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text);

it('holds what the compiler reports', () => {
  const sources = textsOf('src');
  expect(Object.keys(catalogue).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

it('holds what is tested', () => {
  const tests = textsOf('tests');
  expect(Object.keys(catalogue).filter((code) => !holds(tests, code))).toEqual([]);
});

// docs/dependencies.md names every package that package.json names, with its exact version; THIRD-PARTY-NOTICES holds what is shipped.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keepFile } from './keep.ts';
import { thirdPartyNotices } from './notices.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

test('docs/dependencies.md describes exactly the packages of package.json, by name and version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Manifest;
  const used = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name} ${version}`);
  const described = [...read('docs/dependencies.md').matchAll(/^\| (\S+ \d\S*) \|/gm)].map((row) => row[1]);
  expect([...described].sort()).toEqual(used.sort());
});

test('THIRD-PARTY-NOTICES holds the licence of everything that is shipped', async () => {
  const notices = await thirdPartyNotices();
  keepFile('THIRD-PARTY-NOTICES', () => notices);
});

// Builds the package: from the sources and the packages they use to `lib/`, which is what is published.
// In: src/, assets/, node_modules/. Out: lib/; a step whose inputs have not changed is not run again.

import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { copyAssets } from './assets.ts';
import { bundle } from './bundle.ts';
import { emitDeclarations } from './declarations.ts';
import { buildFontSlices } from './fonts.ts';
import { writeSchemas } from './schema.ts';
import { whenChanged } from './when-changed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lib = `${root}lib`;
/** Outlives `lib`, and goes with `node_modules`. */
const cache = `${root}node_modules/.cache/pitchpipe`;
const stamp = (step: string) => `${cache}/${step}.stamp`;

const packages = [`${root}package.json`, `${root}package-lock.json`, `${root}src/package`];
const sources = [...packages, `${root}src`, `${root}tsconfig.json`];

await whenChanged(stamp('assets'), `${lib}/assets`, [...packages, `${root}assets`, `${root}src/theme`], async () => {
  // Filled apart and put into place at once: a program that starts now finds all.
  const next = `${cache}/assets.${process.pid}`;
  await copyAssets(root, next);
  await buildFontSlices(`${next}/fonts`, `${cache}/font-slices`);
  await mkdir(lib, { recursive: true });
  const old = `${next}.old`;
  if (existsSync(`${lib}/assets`)) await rename(`${lib}/assets`, old);
  await rename(next, `${lib}/assets`);
  await rm(old, { recursive: true, force: true });
});
await whenChanged(stamp('bundle'), `${lib}/cli.js`, sources, () => bundle(root, lib));
await whenChanged(stamp('types'), `${lib}/types`, sources, () => emitDeclarations(root, `${lib}/types`));
await whenChanged(stamp('schemas'), `${lib}/theme.schema.json`, sources, () => writeSchemas(lib));

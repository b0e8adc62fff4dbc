// The built-in files as the package build leaves them, for tests that need a deck's context.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Host } from '../../src/host/host.ts';
import { createMemoryHost } from '../../src/host/index.ts';
import { readTheme, type Theme } from '../../src/theme/index.ts';

const assets = fileURLToPath(new URL('../../lib/assets/', import.meta.url));

/** A host without files whose built-in files are those of `lib/assets`. */
export function packageHost(): Host {
  return { ...createMemoryHost({}), builtin: (name) => readFileSync(assets + name) };
}

/** The theme `summit`. */
export async function summit(): Promise<Theme> {
  const path = 'themes/summit.yaml';
  const { value, diagnostics } = readTheme({ path, text: await readFile(assets + path, 'utf8') });
  if (!value) throw new Error(diagnostics.map((finding) => finding.message).join('\n'));
  return value;
}

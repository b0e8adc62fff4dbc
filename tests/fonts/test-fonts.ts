// The built-in fonts for tests, read from where the package build takes them.
// In: nothing. Out: a font library of the built-in theme, loaded once a test file.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type FontLibrary, loadFontLibrary } from '../../src/fonts/index.ts';
import { createMemoryHost, HostError } from '../../src/host/index.ts';
import { packagedFaces } from '../../src/package/font-faces.ts';
import type { Theme } from '../../src/theme/index.ts';
import { readTheme } from '../../src/theme/index.ts';

const sources = new Map(packagedFaces.map((face) => [`fonts/${face.name}.ttf`, face.source]));

/** A host that has the built-in fonts and nothing else. */
export const fontHost = createMemoryHost(
  {},
  {
    builtins: {
      builtin(name) {
        const source = sources.get(name);
        if (source === undefined) throw new HostError(name, 'ENOENT');
        return readFileSync(source);
      },
    },
  },
);

/** The built-in theme. */
export async function testTheme(): Promise<Theme> {
  const path = 'assets/themes/summit.yaml';
  const { value: theme, diagnostics } = readTheme({ path, text: await readFile(path, 'utf8') });
  if (!theme) throw new Error(diagnostics.map((finding) => finding.message).join('\n'));
  return theme;
}

export async function loadTestFonts(): Promise<FontLibrary> {
  return loadFontLibrary(fontHost, await testTheme());
}

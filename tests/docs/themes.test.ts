// Every theme that docs/themes.md and docs/fonts.md show is one, and what the first says of contrast is what is said.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/diagnostics/index.ts';
import { completeTheme, openTheme, readTheme, type Theme } from '../../src/theme/index.ts';

const textOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const summit = readTheme({ path: 'summit.yaml', text: textOf('assets/themes/summit.yaml') }).value!;

function extend(text: string): Outcome<Theme | undefined> {
  const { value, diagnostics } = openTheme({ path: 'theme.yaml', text });
  return value ? completeTheme(value, summit) : { value: undefined, diagnostics };
}

/** The fences that hold a theme. */
const themesIn = (path: string): readonly string[] =>
  [...textOf(path).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .map(([, text = '']) => text)
    .filter((text) => /^extends:/m.test(text));

test.each(['docs/themes.md', 'docs/fonts.md'])('the themes of %s are read without a finding', (path) => {
  const examples = themesIn(path);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(extend(example).diagnostics).toEqual([]);
});

test('docs/themes.md says of a faint colour what the program says', () => {
  const [, shown = ''] = /^```text\n([\s\S]*?)^```$/m.exec(textOf('docs/themes.md')) ?? [];
  const [finding] = extend('extends: summit\npalette: { page: { muted: "#777777" } }\n').diagnostics;
  for (const said of [finding!.message, ...finding!.notes.map(({ message }) => message)]) expect(shown).toContain(said);
});

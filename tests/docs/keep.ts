// A file of the docs that a test composes: it must be up to date, and `UPDATE_DOCS=1` brings it there.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** True when the run may write what it would otherwise compare. */
export const updating = process.env.UPDATE_DOCS === '1';

/** Compares a file, its path counted from the project's root, with what it should be; or writes it. */
export function keepFile(path: string, change: (old: string) => string): void {
  const url = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const old = readFileSync(url, { encoding: 'utf8', flag: updating ? 'a+' : 'r' });
  const wanted = change(old);
  if (updating && wanted !== old) writeFileSync(url, wanted);
  else expect(old, `${path} is out of date: UPDATE_DOCS=1 npx vitest run tests/docs`).toBe(wanted);
}

/** Replaces what stands between `<!-- generated: name -->` and `<!-- /generated -->`. */
export function replaceGenerated(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- generated: ${name} -->\n)[\\s\\S]*?(<!-- /generated -->)`);
  if (!marks.test(text)) throw new Error(`there is no place for ${name}`);
  return text.replace(marks, (_, begin: string, end: string) => `${begin}${content.trim()}\n${end}`);
}

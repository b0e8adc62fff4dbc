// Sources whose findings stand in them: `<!-- error unclosed-container: is never closed -->` above the bad line, in YAML `# error …`.
// A file must have exactly these findings: severity, code, line, and words of the message.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, positionAt, severityOf } from '../../src/diagnostics/index.ts';
import { fillVariables } from '../../src/passes/index.ts';
import { readText } from './read-text.ts';

const folder = new URL('corpus/', import.meta.url);
const EXPECTED = /^[ >]*(?:<!--|#) (error|warning|note) ([a-z0-9-]+): (.*?)(?: -->)?$/;

/** `line severity code message`, the message as far as it was written down. */
function expectedIn(text: string): readonly { readonly head: string; readonly words: string }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const found = EXPECTED.exec(line);
    if (!found) return [];
    let target = index + 1;
    while (lines[target]?.trim() === '' || EXPECTED.test(lines[target] ?? '')) target++;
    return [{ head: `${target + 1} ${found[1]} ${found[2]}`, words: found[3] ?? '' }];
  });
}

const headOf = ({ code, span }: Diagnostic): string =>
  `${span ? positionAt(span.file, span.start).line : 0} ${severityOf(code)} ${code}`;

describe('findings of', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  it.each(names)('%s', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { value, diagnostics } = await readText(text);
    const found = [...diagnostics, ...(value ? fillVariables(value).diagnostics : [])];
    const expected = expectedIn(text);
    expect(found.map(headOf).sort()).toEqual(expected.map(({ head }) => head).sort());
    for (const { head, words } of expected) {
      const messages = found
        .filter((finding) => headOf(finding) === head)
        .map(({ message, notes }) => [message, ...notes.map((note) => note.message)].join(' '));
      expect(
        messages.some((message) => message.includes(words)),
        `${head}: “${words}” in ${messages.join(' | ')}`,
      ).toBe(true);
    }
  });
});

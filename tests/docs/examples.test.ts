// Every Markdown example of README.md and docs/format.md is built as it stands, and has nothing to mend.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type Compilation,
  createCompiler,
  createMemoryHost,
  createNodeHost,
  locatePitch,
  severityOf,
} from '../../src/index.ts';

const builtins = createNodeHost();

interface Example {
  readonly place: string;
  readonly text: string;
}

test.each(['README.md', 'docs/format.md'].flatMap(examplesOf))('$place', async ({ text }) => {
  const { diagnostics, deck, page } = await build(text);
  const findings = [...diagnostics, ...(deck?.diagnostics ?? []), ...(page?.diagnostics ?? [])];
  const toMend = findings.filter((finding) => severityOf(finding) !== 'note');
  expect(toMend.map((finding) => `${finding.code}: ${finding.message}`)).toEqual([]);
});

test('what README.md says comes out, comes out', async () => {
  const [example] = examplesOf('README.md');
  const { deck, page } = await build(example!.text);
  expect([...(deck?.files ?? []), ...(page?.files ?? [])].map(({ place, path }) => `${place} ${path}`).sort()).toEqual([
    'private operators/speaker.html',
    'public operators/index.html',
    'public operators/operators.pdf',
  ]);
  expect(example!.text.trimEnd().split('\n')).toHaveLength(20);
});

/** The fences of a file whose language is Markdown. */
function examplesOf(path: string): readonly Example[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map((fence) => ({
    place: `${path}:${text.slice(0, fence.index).split('\n').length}`,
    text: fence[1] ?? '',
  }));
}

async function build(text: string): Promise<Compilation> {
  const files = { '/project/package.json': '{}', '/project/decks/operators.md': text };
  const host = createMemoryHost(files, { folder: '/project', builtins });
  const { value: source } = await locatePitch(host, 'decks/operators.md');
  if (!source) throw new Error('the example was not found');
  return createCompiler(host).compile(source);
}

// Nothing reaches a reader whom the author did not mean. Searched is decoded text: parsed HTML with its attributes, comments, scripts and
// data URIs; the PDF's pages, metadata, strings and streams. Each canary is also looked for where it belongs, so that none dies unseen.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  createCompiler,
  createMemoryHost,
  createNodeHost,
  isError,
  locatePitch,
  type OutputFile,
} from '../../src/index.ts';
import { readHtml } from './html-reading.ts';
import { canaries, leakyProject, type Reader } from './leaks.ts';
import { readPdfStrings } from './pdf-strings.ts';

const readers: readonly Reader[] = ['deck', 'speaker', 'page'];
let texts: Readonly<Record<Reader, string>>;
let files: readonly OutputFile[];

beforeAll(async () => {
  const host = createMemoryHost(leakyProject, { folder: '/project', builtins: createNodeHost() });
  const source = (await locatePitch(host, 'decks/leaky')).value;
  if (!source) throw new Error('the fixture was not found');
  const { deck, page, diagnostics } = await createCompiler(host).compile(source);
  const findings = [...diagnostics, ...(deck?.diagnostics ?? []), ...(page?.diagnostics ?? [])];
  expect(findings.filter(isError)).toEqual([]);
  files = [...(deck?.files ?? []), ...(page?.files ?? [])];
  texts = { deck: textOf('leaky/index.html'), speaker: textOf('leaky/speaker.html'), page: textOf('leaky/leaky.pdf') };
});

test('the public files are the deck and the page, and the speaker’s is private', () => {
  expect(files.map(({ place, path }) => `${place} ${path}`).sort()).toEqual([
    'private leaky/speaker.html',
    'public leaky/index.html',
    'public leaky/leaky.pdf',
  ]);
});

describe.each(canaries)('$word: $place', ({ word, readers: meant }) => {
  test.each(readers)('%s', (reader) => {
    expect(texts[reader].includes(word)).toBe(meant.includes(reader));
  });
});

/** Everything that can be got out of an output. */
function textOf(path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`${path} was not made`);
  if (path.endsWith('.pdf')) return readPdfStrings(file.bytes).join('\n');
  const { blocks, hidden } = readHtml(new TextDecoder().decode(file.bytes));
  return [...blocks, ...hidden].join('\n');
}

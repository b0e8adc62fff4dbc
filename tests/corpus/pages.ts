// The pitches of `pages/`, each built as a page once for all who look at them.
// In: the name of a pitch. Out: its source, its compilation, and the bytes of its PDF when there is one.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allFindings, type Compilation, createCompiler, createNodeHost, type Diagnostic } from '../../src/index.ts';

export interface CorpusPage {
  readonly name: string;
  /** The pitch as it was written. */
  readonly text: string;
  readonly compilation: Compilation;
  readonly findings: readonly Diagnostic[];
  /** Missing when the pitch is meant to fail. */
  readonly bytes?: Uint8Array;
}

const folder = new URL('pages/', import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const host = createNodeHost();
const compiler = createCompiler(host, { date: new Date(Date.UTC(2027, 2, 18)) });
const built = new Map<string, Promise<CorpusPage>>();

/** The names of all pitches, in code-unit order. */
export const pageNames: readonly string[] = readdirSync(folder)
  .filter((name) => /^[^_].*\.md$/.test(name))
  .map((name) => name.slice(0, -3))
  .sort();

/** Builds a pitch's page; a second call gets the same one. */
export function buildPage(name: string): Promise<CorpusPage> {
  const page = built.get(name) ?? build(name);
  built.set(name, page);
  return page;
}

/** Every page that can be built, in the order of their names. */
export async function* builtPages(): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }> {
  for (const name of pageNames) {
    const { bytes } = await buildPage(name);
    if (bytes) yield { name, bytes };
  }
}

/** The text of a pitch's structure tree, as it was written by hand beside the pitch. */
export const expectedText = (name: string): string => readFileSync(new URL(`${name}.txt`, folder), 'utf8');

async function build(name: string): Promise<CorpusPage> {
  // Fonts are packages of this project, and not of the corpus, which has a `decks/` of its own.
  const source = { name, root, main: `tests/corpus/pages/${name}.md`, sections: [], ignored: [] };
  const compilation = await compiler.compile(source, { outputs: ['page'] });
  const [file] = compilation.page?.files ?? [];
  return {
    name,
    text: readFileSync(new URL(`${name}.md`, folder), 'utf8'),
    compilation,
    findings: allFindings(compilation),
    ...(file ? { bytes: file.bytes } : {}),
  };
}

// The pitches of decks/, built in memory once for all the tests that read them.
// In: a pitch's name. Out: its compilation, and what a reader gets out of each output.

import { fileURLToPath } from 'node:url';
import {
  type Compilation,
  type Compiler,
  createCompiler,
  createNodeHost,
  type Diagnostic,
  locatePitch,
} from '../../src/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const host = createNodeHost();
const compiler: Compiler = createCompiler(host);
const compiled = new Map<string, Promise<Compilation>>();

/** Compiles `decks/<name>`, deck and page; a second call gets the same compilation. */
export function compileSeed(name: string): Promise<Compilation> {
  const known = compiled.get(name) ?? compilePitch(`decks/${name}`);
  compiled.set(name, known);
  return known;
}

/** Compiles the pitch at a path below the project's root. */
export async function compilePitch(path: string): Promise<Compilation> {
  const { value: source, diagnostics } = await locatePitch(host, `${root}${path}`);
  if (!source) throw new Error(`${path}: ${diagnostics.map((finding) => finding.message).join('; ')}`);
  return compiler.compile(source);
}

export const findingsOf = ({ diagnostics, deck, page }: Compilation): readonly Diagnostic[] => [
  ...diagnostics,
  ...(deck?.diagnostics ?? []),
  ...(page?.diagnostics ?? []),
];

/** The bytes of an output. Throws when it was not made. */
export function outputOf({ deck, page }: Compilation, path: string): Uint8Array {
  const file = [...(deck?.files ?? []), ...(page?.files ?? [])].find((candidate) => candidate.path === path);
  if (!file) throw new Error(`${path} was not made`);
  return file.bytes;
}

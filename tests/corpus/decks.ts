// The pitches of `decks/`, each built as a deck once for all who look at them.
// In: the name of a pitch. Out: its source, its compilation, and the bytes of its public file when there is one.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  allFindings,
  type Compilation,
  createCompiler,
  createNodeHost,
  type Diagnostic,
  locatePitch,
  type PitchSource,
} from '../../src/index.ts';

export interface CorpusDeck {
  readonly name: string;
  /** The main file of the pitch as it was written. */
  readonly text: string;
  readonly compilation: Compilation;
  readonly findings: readonly Diagnostic[];
  /** The deck for everybody; missing when the pitch is meant to fail. */
  readonly bytes?: Uint8Array;
  /** What the speaker's file holds besides. */
  readonly speaker?: Uint8Array;
}

const folder = fileURLToPath(new URL('decks', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const host = createNodeHost();
const compiler = createCompiler(host, { date: new Date(Date.UTC(2027, 2, 18)) });
const built = new Map<string, Promise<CorpusDeck>>();

/** A pitch is a file, a folder with `pitch.md`, or a file of its folder's name with what lies beside it. */
const places = new Map(
  readdirSync(folder, { withFileTypes: true })
    .map(placeOf)
    .filter((place) => place !== undefined),
);

function placeOf(entry: { readonly name: string; isDirectory(): boolean }): [name: string, path: string] | undefined {
  const { name } = entry;
  if (!entry.isDirectory()) return /^[^_].*\.md$/.test(name) ? [name.slice(0, -3), name] : undefined;
  const inside = ['pitch.md', `${name}.md`].find((file) => existsSync(join(folder, name, file)));
  return inside ? [name, inside === 'pitch.md' ? name : join(name, inside)] : undefined;
}

/** The names of all pitches, in code-unit order. */
export const deckNames: readonly string[] = [...places.keys()].sort();

/** Builds a pitch's deck; a second call gets the same one. */
export function buildDeck(name: string): Promise<CorpusDeck> {
  const deck = built.get(name) ?? build(name);
  built.set(name, deck);
  return deck;
}

async function build(name: string): Promise<CorpusDeck> {
  const { value, diagnostics } = await locatePitch(host, join(folder, places.get(name)!));
  if (!value) throw new Error(`${name}: ${diagnostics.map((finding) => finding.message).join('; ')}`);
  const source = atRoot(value);
  const compilation = await compiler.compile(source, { outputs: ['deck'] });
  const files = compilation.deck?.files ?? [];
  return {
    name,
    text: readFileSync(join(root, source.main), 'utf8'),
    compilation,
    findings: allFindings(compilation),
    bytes: files.find(({ place }) => place === 'public')?.bytes,
    speaker: files.find(({ place }) => place === 'private')?.bytes,
  };
}

/** The corpus lies in a folder called `decks`, which would make `tests/corpus` the project; fonts come from the whole one. */
function atRoot(source: PitchSource): PitchSource {
  const from = (path: string): string => join(source.root, path).slice(root.length + 1);
  return {
    ...source,
    root,
    main: from(source.main),
    sections: source.sections.map(from),
    ...(source.folder === undefined ? {} : { folder: from(source.folder) }),
    ignored: [],
  };
}

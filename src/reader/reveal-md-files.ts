// The files with which reveal-md is set up, beside a pitch or in a folder above it.
// In: a host and a pitch's place. Out: their mappings; the nearest file of each kind counts.

import { type DataMap, readJson5 } from '../data/index.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Host } from '../host/host.ts';
import { joinPath, type PitchSource } from './pitch-source.ts';
import { readSource } from './read-source.ts';
import type { RevealMdFiles } from './reveal-md.ts';

/** Reads `reveal-md.json` and `reveal.json`, either also with comments as `.json5`; no pitch needs them. */
export async function readRevealMdFiles(host: Host, source: PitchSource): Promise<Outcome<RevealMdFiles>> {
  const [options, revealOptions] = await Promise.all(
    ['reveal-md', 'reveal'].map((name) => readNearest(host, source, [`${name}.json5`, `${name}.json`])),
  );
  return {
    value: { options: options?.value, revealOptions: revealOptions?.value },
    diagnostics: [...(options?.diagnostics ?? []), ...(revealOptions?.diagnostics ?? [])],
  };
}

async function readNearest(
  host: Host,
  source: PitchSource,
  names: readonly string[],
): Promise<Outcome<DataMap | undefined>> {
  for (const folder of foldersAbove(source.main)) {
    for (const name of names) {
      const path = joinPath(folder, name);
      if ((await host.stat(joinPath(source.root, path)))?.kind === 'file') return readMapping(host, source, path);
    }
  }
  return { value: undefined, diagnostics: [] };
}

/** The folder of a file and all that hold it, up to the project's: `decks/talk/pitch.md` → `decks/talk`, `decks`, ``. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}

async function readMapping(host: Host, source: PitchSource, path: string): Promise<Outcome<DataMap | undefined>> {
  const file = await readSource(host, source, path);
  if (!file.value) return { value: undefined, diagnostics: file.diagnostics };
  const { value, diagnostics } = await readJson5(file.value);
  if (value?.kind === 'map') return { value, diagnostics };
  const found: Diagnostic[] = [...file.diagnostics, ...diagnostics];
  if (found.length === 0) {
    const span = { file: file.value, start: 0, end: file.value.text.length };
    found.push(diagnostic('front-matter', `\`${path}\` holds no object.`, span, ['It holds options, `{ "key": … }`.']));
  }
  return { value: undefined, diagnostics: found };
}

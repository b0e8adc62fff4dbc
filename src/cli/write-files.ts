// Writes what a pitch became, and finds what an earlier build left that is not replaced.
// In: files and two folders. Out: the paths written; the paths that are stale.

import { posix } from 'node:path';
import type { Host } from '../host/index.ts';
import type { Compilation, ListEntry, Output, OutputFile } from '../index.ts';
import { isMediaFile } from '../model/index.ts';
import { type Folders, pathIn } from './folders.ts';

export interface WrittenFile {
  readonly path: string;
  readonly file: OutputFile;
}

/** Writes each file whole. */
export async function writeFiles(
  host: Host,
  folders: Folders,
  files: readonly OutputFile[],
): Promise<readonly WrittenFile[]> {
  if (files.some(({ place }) => place === 'private')) await ignoreFolder(host, folders.private);
  const written: WrittenFile[] = [];
  for (const file of files) {
    const path = pathIn(folders, file);
    await host.write(path, file.bytes);
    written.push({ path, file });
  }
  return written;
}

/** The private folder ignores itself, so that no commit takes it along. */
export async function ignoreFolder(host: Host, folder: string): Promise<void> {
  const path = posix.join(folder, '.gitignore');
  if (!(await host.stat(path))) await host.write(path, new TextEncoder().encode('*\n'));
}

/** The files of each output, as the writers name them, and the slides that a browser prints. */
const filesOf: Readonly<Record<Output | 'slides', (name: string) => readonly Pick<OutputFile, 'place' | 'path'>[]>> = {
  deck: (name) => [
    { place: 'public', path: `${name}/index.html` },
    { place: 'private', path: `${name}/speaker.html` },
  ],
  slides: (name) => [{ place: 'public', path: `${name}/${name}-slides.pdf` }],
  page: (name) => [
    { place: 'public', path: `${name}/${name}.pdf` },
    { place: 'private', path: `${name}/${name}.proof.pdf` },
  ],
};

/** Every file that a pitch of this name can become. */
export const outputPaths = (name: string): readonly Pick<OutputFile, 'place' | 'path'>[] => [
  ...filesOf.deck(name),
  ...filesOf.slides(name),
  ...filesOf.page(name),
];

/** The longest path that the outputs of these pitches can have, in code units. */
export function longestPath(
  names: readonly string[],
  show: (file: Pick<OutputFile, 'place' | 'path'>) => string,
): number {
  return Math.max(0, ...names.flatMap(outputPaths).map((file) => show(file).length));
}

/** Files of an earlier build of the outputs that this one did not write. */
export async function findStale(
  host: Host,
  folders: Folders,
  name: string,
  outputs: readonly Output[],
  written: readonly string[],
): Promise<readonly string[]> {
  // Slides that were printed once are as old as the deck that they show.
  const made = outputs.flatMap((output) => (output === 'deck' ? (['deck', 'slides'] as const) : [output]));
  const paths = made.flatMap((output) => filesOf[output](name)).map((file) => pathIn(folders, file));
  const left = paths.filter((path) => !written.includes(path));
  const found = await Promise.all(left.map((path) => host.stat(path)));
  const media = outputs.includes('deck') ? await mediaBeside(host, folders, name) : [];
  return [...left.filter((_, index) => found[index] !== undefined), ...media.filter((path) => !written.includes(path))];
}

/** Films and sounds that lie beside a deck, under names that only the deck which had them knew. */
async function mediaBeside(host: Host, folders: Folders, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const place of ['public', 'private'] as const) {
    const folder = pathIn(folders, { place, path: name });
    const entries = (await host.stat(folder))?.kind === 'folder' ? await host.list(folder) : [];
    found.push(
      ...entries
        .filter((entry) => entry.kind === 'file' && isMediaFile(entry.name))
        .map((entry) => posix.join(folder, entry.name)),
    );
  }
  return found;
}

/** What the list says of each pitch: what of it lies beside the list now, fresh or from an earlier build. */
export async function listEntries(
  host: Host,
  folders: Folders,
  compilations: readonly Compilation[],
): Promise<readonly ListEntry[]> {
  const isThere = async (name: string, output: Output) => {
    const open = filesOf[output](name).filter(({ place }) => place === 'public');
    const found = await Promise.all(open.map((file) => host.stat(pathIn(folders, file))));
    return found.every((entry) => entry?.kind === 'file');
  };
  const entries = compilations.map(async ({ source: { name }, pitch }) => {
    const { title = name, subtitle, description, lang = 'en' } = pitch?.frontMatter ?? {};
    const [deck, page] = await Promise.all([isThere(name, 'deck'), isThere(name, 'page')]);
    return { name, title, subtitle, description, lang, deck, page };
  });
  return (await Promise.all(entries)).filter(({ deck, page }) => deck || page);
}

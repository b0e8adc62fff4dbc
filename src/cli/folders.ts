// The two folders that a build writes to, and what is promised of them: nothing private lies below what may be uploaded whole, and no output among sources.
// In: options, the project and its pitches. Out: two absolute paths, or a refusal.

import { posix } from 'node:path';
import { type Host, HostError } from '../host/index.ts';
import type { OutputFile, PitchSource } from '../index.ts';
import { UsageError } from './option-table.ts';
import type { Sources } from './sources.ts';

export interface Folders {
  readonly public: string;
  readonly private: string;
}

/** A folder given on the command line counts from where the command was given, the usual ones from the project's root. */
export async function locateFolders(
  host: Host,
  { project: { root }, pitches }: Pick<Sources, 'project' | 'pitches'>,
  options: { readonly out?: string; readonly private?: string },
): Promise<Folders> {
  const [here, top] = await Promise.all([host.realPath('.'), host.realPath(root)]);
  const place = (given: string | undefined, usual: string) =>
    given === undefined ? posix.join(top, usual) : posix.resolve(here, given);
  const folders = { public: place(options.out, 'dist'), private: place(options.private, 'private') };
  const [open, closed] = await Promise.all([realFolder(host, folders.public), realFolder(host, folders.private)]);
  const sources = await sourceFolders(host, top, pitches);
  for (const [shown, real] of [[folders.public, open] as const, [folders.private, closed] as const]) {
    if (sources.own.includes(real) || sources.whole.some((folder) => isWithin(real, folder))) {
      throw new UsageError(`\`${shown}\` holds sources, and outputs go to folders of their own, such as \`dist\`.`);
    }
  }
  if (isWithin(closed, open)) {
    throw new UsageError(
      `The private folder \`${folders.private}\` lies below the public one, \`${folders.public}\`, which may be uploaded whole.`,
    );
  }
  return folders;
}

/** Where sources are: `decks/` and `assets/` with all that is in them; of the project and of a pitch elsewhere their own folders alone. */
async function sourceFolders(host: Host, root: string, pitches: readonly PitchSource[]) {
  const ofPitches = pitches.map((pitch) => posix.join(pitch.root, posix.dirname(pitch.main)));
  const real = (paths: readonly string[]) => Promise.all(paths.map((path) => realFolder(host, path)));
  const [own, whole] = await Promise.all([
    real([root, ...ofPitches]),
    real(['decks', 'assets'].map((name) => posix.join(root, name))),
  ]);
  return { own, whole };
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? folder : `${folder}/`);

export const pathIn = (folders: Folders, { place, path }: Pick<OutputFile, 'place' | 'path'>): string =>
  posix.join(folders[place], path);

/** The path behind every link of the part that is there already. */
async function realFolder(host: Host, path: string): Promise<string> {
  try {
    return await host.realPath(path);
  } catch (failure) {
    if (!(failure instanceof HostError) || path === '/') throw failure;
    return posix.join(await realFolder(host, posix.dirname(path)), posix.basename(path));
  }
}

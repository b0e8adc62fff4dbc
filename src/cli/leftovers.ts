// Folders that earlier builds wrote for pitches that are there no more: what is public may be uploaded whole, so they are named.
// In: the two folders of a build, and the names of all pitches. Out: paths; nothing is deleted.

import { posix } from 'node:path';
import type { Host } from '../host/index.ts';
import type { OutputFile } from '../index.ts';
import type { Folders } from './folders.ts';
import { outputPaths } from './write-files.ts';

/** What the head of each deck says of its maker. */
const MAKER = '<meta name="generator" content="pitchpipe">';

/** The folders below the two that hold outputs of a pitch which is not among `names`. */
export async function findLeftovers(
  host: Host,
  folders: Folders,
  names: readonly string[],
): Promise<readonly string[]> {
  const [open, closed] = await Promise.all([
    leftoversIn(host, folders, 'public', names),
    leftoversIn(host, folders, 'private', names),
  ]);
  return [...open, ...closed];
}

async function leftoversIn(
  host: Host,
  folders: Folders,
  place: OutputFile['place'],
  names: readonly string[],
): Promise<readonly string[]> {
  const entries = (await host.stat(folders[place]))?.kind === 'folder' ? await host.list(folders[place]) : [];
  const others = entries.filter(({ name, kind }) => kind === 'folder' && !names.includes(name));
  const found = await Promise.all(others.map(({ name }) => holdsOutput(host, folders, place, name)));
  return others.filter((_, index) => found[index]).map(({ name }) => posix.join(folders[place], name));
}

async function holdsOutput(host: Host, folders: Folders, place: OutputFile['place'], name: string): Promise<boolean> {
  const paths = outputPaths(name).filter((file) => file.place === place);
  const found = await Promise.all(paths.map(({ path }) => isOutput(host, posix.join(folders[place], path))));
  return found.includes(true);
}

/** Anybody's page may be called `index.html`; the other names are ours alone. */
async function isOutput(host: Host, path: string): Promise<boolean> {
  if ((await host.stat(path))?.kind !== 'file') return false;
  if (posix.basename(path) !== 'index.html') return true;
  return new TextDecoder().decode(await host.read(path)).includes(MAKER);
}

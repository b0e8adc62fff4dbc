// The two folders that a build writes to, and the promise between them: nothing private lies below what may be uploaded whole.
// In: options and the project. Out: two absolute paths, or a refusal.

import { posix } from 'node:path';
import { type Host, HostError } from '../host/index.ts';
import type { OutputFile } from '../index.ts';
import { UsageError } from './option-table.ts';

export interface Folders {
  readonly public: string;
  readonly private: string;
}

/** A folder given on the command line counts from where the command was given, the usual ones from the project's root. */
export async function locateFolders(
  host: Host,
  root: string,
  options: { readonly out?: string; readonly private?: string },
): Promise<Folders> {
  const [here, top] = await Promise.all([host.realPath('.'), host.realPath(root)]);
  const place = (given: string | undefined, usual: string) =>
    given === undefined ? posix.join(top, usual) : posix.resolve(here, given);
  const folders = { public: place(options.out, 'dist'), private: place(options.private, 'private') };
  const [open, closed] = await Promise.all([realFolder(host, folders.public), realFolder(host, folders.private)]);
  if (closed === open || closed.startsWith(open === '/' ? open : `${open}/`)) {
    throw new UsageError(
      `The private folder \`${folders.private}\` lies below the public one, \`${folders.public}\`, which may be uploaded whole.`,
    );
  }
  return folders;
}

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

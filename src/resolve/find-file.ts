// Where a file of the project lies; never outside the project, not even through a link.
// In: paths from the project's root, in the order they are tried. Out: the first that is there, or why it must not be read.

import { posix } from 'node:path';
import type { Host } from '../host/index.ts';

/** A found file or folder: its path for the host, and as a person would type it from the project's root. */
export interface FoundFile {
  readonly path: string;
  readonly shown: string;
}

/** Undefined when there is none, `outside` when it lies outside the project. */
export async function findFile(
  host: Host,
  root: string,
  candidates: readonly string[],
  kind: 'file' | 'folder' = 'file',
): Promise<FoundFile | 'outside' | undefined> {
  let outside = false;
  for (const candidate of candidates) {
    const path = posix.join(root, candidate);
    if (!isInside(posix.resolve('/', root), posix.resolve('/', path))) outside = true;
    else if ((await host.stat(path))?.kind === kind) {
      const isReallyInside = isInside(await host.realPath(root), await host.realPath(path));
      return isReallyInside ? { path, shown: posix.relative(root, path) } : 'outside';
    }
  }
  return outside ? 'outside' : undefined;
}

const isInside = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

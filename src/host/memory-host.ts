// A host that holds its files in memory, for tests and for callers that have no disk.
// In: contents by path. Out: a host that reads and writes them and touches nothing else.

import { posix } from 'node:path';
import { type Entry, type Host, HostError } from './host.ts';

/** Bytes, a text that is stored as UTF-8, or a symbolic link. */
export type MemoryFile = Uint8Array | string | { readonly link: string };

export interface MemoryHost extends Host {
  /** What is there now, by absolute path, links left out. */
  files(): ReadonlyMap<string, Uint8Array>;
}

export interface MemoryHostOptions {
  /** Where relative paths count from; without it, the root. */
  readonly folder?: string;
  /** Who answers for the built-in files; without it there are none. */
  readonly builtins?: Pick<Host, 'builtin'>;
}

/** A host over `files`, whose keys are paths; a relative key counts from the working folder. */
export function createMemoryHost(
  files: Readonly<Record<string, MemoryFile>>,
  options: MemoryHostOptions = {},
): MemoryHost {
  const folder = options.folder ?? '/';
  const absolute = (path: string) => posix.resolve('/', folder, path);
  const contents = new Map<string, Uint8Array>();
  const links = new Map<string, string>();
  for (const [path, file] of Object.entries(files)) {
    if (typeof file === 'string') contents.set(absolute(path), new TextEncoder().encode(file));
    else if (file instanceof Uint8Array) contents.set(absolute(path), file);
    else links.set(absolute(path), posix.resolve(posix.dirname(absolute(path)), file.link));
  }
  const real = (path: string) => followLinks(absolute(path), links);
  const isFolder = (path: string) => path === '/' || [...contents.keys()].some((name) => name.startsWith(`${path}/`));
  let clock = 0;

  return {
    async read(path) {
      const bytes = contents.get(real(path));
      if (bytes) return bytes;
      throw new HostError(path, isFolder(real(path)) ? 'EISDIR' : 'ENOENT');
    },
    async stat(path) {
      const bytes = contents.get(real(path));
      if (bytes) return { kind: 'file', size: bytes.length };
      return isFolder(real(path)) ? { kind: 'folder', size: 0 } : undefined;
    },
    async list(path) {
      const at = real(path);
      if (!isFolder(at)) throw new HostError(path, contents.has(at) ? 'ENOTDIR' : 'ENOENT');
      return entriesOf(at, [...contents.keys(), ...links.keys()], (name) => isFolder(real(name)));
    },
    async realPath(path) {
      const at = real(path);
      if (contents.has(at) || isFolder(at)) return at;
      throw new HostError(path, 'ENOENT');
    },
    async write(path, bytes) {
      contents.set(real(path), bytes);
    },
    async replaceFolder(path, files) {
      const folder = real(path);
      for (const name of contents.keys()) if (name.startsWith(`${folder}/`)) contents.delete(name);
      for (const [name, bytes] of files) contents.set(posix.join(folder, name), bytes);
    },
    builtin(name) {
      if (options.builtins) return options.builtins.builtin(name);
      throw new HostError(name, 'ENOENT');
    },
    now: () => clock++,
    files: () => contents,
  };
}

/** Replaces each leading part of a path that is a link, as often as links lead to links (40 times, as Linux does). */
function followLinks(path: string, links: ReadonlyMap<string, string>): string {
  let at = path;
  for (let turns = 0; turns < 40; turns++) {
    const link = [...links].find(([from]) => at === from || at.startsWith(`${from}/`));
    if (!link) return at;
    at = link[1] + at.slice(link[0].length);
  }
  throw new HostError(path, 'ELOOP');
}

function entriesOf(folder: string, paths: readonly string[], isFolder: (path: string) => boolean): readonly Entry[] {
  const prefix = folder === '/' ? '/' : `${folder}/`;
  const names = new Set<string>();
  for (const path of paths) if (path.startsWith(prefix)) names.add(path.slice(prefix.length).split('/')[0] ?? '');
  return [...names].sort().map((name) => ({ name, kind: isFolder(prefix + name) ? 'folder' : 'file' }));
}

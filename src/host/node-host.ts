// The host that a person's computer is: files through node:fs.
// In: paths. Out: bytes and facts of the file system; every failure is a HostError with the system's own word.
// Each file is read and written at once: a build waits for it anyway, and need not wait for Node's threads as well.

import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { hrtime, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { browserInstallation, type Environment, findBrowser } from './find-browser.ts';
import { type Download, type DownloadLimits, type Host, HostError } from './host.ts';

export interface NodeHostOptions {
  /** The folder of the built-in files; without it, the `assets` of the compiled package. */
  readonly assets?: string;
  /** What says where programs are, such as `PATH`; without it, browsers are looked for in the usual folders alone. */
  readonly environment?: Environment;
}

/** A host on the real file system; relative paths count from the process's working folder. */
export function createNodeHost(options: NodeHostOptions = {}): Host {
  const assets = options.assets ?? packageAssets();
  return {
    read: (path) => guarded(path, () => readFileSync(path)),
    stat: (path) => guarded(path, () => statOrNothing(path)),
    list: (path) => guarded(path, () => listFolder(path)),
    realPath: (path) => guarded(path, () => withSlashes(realpathSync.native(path))),
    write: (path, bytes) => guarded(path, () => writeWhole(path, bytes)),
    replaceFolder: (path, files) => guarded(path, () => replaceFolder(path, files)),
    builtin: (name) => orHostError(name, () => readFileSync(`${assets}/${name}`)),
    download: fetchFile,
    browser: (path) => startBrowser(path, options.environment ?? {}),
    now: () => Number(hrtime.bigint()) / 1e6,
  };
}

async function startBrowser(given: string | undefined, environment: Environment) {
  const path = given ?? (await findBrowser(platform, environment));
  if (path === undefined) return { install: browserInstallation(platform) };
  const { openBrowser } = await import('./open-browser.ts');
  return openBrowser(path);
}

/** What speaks with servers takes time to load, and a build never does. */
async function fetchFile(url: string, limits: DownloadLimits): Promise<Download> {
  const [{ download }, { nodeNetwork }] = await Promise.all([import('./download.ts'), import('./node-network.ts')]);
  return download(url, limits, nodeNetwork);
}

/** The bundle lies beside its assets; the sources, run as they are by a test, lie two folders above the package. */
function packageAssets(): string {
  const fromHere = import.meta.url.endsWith('.ts') ? '../../lib/assets' : './assets';
  return fileURLToPath(new URL(fromHere, import.meta.url));
}

const guarded = async <T>(path: string, work: () => T): Promise<T> => orHostError(path, work);

function orHostError<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new HostError(path, reasonOf(cause), { cause });
  }
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : String(cause);

function statOrNothing(path: string) {
  const found = statIfThere(path);
  if (!found || (!found.isFile() && !found.isDirectory())) return undefined;
  return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size } as const;
}

function statIfThere(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    if (reasonOf(cause) === 'ENOTDIR') return undefined;
    throw cause;
  }
}

/** A link counts as what it leads to; a dead one, a socket or a device is left out. */
function listFolder(path: string) {
  const names = readdirSync(path).sort((a, b) => (a < b ? -1 : 1));
  return names.flatMap((name) => {
    const found = statOrNothing(`${path}/${name}`);
    return found ? [{ name, kind: found.kind }] : [];
  });
}

function writeWhole(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path));
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** The new folder takes the place of the old one by its name; between the two moves there is none. */
function replaceFolder(path: string, files: ReadonlyMap<string, Uint8Array>): void {
  const [fresh, old] = ['new', 'old'].map((state) => `${path}.${randomUUID()}.${state}`) as [string, string];
  try {
    makeFolder(fresh);
    for (const [name, bytes] of files) {
      makeFolder(dirname(`${fresh}/${name}`));
      writeFileSync(`${fresh}/${name}`, bytes);
    }
    const isThere = statOrNothing(path) !== undefined;
    if (isThere) renameSync(path, old);
    try {
      renameSync(fresh, path);
    } catch (cause) {
      if (isThere) renameSync(old, path);
      throw cause;
    }
    rmSync(old, { recursive: true, force: true });
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    throw cause;
  }
}

/** Makes a folder and those above it one by one: Node's own `recursive` never ends where the system refuses with `ENOENT`, as below `/proc`. */
function makeFolder(path: string): void {
  // A file is found too: what is made below it then fails with the system's own word for that.
  if (statOrNothing(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    // Somebody else made it in between.
    if (statOrNothing(path)?.kind !== 'folder') throw cause;
  }
}

const withSlashes = (path: string): string => path.replaceAll('\\', '/');

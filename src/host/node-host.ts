// The host that a person's computer is: files through node:fs.
// In: paths. Out: bytes and facts of the file system; every failure is a HostError with the system's own word.

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname } from 'node:path';
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
    read: (path) => guarded(path, () => readFile(path)),
    stat: (path) => guarded(path, () => statOrNothing(path)),
    list: (path) => guarded(path, () => listFolder(path)),
    realPath: (path) => guarded(path, async () => withSlashes(await realpath(path))),
    write: (path, bytes) => guarded(path, () => writeWhole(path, bytes)),
    replaceFolder: (path, files) => guarded(path, () => replaceFolder(path, files)),
    builtin: (name) => guarded(name, () => readFile(`${assets}/${name}`)),
    download: fetchFile,
    browser: (path) => startBrowser(path, options.environment ?? {}),
    now: () => performance.now(),
  };
}

async function startBrowser(given: string | undefined, environment: Environment) {
  const path = given ?? (await findBrowser(platform(), environment));
  if (path === undefined) return { install: browserInstallation(platform()) };
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

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new HostError(path, reasonOf(cause), { cause });
  }
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : String(cause);

async function statOrNothing(path: string) {
  const found = await stat(path).catch((cause) => {
    if (['ENOENT', 'ENOTDIR'].includes(reasonOf(cause))) return undefined;
    throw cause;
  });
  if (!found || (!found.isFile() && !found.isDirectory())) return undefined;
  return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size } as const;
}

/** A link counts as what it leads to; a dead one, a socket or a device is left out. */
async function listFolder(path: string) {
  const names = (await readdir(path)).sort((a, b) => (a < b ? -1 : 1));
  const entries = await Promise.all(
    names.map(async (name) => {
      const found = await statOrNothing(`${path}/${name}`);
      return found ? [{ name, kind: found.kind }] : [];
    }),
  );
  return entries.flat();
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/** The new folder takes the place of the old one by its name; between the two moves there is none. */
async function replaceFolder(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const [fresh, old] = ['new', 'old'].map((state) => `${path}.${randomUUID()}.${state}`) as [string, string];
  try {
    await makeFolder(fresh);
    for (const [name, bytes] of files) {
      await makeFolder(dirname(`${fresh}/${name}`));
      await writeFile(`${fresh}/${name}`, bytes);
    }
    const isThere = (await statOrNothing(path)) !== undefined;
    if (isThere) await rename(path, old);
    await rename(fresh, path).catch(async (cause) => {
      if (isThere) await rename(old, path);
      throw cause;
    });
    await rm(old, { recursive: true, force: true });
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    throw cause;
  }
}

/** Makes a folder and those above it one by one: Node's own `recursive` never ends where the system refuses with `ENOENT`, as below `/proc`. */
async function makeFolder(path: string): Promise<void> {
  // A file is found too: what is made below it then fails with the system's own word for that.
  if (await statOrNothing(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  try {
    await mkdir(path);
  } catch (cause) {
    // Somebody else made it in between.
    if ((await statOrNothing(path))?.kind !== 'folder') throw cause;
  }
}

const withSlashes = (path: string): string => path.replaceAll('\\', '/');

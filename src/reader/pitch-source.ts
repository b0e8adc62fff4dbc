// Where pitches are: a project's folder, the pitches in its `decks/`, and the files of each.
// In: a host and a path. Out: paths relative to the project; no file's content is read here.

import { diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Host } from '../host/host.ts';

export interface Project {
  /** The absolute path of the project's folder. */
  readonly root: string;
}

/** A file that lies with a pitch's sections and is none. */
export interface IgnoredFile {
  readonly path: string;
  readonly reason: 'no-section' | 'variant';
}

/** The files of a pitch. All paths but `root` are relative to it. */
export interface PitchSource {
  readonly name: string;
  readonly root: string;
  /** `decks/talk.md`, or `decks/talk/pitch.md` of a pitch in a folder. */
  readonly main: string;
  /** In the order they are read. */
  readonly sections: readonly string[];
  /** The pitch's folder, when it has one of its own. */
  readonly folder?: string;
  readonly ignored: readonly IgnoredFile[];
}

/** The nearest folder with `pitchpipe.yaml`, `decks/` or `package.json`, upwards from a file or folder; else the folder itself. */
export async function locateProject(host: Host, from: string): Promise<Project> {
  const start = await absolutePath(host, from);
  const folder = (await host.stat(start))?.kind === 'folder' ? start : parentOf(start);
  for (let at = folder; ; at = parentOf(at)) {
    if (await marksProject(host, at)) return { root: at };
    if (at === '/' || at === parentOf(at)) return { root: folder };
  }
}

async function marksProject(host: Host, folder: string): Promise<boolean> {
  const kinds = await Promise.all(
    (['pitchpipe.yaml', 'decks', 'package.json'] as const).map(
      async (name) => (await host.stat(joinPath(folder, name)))?.kind,
    ),
  );
  return kinds[0] === 'file' || kinds[1] === 'folder' || kinds[2] === 'file';
}

/** Every pitch in the project's `decks/`, in code-unit order of their names. */
export async function listPitches(host: Host, project: Project): Promise<readonly PitchSource[]> {
  const decks = joinPath(project.root, 'decks');
  if ((await host.stat(decks))?.kind !== 'folder') return [];
  const entries = await host.list(decks);
  const names = new Set(entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name));
  const sources = await Promise.all(
    entries.map(async ({ name, kind }) => {
      if (kind === 'folder') return folderSource(host, project.root, joinPath('decks', name));
      if (!isPitchFile(name)) return undefined;
      const variant = variantOf(name);
      return variant && names.has(`${variant.base}.md`)
        ? undefined
        : fileSource(project.root, joinPath('decks', name), names);
    }),
  );
  return sources.filter((source) => source !== undefined).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The pitch at a path: a `.md` file, or the folder of a pitch. */
export async function locatePitch(host: Host, path: string): Promise<Outcome<PitchSource | undefined>> {
  const full = await absolutePath(host, path);
  const { root } = await locateProject(host, full);
  const relative = relativePath(root, full);
  const kind = (await host.stat(full))?.kind;
  if (kind === 'folder') {
    const source = await folderSource(host, root, relative);
    return source ? { value: source, diagnostics: [] } : missing(relative, 'This folder holds no `pitch.md`.');
  }
  if (kind === undefined) return missing(path, `There is no file or folder \`${path}\`.`);
  if (!relative.endsWith('.md'))
    return missing(relative, 'A pitch is a Markdown file, `.md`, or a folder with `pitch.md`.');
  const name = baseName(relative);
  const folder = folderOf(relative);
  // A section, or the main file of a folder, stands for the whole pitch.
  if (name === 'pitch.md' || (SECTION.test(name) && (await host.stat(joinPath(parentOf(full), 'pitch.md'))))) {
    const source = await folderSource(host, root, folder);
    if (source) return { value: source, diagnostics: [] };
  }
  const entries = await host.list(parentOf(full));
  return { value: fileSource(root, relative, new Set(entries.map((entry) => entry.name))), diagnostics: [] };
}

function missing(path: string, message: string): Outcome<undefined> {
  const span = { file: { path, text: '' }, start: 0, end: 0 };
  return { value: undefined, diagnostics: [diagnostic('source-missing', message, span)] };
}

const SECTION = /^\d{2,}-.+\.md$/;
const isPitchFile = (name: string): boolean => name.endsWith('.md') && !name.startsWith('_') && name !== 'README.md';

/** `talk.ja.md` → `talk` in `ja`. */
function variantOf(name: string): { readonly base: string; readonly lang: string } | undefined {
  const found = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/.exec(name);
  return found ? { base: found[1]!, lang: found[2]! } : undefined;
}

function fileSource(root: string, main: string, siblings: ReadonlySet<string>): PitchSource {
  const name = baseName(main).slice(0, -'.md'.length);
  const own = variantOf(baseName(main));
  const isVariant = own !== undefined && siblings.has(`${own.base}.md`);
  const variants = [...siblings].filter((sibling) => variantOf(sibling)?.base === name);
  const ignored = variants.map(
    (variant): IgnoredFile => ({ path: joinPath(folderOf(main), variant), reason: 'variant' }),
  );
  return {
    name,
    root,
    main,
    sections: [],
    ignored: isVariant ? [...ignored, { path: main, reason: 'variant' }] : ignored,
  };
}

async function folderSource(host: Host, root: string, folder: string): Promise<PitchSource | undefined> {
  const entries = await host.list(joinPath(root, folder));
  if (!entries.some((entry) => entry.kind === 'file' && entry.name === 'pitch.md')) return undefined;
  const files = entries
    .filter((entry) => entry.kind === 'file' && entry.name.endsWith('.md'))
    .map((entry) => entry.name);
  const folders = entries.filter(
    (entry) => entry.kind === 'folder' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(entry.name),
  );
  const variants = await Promise.all(folders.map(({ name }) => listVariant(host, root, joinPath(folder, name))));
  const others = files.filter((name) => name !== 'pitch.md' && !SECTION.test(name) && !name.startsWith('_'));
  return {
    name: baseName(folder) || baseName(root),
    root,
    main: joinPath(folder, 'pitch.md'),
    sections: files
      .filter((name) => SECTION.test(name))
      .sort()
      .map((name) => joinPath(folder, name)),
    folder,
    ignored: [
      ...others.map((name): IgnoredFile => ({ path: joinPath(folder, name), reason: 'no-section' })),
      ...variants.flat(),
    ],
  };
}

async function listVariant(host: Host, root: string, folder: string): Promise<readonly IgnoredFile[]> {
  const entries = await host.list(joinPath(root, folder));
  return entries
    .filter((entry) => entry.kind === 'file' && SECTION.test(entry.name))
    .map((entry) => ({ path: joinPath(folder, entry.name), reason: 'variant' }));
}

/** Joins two paths with `/`; an absolute second one stands alone, and an empty one adds nothing. */
export function joinPath(base: string, path: string): string {
  if (path === '' || path === '.') return base;
  if (path.startsWith('/') || base === '' || base === '.') return path;
  return base.endsWith('/') ? `${base}${path}` : `${base}/${path}`;
}

async function absolutePath(host: Host, path: string): Promise<string> {
  const slashes = path.replace(/\\/g, '/');
  const full = /^(?:\/|[A-Za-z]:\/)/.test(slashes) ? slashes : joinPath(await host.realPath('.'), slashes);
  const parts: string[] = [];
  for (const part of full.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return full.startsWith('/') ? `/${parts.join('/')}` : parts.join('/');
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');

function relativePath(root: string, path: string): string {
  if (path === root) return '';
  return path.startsWith(root === '/' ? '/' : `${root}/`) ? path.slice(root === '/' ? 1 : root.length + 1) : path;
}

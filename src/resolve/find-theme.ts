// The theme that a pitch names: a built-in one, or a theme file of the project with all that it extends.
// In: the front matter and the project. Out: the theme's tokens, or a finding at the place that names it.

import { posix } from 'node:path';
import {
  type Diagnostic,
  diagnostic,
  type Outcome,
  type SourceFile,
  type Span,
  suggest,
} from '../diagnostics/index.ts';
import { type Host, HostError } from '../host/index.ts';
import type { FrontMatter } from '../model/index.ts';
import { completeTheme, openTheme, type Theme } from '../theme/index.ts';
import { findFile } from './find-file.ts';

/** The themes that come with the package, as `assets/themes/` holds them. */
export const builtinThemes: readonly string[] = ['summit'];

const USUAL = 'summit';

const THEME_FILE = /\.ya?ml$/i;

/** Who names a theme: the front matter or a theme that extends it. */
interface Naming {
  readonly name: string;
  readonly place: Span | undefined;
  /** The folder of the file that names it, from the project's root. */
  readonly beside: string;
  /** The theme files that led here, as a person would type them. */
  readonly trail: readonly string[];
}

/** Finds a theme by its built-in name, or a theme file beside the pitch or from the project's root. */
export async function findTheme(
  host: Host,
  root: string,
  { theme, places, file, from }: FrontMatter,
): Promise<Outcome<Theme | undefined>> {
  const beside = posix.dirname(file.path);
  const found = await loadTheme(host, root, { name: theme, place: places.get('theme'), beside, trail: [] });
  // A deck that was written for another tool is made without the theme that it had there.
  if (found.value || from === undefined) return found;
  return { value: await loadUsualTheme(host), diagnostics: found.diagnostics };
}

/** The theme of what belongs to no pitch. */
export const loadUsualTheme = (host: Host): Promise<Theme> => loadBuiltin(host, USUAL);

/** Built-in themes that were read, by who answered for them: they never change. */
const loaded = new WeakMap<Host['builtin'], Map<string, Promise<Theme>>>();

function loadBuiltin(host: Host, name: string): Promise<Theme> {
  const themes = loaded.get(host.builtin) ?? new Map<string, Promise<Theme>>();
  loaded.set(host.builtin, themes);
  const known = themes.get(name) ?? readBuiltin(host, name);
  themes.set(name, known);
  // What could not be read once may be there the next time.
  known.catch(() => themes.delete(name));
  return known;
}

/** The package build has read and checked `assets/themes/<name>.yaml`, and wrote the tokens down as JSON. */
async function readBuiltin(host: Host, name: string): Promise<Theme> {
  const tokens = JSON.parse(new TextDecoder().decode(host.builtin(`themes/${name}.json`)));
  return { ...tokens, places: new Map() };
}

async function loadTheme(host: Host, root: string, naming: Naming): Promise<Outcome<Theme | undefined>> {
  const { name, place, beside, trail } = naming;
  if (builtinThemes.includes(name)) return { value: await loadBuiltin(host, name), diagnostics: [] };
  if (!THEME_FILE.test(name)) return nothing(unknownTheme(name, place));
  const found = await findFile(host, root, [posix.join(beside, name), name]);
  if (found === undefined) return nothing(missingTheme(naming));
  if (found === 'outside') return nothing(outsideTheme(naming));
  if (trail.includes(found.shown)) return nothing(cycle(found.shown, naming));
  const file = await readText(host, found.path, found.shown);
  if (file instanceof HostError) return nothing(unreadableTheme(naming, file));
  return loadThemeFile(host, root, file, [...trail, found.shown]);
}

async function loadThemeFile(
  host: Host,
  root: string,
  file: SourceFile,
  trail: readonly string[],
): Promise<Outcome<Theme | undefined>> {
  const { value: open, diagnostics } = openTheme(file);
  if (!open) return { value: undefined, diagnostics };
  if (!open.base) return after(diagnostics, completeTheme(open, undefined, file.path));
  const naming = { name: open.base.name, place: open.base.span, beside: posix.dirname(file.path), trail };
  const base = await loadTheme(host, root, naming);
  if (!base.value) return after(diagnostics, base);
  return after([...diagnostics, ...base.diagnostics], completeTheme(open, base.value, file.path));
}

const after = <T>(before: readonly Diagnostic[], { value, diagnostics }: Outcome<T>): Outcome<T> => ({
  value,
  diagnostics: [...before, ...diagnostics],
});

const nothing = (finding: Diagnostic): Outcome<undefined> => ({ value: undefined, diagnostics: [finding] });

async function readText(host: Host, path: string, shown: string): Promise<SourceFile | HostError> {
  try {
    return { path: shown, text: new TextDecoder().decode(await host.read(path)) };
  } catch (failure) {
    if (failure instanceof HostError) return failure;
    throw failure;
  }
}

const quote = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function unknownTheme(theme: string, place: Span | undefined): Diagnostic {
  const meant = suggest(theme, builtinThemes);
  return diagnostic('theme-unknown', `There is no theme \`${theme}\`.`, place, [
    meant ? `Did you mean \`${meant}\`?` : `The built-in themes are: ${quote(builtinThemes)}.`,
    'A theme of your own is a file, named with its ending: `theme.yaml`.',
  ]);
}

function missingTheme({ name, place, beside }: Naming): Diagnostic {
  const folder = beside === '.' ? '' : ` in \`${beside}/\` and`;
  return diagnostic('theme-unknown', `There is no theme file \`${name}\`.`, place, [
    `It was looked for${folder} in the project's root.`,
  ]);
}

function outsideTheme({ name, place }: Naming): Diagnostic {
  return diagnostic('theme-unknown', `The theme file \`${name}\` lies outside the project.`, place, [
    'Nothing outside the project is read, also not through a link: a clone of the project must build anywhere.',
    'Copy the theme file into the project.',
  ]);
}

function cycle(shown: string, { place, trail }: Naming): Diagnostic {
  const way = quote([...trail.slice(trail.indexOf(shown)), shown]);
  return diagnostic('theme-cycle', `The theme \`${shown}\` extends itself.`, place, [
    `One extends the next: ${way}.`,
    `Let one of them extend a built-in theme: ${quote(builtinThemes)}.`,
  ]);
}

function unreadableTheme({ name, place }: Naming, failure: HostError): Diagnostic {
  return diagnostic('theme-unknown', `The theme file \`${name}\` cannot be read.`, place, [
    `The system says ${failure.reason}.`,
  ]);
}

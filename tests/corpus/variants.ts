// A pitch of the corpus as another theme and another ground would have it: its front matter is read as if it said so.
// In: the path of a pitch, a theme, a scheme. Out: its compilation.

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { type Compilation, createCompiler, createNodeHost, type Output } from '../../src/index.ts';
import { type Scheme, schemes } from '../../src/theme/index.ts';

export interface Variant {
  /** A built-in theme, or the path of a theme file from the project's root. */
  readonly theme: string;
  readonly scheme: Scheme;
}

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The built-in theme, and each brand of `brands/`. */
export const themes: readonly string[] = [
  'summit',
  ...readdirSync(new URL('brands/', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `tests/corpus/brands/${name}`),
];

/** Every theme on every ground. */
export const variants: readonly Variant[] = themes.flatMap((theme) => schemes.map((scheme) => ({ theme, scheme })));

/** `halyard, dark` */
export const nameVariant = ({ theme, scheme }: Variant): string => `${theme.replace(/^.*\/|\.yaml$/g, '')}, ${scheme}`;

/** Compiles the pitch at a path from the project's root. What it says of its own logo is left out where a brand has one. */
export async function compileVariant(path: string, variant: Variant, outputs: readonly Output[]): Promise<Compilation> {
  const host = createNodeHost();
  const file = `${root}/${path}`;
  const text = new TextEncoder().encode(withVariant(readFileSync(file, 'utf8'), variant));
  const compiler = createCompiler({ ...host, read: async (at) => (at === file ? text : host.read(at)) });
  // The brands' fonts are packages of this project, and not of the corpus, which has a `decks/` of its own.
  const source = { name: basename(path, '.md'), root, main: path, sections: [], ignored: [] };
  return compiler.compile(source, { outputs });
}

function withVariant(text: string, { theme, scheme }: Variant): string {
  const [, head = '', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(head);
  document.set('theme', theme);
  document.setIn(['deck', 'scheme'], scheme);
  if (theme !== 'summit' && document.hasIn(['organization', 'logo'])) document.deleteIn(['organization', 'logo']);
  return `---\n${document.toString()}---\n${body}`;
}

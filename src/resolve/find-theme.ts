// The theme that a pitch names.
// In: the front matter. Out: the theme's tokens, or a finding at the place that names it.

import { suggest } from '../data/index.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Host } from '../host/index.ts';
import type { FrontMatter } from '../model/index.ts';
import { readTheme, type Theme } from '../theme/index.ts';

/** The themes that come with the package, as `assets/themes/` holds them. */
export const builtinThemes: readonly string[] = ['summit'];

const USUAL = 'summit';

/** Finds a built-in theme; its tokens come from `themes/<name>.yaml`. */
export async function findTheme(host: Host, { theme, places }: FrontMatter): Promise<Outcome<Theme | undefined>> {
  if (!builtinThemes.includes(theme)) return { value: undefined, diagnostics: [unknownTheme(theme, places)] };
  return readBuiltin(host, theme);
}

/** The theme of what belongs to no pitch; a fault in it is ours. */
export async function loadUsualTheme(host: Host): Promise<Theme> {
  const { value, diagnostics } = await readBuiltin(host, USUAL);
  if (!value) throw new Error(`the built-in theme is broken: ${diagnostics[0]?.message}`);
  return value;
}

async function readBuiltin(host: Host, name: string): Promise<Outcome<Theme | undefined>> {
  const path = `themes/${name}.yaml`;
  return readTheme({ path, text: new TextDecoder().decode(await host.builtin(path)) });
}

function unknownTheme(theme: string, places: FrontMatter['places']): Diagnostic {
  const meant = suggest(theme, builtinThemes);
  const names = builtinThemes.map((name) => `\`${name}\``).join(', ');
  return diagnostic('theme-unknown', `There is no theme \`${theme}\`.`, places.get('theme'), [
    meant ? `Did you mean \`${meant}\`?` : `The built-in themes are: ${names}.`,
  ]);
}

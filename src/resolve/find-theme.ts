// The theme that a pitch names.
// In: the front matter. Out: the theme's tokens, or a finding at the place that names it.

import { suggest } from '../data/index.ts';
import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Host } from '../host/index.ts';
import type { FrontMatter } from '../model/index.ts';
import type { Theme } from '../theme/index.ts';

/** The themes that come with the package, as `assets/themes/` holds them. */
export const builtinThemes: readonly string[] = ['summit'];

const USUAL = 'summit';

/** Finds the built-in theme of this name. */
export async function findTheme(host: Host, { theme, places }: FrontMatter): Promise<Outcome<Theme | undefined>> {
  if (!builtinThemes.includes(theme)) return { value: undefined, diagnostics: [unknownTheme(theme, places)] };
  return { value: await loadBuiltin(host, theme), diagnostics: [] };
}

/** The theme of what belongs to no pitch. */
export const loadUsualTheme = (host: Host): Promise<Theme> => loadBuiltin(host, USUAL);

/** The package build has read and checked `assets/themes/<name>.yaml`, and wrote the tokens down as JSON. */
async function loadBuiltin(host: Host, name: string): Promise<Theme> {
  return JSON.parse(new TextDecoder().decode(await host.builtin(`themes/${name}.json`)));
}

function unknownTheme(theme: string, places: FrontMatter['places']): Diagnostic {
  const meant = suggest(theme, builtinThemes);
  const names = builtinThemes.map((name) => `\`${name}\``).join(', ');
  return diagnostic('theme-unknown', `There is no theme \`${theme}\`.`, places.get('theme'), [
    meant ? `Did you mean \`${meant}\`?` : `The built-in themes are: ${names}.`,
  ]);
}

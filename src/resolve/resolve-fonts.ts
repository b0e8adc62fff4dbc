// Reads the fonts that a theme takes from the project: those of its roles, and of its fallbacks what a pitch has need of.
// In: a theme and all characters that may be set. Out: faces by family, undefined when one cannot be used, and a finding for each that can't.

import { type Diagnostic, isError, type Outcome, suggest } from '../diagnostics/index.ts';
import {
  builtinFamilies,
  type FontFace,
  type FontStore,
  facesOf,
  fallbackFaces,
  type ProjectFonts,
} from '../fonts/index.ts';
import { familiesBehind, type Theme } from '../theme/index.ts';
import { unknownFamily } from './font-findings.ts';
import { type FontContext, readFamily } from './read-family.ts';

/** `characters` are all that the outputs may show. Without fonts of the project nothing is read and no font is opened. */
export async function resolveFonts(
  theme: Theme,
  characters: () => ReadonlySet<number>,
  context: FontContext,
): Promise<Outcome<ProjectFonts | undefined>> {
  const found: Diagnostic[] = [];
  const fonts = new Map<string, readonly FontFace[]>();
  const read = async (family: string, place: string, use: 'role' | 'fallback'): Promise<readonly FontFace[]> => {
    const source = theme.families[family];
    const span = theme.places.get(place);
    if (!source) {
      if (facesOf(family).length === 0) found.push(unknownFamily(family, span, suggest(family, builtinFamilies)));
      return [];
    }
    const { value, diagnostics } = await readFamily(family, source, { place, use, places: theme.places }, context);
    found.push(...diagnostics);
    if (value.length > 0) fonts.set(family, value);
    return value;
  };

  for (const [role, family] of Object.entries(theme.fonts)) {
    if (!fonts.has(family)) await read(family, `fonts.${role}`, 'role');
  }
  let lacking = theme.fallback.length > 0 ? await lackingIn(theme, fonts, characters(), context.store) : [];
  for (const [index, family] of theme.fallback.entries()) {
    if (lacking.length === 0) break;
    const [face] = fonts.get(family) ?? (await read(family, `fonts.fallback[${index}]`, 'fallback'));
    if (face) lacking = lacking.filter((codePoint) => !face.has(codePoint));
  }
  return { value: found.some(isError) ? undefined : fonts, diagnostics: found };
}

/** The characters that neither the roles' fonts nor the built-in ones behind them have: what the fallbacks are for. */
async function lackingIn(
  theme: Theme,
  fonts: ProjectFonts,
  characters: ReadonlySet<number>,
  store: FontStore,
): Promise<readonly number[]> {
  const ofRoles = await Promise.all(
    Object.values(theme.fonts).map(async (family) => {
      const [builtin] = facesOf(family);
      return fonts.get(family)?.[0] ?? (builtin && (await store.builtin(builtin)));
    }),
  );
  const behind = [...familiesBehind({ fallback: [] }).flatMap((name) => facesOf(name).slice(0, 1)), ...fallbackFaces];
  const last = await Promise.all(behind.map(store.builtin));
  const has = (face: FontFace | undefined, codePoint: number): boolean => face?.has(codePoint) ?? true;
  return [...characters].filter(
    (codePoint) => !ofRoles.every((face) => has(face, codePoint)) && !last.some((face) => face.has(codePoint)),
  );
}

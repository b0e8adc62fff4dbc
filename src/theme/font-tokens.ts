// The fonts that a theme names: which family each role is set in, and where the families come from that are not built in.
// In: `fonts` as a theme file says it. Out: a name for every family, and the package or the files behind it.

import { type FamilyRole, type FamilySource, type FontFiles, type faceNames, familyRoles } from './families.ts';
import type { Theme } from './theme.ts';

/** `fonts` of a theme file: a built-in family, a package, a file, or a file for each face. */
export type FontTokens = Readonly<Partial<Record<FamilyRole, string | FontFiles>>> & {
  readonly fallback?: readonly string[];
};

const FONT_FILE = /\.(?:ttf|otf|ttc|otc|woff2?)$/i;

type ThemeFonts = Pick<Theme, 'fonts' | 'families' | 'fallback'>;

/** Fills in from the base what is not said; a theme that extends nothing has no base and says everything. */
export function resolveFontTokens(name: string, tokens: FontTokens, base?: ThemeFonts): ThemeFonts {
  const families: Record<string, FamilySource> = { ...base?.families };
  const nameOf = (value: string | FontFiles, ownName: string): string => {
    const family = typeof value === 'string' ? value : ownName;
    const source = sourceOf(value);
    if (source) families[family] = source;
    return family;
  };
  const fontOf = (role: FamilyRole): string => {
    const value = tokens[role];
    return value === undefined ? (base?.fonts[role] ?? '') : nameOf(value, `${name} ${role}`);
  };
  const [display, text, code] = familyRoles.map(fontOf) as [string, string, string];
  const fallback = tokens.fallback?.map((reference) => nameOf(reference, reference)) ?? base?.fallback ?? [];
  return { fonts: { display, text, code }, families, fallback };
}

/** Undefined for a name that should be a built-in family's. */
function sourceOf(value: string | FontFiles): FamilySource | undefined {
  if (typeof value !== 'string') return { kind: 'files', files: value };
  if (FONT_FILE.test(value)) return { kind: 'files', files: { regular: value } };
  return value.startsWith('@') ? { kind: 'package', name: value } : undefined;
}

/** Has all that European languages write, polytonic Greek too; it stands behind every family, for letters that it lacks. */
const SPARE_FAMILY = 'Source Sans 3';

/** The families that are tried in order for what a text's own family lacks, before the symbols. */
export function familiesBehind({ fallback }: Pick<ThemeFonts, 'fallback'>): readonly string[] {
  return fallback.includes(SPARE_FAMILY) ? fallback : [...fallback, SPARE_FAMILY];
}

/** The weight and the slant that a name of a face stands for: `boldItalic` is 700 and slanted. */
export function faceOfName(name: (typeof faceNames)[number]): { readonly weight: number; readonly italic: boolean } {
  const italic = /italic$/i.test(name);
  const upright = name.replace(/italic$/i, '');
  return { weight: weights[upright] ?? weights.regular!, italic };
}

/** `regular` has no name of its own where the face is slanted: it is `italic`. */
const weights: Readonly<Record<string, number>> = { light: 300, regular: 400, medium: 500, semibold: 600, bold: 700 };

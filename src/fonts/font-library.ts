// All fonts that a theme sets text in, ready for synchronous work.
// In: a theme, the built-in fonts, and the fonts that the project brings along. Out: a FontLibrary.

import type { Host } from '../host/host.ts';
import { familiesBehind } from '../theme/font-tokens.ts';
import type { FamilyRole, Theme, Weight } from '../theme/index.ts';
import { facesOf, fallbackFaces } from './builtin-faces.ts';
import type { FontFace } from './font-face.ts';
import { createFontStore, type FontStore } from './font-store.ts';
import { nearestFace } from './nearest-face.ts';

export interface FontLibrary {
  /** The face of a role at a weight, or at the nearest weight that its family has. */
  face(role: FamilyRole, weight: Weight, italic: boolean): FontFace;
  /** Asked in this order for a character that a text's own font does not have; as heavy as the text. */
  fallbacks(weight: Weight): readonly FontFace[];
  /** The face with this key; throws when no such face has been loaded. */
  byKey(key: string): FontFace;
}

/** Faces of the project by the name of their family. A fallback that a pitch has no need of is not among them. */
export type ProjectFonts = ReadonlyMap<string, readonly FontFace[]>;

/** The faces of a theme, which read their files when they are first asked for something. */
export async function loadFontLibrary(
  host: Pick<Host, 'builtin'>,
  theme: Theme,
  { store = createFontStore(host), project = new Map() }: { store?: FontStore; project?: ProjectFonts } = {},
): Promise<FontLibrary> {
  const behind = familiesBehind(theme);
  const names = new Set([...Object.values(theme.fonts), ...behind]);
  const builtin = await Promise.all(
    [...names].map(async (name) => [name, await Promise.all(facesOf(name).map(store.builtin))] as const),
  );
  const families = new Map<string, readonly FontFace[]>([
    ...builtin.filter(([, faces]) => faces.length > 0),
    ...project,
  ]);
  const last = await Promise.all(fallbackFaces.map(store.builtin));
  const byKey = new Map([...[...families.values()].flat(), ...last].map((face) => [face.key, face]));
  const fallbackFamilies = behind.flatMap((name) => families.get(name) ?? []);
  const fallbacksAt = new Map<Weight, readonly FontFace[]>();

  return {
    face(role, weight, italic) {
      const family = theme.fonts[role];
      const face = nearestFace(families.get(family) ?? [], { weight, italic });
      if (!face) throw new Error(`There are no fonts of the family ${family}.`);
      return face;
    },
    fallbacks(weight) {
      const known = fallbacksAt.get(weight) ?? [...oneOfEach(fallbackFamilies, weight), ...last];
      fallbacksAt.set(weight, known);
      return known;
    },
    byKey(key) {
      const face = byKey.get(key);
      if (!face) throw new Error(`No font with the key ${key} has been loaded.`);
      return face;
    },
  };
}

/** A fallback has a regular and a bold face: from this weight on a text is meant to stand out, and the bold one does. */
const STANDS_OUT = 500;
const BOLD = 600;

/** Of every family its upright face for a weight. */
function oneOfEach(faces: readonly FontFace[], weight: Weight): readonly FontFace[] {
  const families = [...new Set(faces.map((face) => face.family))];
  const traits = { weight: weight >= STANDS_OUT ? BOLD : weight, italic: false };
  return families.flatMap((family) => {
    const own = faces.filter((face) => face.family === family);
    return nearestFace(own, traits) ?? [];
  });
}

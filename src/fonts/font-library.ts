// All fonts that a theme sets text in, ready for synchronous work.
// In: the host and a theme. Out: a FontLibrary whose files have been read.

import type { Host } from '../host/host.ts';
import type { FamilyRole, Theme, Weight } from '../theme/theme.ts';
import { type BuiltinFace, facesOf, fallbackFaces, fileOf } from './builtin-faces.ts';
import { createFontFace } from './create-font-face.ts';
import type { FontFace } from './font-face.ts';
import { loadHarfBuzz } from './shaper.ts';

export interface FontLibrary {
  /** The face of a role at a weight, or at the nearest weight that its family has. */
  face(role: FamilyRole, weight: Weight, italic: boolean): FontFace;
  /** Asked in this order for a character that a text's own font does not have. */
  readonly fallbacks: readonly FontFace[];
  /** The face with this key; throws when no such face has been loaded. */
  byKey(key: string): FontFace;
}

/** Throws a HostError when a font's file can't be read, and an Error when the theme names a family that the package does not have. */
export async function loadFontLibrary(host: Host, theme: Theme): Promise<FontLibrary> {
  const harfBuzz = await loadHarfBuzz();
  const load = async (face: BuiltinFace) => createFontFace(harfBuzz, face, await host.builtin(fileOf(face)));
  const families = [...new Set(Object.values(theme.fonts))];
  const loaded = await Promise.all(families.map((family) => Promise.all(facesOf(family).map(load))));
  const byFamily = new Map(families.map((family, index) => [family, loaded[index] ?? []]));
  const fallbacks = await Promise.all(fallbackFaces.map(load));
  const byKey = new Map([...loaded.flat(), ...fallbacks].map((face) => [face.key, face]));

  return {
    face(role, weight, italic) {
      return nearest(byFamily.get(theme.fonts[role]) ?? [], weight, italic, theme.fonts[role]);
    },
    fallbacks,
    byKey(key) {
      const face = byKey.get(key);
      if (!face) throw new Error(`No font with the key ${key} has been loaded.`);
      return face;
    },
  };
}

/** The slant comes first, then the nearest weight; of two that are equally near, the heavier. */
function nearest(faces: readonly FontFace[], weight: Weight, italic: boolean, family: string): FontFace {
  const distance = (face: FontFace) => Math.abs(face.weight - weight) - (face.weight > weight ? 0.5 : 0);
  const [first] = faces.filter((face) => face.italic === italic).sort((a, b) => distance(a) - distance(b));
  if (!first) throw new Error(`The package has no fonts of the family ${family}.`);
  return first;
}

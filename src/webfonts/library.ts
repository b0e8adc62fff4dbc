// The woff2 fonts of the package: their manifest is read once, a slice when it is first asked for.
// In: the host's built-in files. Out: a shelf to measure and find with, and the slices' bytes.

import { createFontCutter, type FontCutter, type ProjectFonts } from '../fonts/index.ts';
import type { Host } from '../host/index.ts';
import { type FamilyHeights, familiesBehind, type Theme } from '../theme/index.ts';
import { readFontManifest, type SlicedFace } from './manifest.ts';
import { createFontShelf, type FontShelf } from './shelf.ts';

export interface WebFonts {
  /** The shelf of a theme, with the fonts that it takes from the project. */
  shelf(theme: Theme, project?: ProjectFonts): FontShelf;
  /** Heights of a theme's families, for the places of baselines. */
  heights(theme: Theme, project?: ProjectFonts): FamilyHeights;
  /** Reads a slice by its file name. */
  readSlice(file: string): Uint8Array;
  /** Cuts a font of the project down to the characters of a deck. */
  readonly cut: FontCutter;
}

/** A family that is not built in is drawn in the machine's font; most text faces are about this high. */
const usualHeights = { ascent: 1000, descent: 300 };

/** Loads the manifest. */
export function loadWebFonts(host: Pick<Host, 'builtin'>): WebFonts {
  const faces = readFontManifest(host.builtin('fonts/slices.json'));
  const slices = new Map<string, Uint8Array>();
  const shelves = new Map<string, FontShelf>();
  const shelfOf = (fallback: readonly string[]): FontShelf => {
    const key = fallback.join('\n');
    const known = shelves.get(key) ?? createFontShelf(faces, { fonts: new Map(), fallback });
    shelves.set(key, known);
    return known;
  };
  return {
    shelf(theme, fonts = new Map()) {
      const fallback = familiesBehind(theme);
      return fonts.size === 0 ? shelfOf(fallback) : createFontShelf(faces, { fonts, fallback });
    },
    heights: ({ fonts }, project = new Map()) => ({
      display: heightsOf(fonts.display, faces, project),
      text: heightsOf(fonts.text, faces, project),
      code: heightsOf(fonts.code, faces, project),
    }),
    cut: createFontCutter(host),
    readSlice(file) {
      const read = slices.get(file) ?? host.builtin(`fonts/${file}`);
      slices.set(file, read);
      return read;
    },
  };
}

function heightsOf(
  family: string,
  faces: readonly SlicedFace[],
  project: ProjectFonts,
): { readonly ascent: number; readonly descent: number } {
  const [own] = project.get(family) ?? [];
  if (own) return { ascent: own.ascent, descent: -own.descent };
  return faces.find((face) => face.family === family) ?? usualHeights;
}

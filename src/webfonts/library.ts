// The woff2 fonts of the package: their manifest is read once, a slice when it is first asked for.
// In: the host's built-in files. Out: a shelf to measure and find with, and the slices' bytes.

import type { Host } from '../host/index.ts';
import type { FamilyHeights, Theme } from '../theme/index.ts';
import { readFontManifest, type SlicedFace } from './manifest.ts';
import { createFontShelf, type FontShelf } from './shelf.ts';

export interface WebFonts {
  readonly shelf: FontShelf;
  /** Heights of a theme's families, for the places of baselines. */
  heights(theme: Theme): FamilyHeights;
  /** Reads a slice by its file name. */
  readSlice(file: string): Promise<Uint8Array>;
}

/** A family that is not built in is drawn in the machine's font; most text faces are about this high. */
const usualHeights = { ascent: 1000, descent: 300 };

/** Loads the manifest. */
export async function loadWebFonts(host: Pick<Host, 'builtin'>): Promise<WebFonts> {
  const faces = readFontManifest(await host.builtin('fonts/slices.json'));
  const slices = new Map<string, Promise<Uint8Array>>();
  return {
    shelf: createFontShelf(faces),
    heights: ({ fonts }) => ({
      serif: heightsOf(fonts.serif, faces),
      sans: heightsOf(fonts.sans, faces),
      code: heightsOf(fonts.code, faces),
    }),
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
): { readonly ascent: number; readonly descent: number } {
  return faces.find((face) => face.family === family) ?? usualHeights;
}

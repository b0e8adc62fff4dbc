// What the deck needs besides the pitch: the theme's stylesheet, reveal.js, the fonts. Loaded once for a compiler.
// In: the host's built-in files. Out: texts, and a shelf of fonts whose slices are read when a deck is emitted.

import type { Host } from '../../host/host.ts';
import type { FamilyHeights, Theme } from '../../theme/index.ts';
import { readFontManifest, type SlicedFace } from './fonts/manifest.ts';
import { createFontShelf, type FontShelf } from './fonts/ruler.ts';

export interface DeckContext {
  readonly shelf: FontShelf;
  /** Heights of a theme's families, for the places of baselines. */
  heights(theme: Theme): FamilyHeights;
  /** The theme's own stylesheet. */
  readonly stylesheet: string;
  readonly reset: string;
  readonly revealCss: string;
  readonly reveal: string;
  readonly notes: string;
  readonly start: string;
  /** Reads a woff2 slice by its file name. */
  readSlice(file: string): Promise<Uint8Array>;
}

/** Loads what every deck of a theme shares. */
export async function loadDeckContext(host: Host, theme: Theme): Promise<DeckContext> {
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await host.builtin(name));
  const [manifest, stylesheet, reset, revealCss, reveal, notes, start] = await Promise.all([
    host.builtin('fonts/slices.json'),
    text(`themes/${theme.name}.css`),
    text('reveal/reset.css'),
    text('reveal/reveal.css'),
    text('reveal/reveal.js'),
    text('reveal/notes.js'),
    text('themes/deck.js'),
  ]);
  const faces = readFontManifest(manifest);
  const slices = new Map<string, Promise<Uint8Array>>();
  return {
    shelf: createFontShelf(faces),
    heights: (wanted) => heightsOf(wanted, faces),
    stylesheet,
    reset,
    revealCss,
    reveal,
    notes,
    start,
    readSlice(file) {
      const read = slices.get(file) ?? host.builtin(`fonts/${file}`);
      slices.set(file, read);
      return read;
    },
  };
}

function heightsOf(theme: Theme, faces: readonly SlicedFace[]): FamilyHeights {
  const of = (family: string): { readonly ascent: number; readonly descent: number } => {
    const face = faces.find((candidate) => candidate.family === family);
    // A family that is not built in is drawn by the machine's font; most text faces are about this high.
    return face ?? { ascent: 1000, descent: 300 };
  };
  return { serif: of(theme.fonts.serif), sans: of(theme.fonts.sans), code: of(theme.fonts.code) };
}

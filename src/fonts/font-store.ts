// Keeps opened fonts from one compilation to the next, and with them the words that they have shaped.
// In: built-in faces, and files of projects. Out: faces; the least used go when there are too many.

import type { Host } from '../host/host.ts';
import { type BuiltinFace, fileOf, keyOf } from './builtin-faces.ts';
import { createFontFace, type FaceSource } from './create-font-face.ts';
import type { FontFace } from './font-face.ts';
import { type OpenedFont, openFont } from './open-font.ts';
import { loadHarfBuzz } from './shaper.ts';
import type { FontProblem } from './unpack-font.ts';

export interface FontStore {
  /** The file is read when the face is first asked for anything; a HostError is thrown then when it can't be. */
  builtin(face: BuiltinFace): Promise<FontFace>;
  /** Opens a file of a project by its path; a file that says the same as the last time is not opened again. */
  open(path: string, bytes: Uint8Array): Promise<OpenedFont | FontProblem>;
  /** A face of an opened font. */
  face(font: OpenedFont, about: Omit<FaceSource, 'bytes' | 'foreign'>): Promise<FontFace>;
}

/** Project fonts that are kept: two families in all weights and some fallbacks. */
const MAX_FONTS = 32;

interface KeptFont {
  readonly bytes: Uint8Array;
  readonly opened: Promise<OpenedFont | FontProblem>;
}

export function createFontStore(host: Pick<Host, 'builtin'>): FontStore {
  const builtin = new Map<string, Promise<FontFace>>();
  const fonts = new Map<string, KeptFont>();
  const faces = new WeakMap<OpenedFont, Map<string, FontFace>>();
  const loadBuiltin = async (face: BuiltinFace): Promise<FontFace> =>
    createFontFace(await loadHarfBuzz(), { ...face, key: keyOf(face), bytes: () => host.builtin(fileOf(face)) });

  return {
    builtin(face) {
      const key = keyOf(face);
      const known = builtin.get(key) ?? loadBuiltin(face);
      builtin.set(key, known);
      return known;
    },
    async open(path, bytes) {
      const known = fonts.get(path);
      const same = known !== undefined && (known.bytes === bytes || Buffer.compare(known.bytes, bytes) === 0);
      const kept = same ? known : { bytes, opened: loadHarfBuzz().then((harfBuzz) => openFont(harfBuzz, bytes)) };
      fonts.delete(path);
      fonts.set(path, kept);
      if (fonts.size > MAX_FONTS) fonts.delete(fonts.keys().next().value ?? '');
      return kept.opened;
    },
    async face(font, about) {
      const ofFont = faces.get(font) ?? new Map<string, FontFace>();
      faces.set(font, ofFont);
      // One file may serve two families.
      const key = `${about.family} ${about.key}`;
      const known = ofFont.get(key);
      if (known) return known;
      const made = createFontFace(await loadHarfBuzz(), { ...about, bytes: () => font.bytes, foreign: true });
      ofFont.set(key, made);
      return made;
    },
  };
}

// Opens a font of the project: unpacks it, checks that it can be used and may be, and finds what it offers.
// In: the bytes of a file. Out: an opened font, or what is wrong with it.

import { type FontFile, readFontFile } from './font-file.ts';
import type { HarfBuzz } from './shaper.ts';
import { type FontProblem, unpackFont } from './unpack-font.ts';

export interface OpenedFont {
  /** TrueType or OpenType. */
  readonly bytes: Uint8Array;
  /** The weights that a variable font can have; undefined for a font of one weight. */
  readonly weights?: { readonly min: number; readonly max: number };
}

/**
 * Unpacks a font file and reads what must be known before a face is made of it; a problem says why it cannot be used.
 * @internal
 */
export async function openFont(harfBuzz: HarfBuzz, packed: Uint8Array): Promise<OpenedFont | FontProblem> {
  const bytes = await unpackFont(packed);
  if (typeof bytes === 'string') return bytes;
  const file = readSafely(bytes);
  if (!file) return 'broken';
  if (file.embedding !== 'allowed') return file.embedding;
  const hasOutlines = ['glyf', 'CFF ', 'CFF2'].some((tag) => file.tables.has(tag));
  if (!hasOutlines) return 'no-outlines';
  const face = new harfBuzz.Face(new harfBuzz.Blob(bytes));
  // HarfBuzz drops tables that are broken: a font without characters has lost its table of them.
  if (face.collectUnicodes().length === 0) return 'broken';
  const axis = face.getAxisInfos().wght;
  return axis ? { bytes, weights: { min: axis.min, max: axis.max } } : { bytes };
}

/** Reads the tables that a PDF needs; undefined when one is missing or ends too early. */
function readSafely(bytes: Uint8Array): FontFile | undefined {
  try {
    const file = readFontFile(bytes);
    const isWhole = [...file.tables.values()].every(({ offset, length }) => offset + length <= bytes.length);
    return isWhole && file.unitsPerEm >= 16 ? file : undefined;
  } catch (failure) {
    // A table that is missing, or an offset beyond the end.
    if (failure instanceof Error) return undefined;
    throw failure;
  }
}

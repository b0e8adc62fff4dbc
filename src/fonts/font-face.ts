// A font at one weight and slant: the metrics that typesetting asks for, and the glyphs that a PDF embeds.
// In: nothing. Out: the type that other folders see; it says nothing of HarfBuzz.

import type { FontMetrics } from '../typeset/metrics.ts';
import type { FontFile } from './font-file.ts';
import type { Variations } from './shaper.ts';
import type { SubsetGlyph } from './subset-glyph.ts';

/** What typesetting measures with, and what a back end needs to embed it. */
export interface FontFace extends FontMetrics {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** The file's metrics and names, in the font's own units. */
  readonly file: FontFile;
  /** Where the face lies on the axes of a variable font. */
  readonly variations?: Variations;
  /** The upper edge, above the baseline, and the thickness of the line that strikes text out, in 1/1000 em. */
  readonly strikeout: { readonly position: number; readonly thickness: number };
  /** The glyph's own advance in 1/1000 em. */
  advanceOf(glyph: number): number;
  /** A TrueType file in which `glyphs[n]` is glyph `n`. */
  subset(glyphs: readonly SubsetGlyph[]): Uint8Array;
}

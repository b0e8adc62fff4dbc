// Styled text as it comes to typesetting, and the same text cut into words that are shaped once for every size.
// Lengths are in 1/1000 of the paragraph's type size, so that another size is arithmetic and no new shaping.

import type { Color } from '../units/units.ts';
import type { FontMetrics, ShapedText } from './metrics.ts';

/** How a run looks. `scale` and `rise` are relative to the paragraph's type size; `tracking` is in 1/1000 em of the run. */
export interface RunStyle {
  readonly font: FontMetrics;
  /** Tried in order for what `font` lacks. */
  readonly fallbacks: readonly FontMetrics[];
  /** OpenType features, comma-separated: `onum,pnum`. */
  readonly features: string;
  readonly scale: number;
  readonly rise: number;
  readonly tracking: number;
  readonly color: Color;
  readonly strike: boolean;
  /** BCP 47: what the text is shaped and hyphenated as. */
  readonly language: string;
}

/** Text in one style. A line end in `text` is a break that must be kept. */
export interface TextRun {
  readonly text: string;
  readonly style: RunStyle;
  readonly origin?: unknown;
}

/** Glyphs of one font within a segment. */
export interface Piece {
  readonly font: FontMetrics;
  readonly style: RunStyle;
  readonly shaped: ShapedText;
  readonly width: number;
  readonly origin?: unknown;
}

/** What may end a line: nothing more to come, a space or another opportunity, a kept line end, a cut through a word that is too wide. */
export type BreakKind = 'end' | 'space' | 'opportunity' | 'kept' | 'forced';

/** Text that no line may be broken within. `space` stands behind it when the line goes on. */
export interface Segment {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** What the segment grows by for each 1/1000 em of tracking: its glyphs, each as large as its style. */
  readonly tracked: number;
  readonly space?: Piece;
  readonly spaceWidth: number;
  readonly ends: BreakKind;
  /** Whether a new word begins here; a second half of a hyphenated word does not. */
  readonly startsWord: boolean;
  /** Whether a word that counts begins here: one that holds a letter or a figure. */
  readonly counts: boolean;
}

export type Direction = 'ltr' | 'rtl';

/** A character that no font has. `offset` counts in the run's text. */
export interface MissingCharacter {
  readonly codePoint: number;
  readonly run: TextRun;
  readonly offset: number;
}

export interface Paragraph {
  readonly segments: readonly Segment[];
  /** The widest segment. */
  readonly widest: number;
  /** Segments stand in logical order; this is the way that they are read on the sheet. */
  readonly direction: Direction;
}

/** Segments `from` to `to` (exclusive) on one line. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

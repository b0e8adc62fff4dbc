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
  /** True for text that a browser draws: it tracks clusters, and not the marks in them, and takes each from the first font that has it. */
  readonly inBrowser?: boolean;
  readonly color: Color;
  readonly strike: boolean;
  /** BCP 47: what the text is shaped as. */
  readonly language: string;
  /** How a paragraph is read whose first run has this style. */
  readonly direction: Direction;
  /** The offsets at which a word of the language may be divided; missing where no word is. */
  readonly hyphenate?: Hyphenate;
}

export type Direction = 'ltr' | 'rtl';

/** A word in lower case → the offsets within it at which a hyphen may stand, ascending. */
export type Hyphenate = (word: string) => readonly number[];

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
  /** The embedding level (UAX 9): odd for what is read from right to left; 0 where nothing is said. */
  readonly level?: number;
  /** The hyphen that a division adds. */
  readonly hyphen?: boolean;
  readonly origin?: unknown;
}

/** What may end a line: nothing more to come, a space or another opportunity, a kept line end, a hyphen, a cut through a word that is too wide. */
export type BreakKind = 'end' | 'space' | 'opportunity' | 'kept' | 'hyphen' | 'forced';

/** Text that no line may be broken within. `space` stands behind it when the line goes on. */
export interface Segment {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** What the segment grows by for each 1/1000 em of tracking: its glyphs, each as large as its style. */
  readonly tracked: number;
  readonly space?: Piece;
  /** Of the space; where there is none, what kerning adds before the next segment. */
  readonly spaceWidth: number;
  readonly ends: BreakKind;
  /** Whether a new word begins here; a second half of a hyphenated word does not. */
  readonly startsWord: boolean;
  /** Whether a word that counts begins here: one that holds a letter or a figure. */
  readonly counts: boolean;
  /** Where its word may be divided, found when it is first asked for; missing where it may not. */
  readonly divisions?: () => readonly Division[];
}

/** A segment in two: `head` ends with a hyphen, `tail` begins the next line. */
export interface Division {
  readonly head: Segment;
  readonly tail: Segment;
}

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

/** Segments `from` to `to` (exclusive) on one line; of a divided word, the part that stands on it. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  /** Instead of the first segment: what the line before left of it. */
  readonly first?: Segment;
  /** Instead of the last segment: its part up to the hyphen. */
  readonly last?: Segment;
}

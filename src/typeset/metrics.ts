// What typesetting needs to know of a font. `fonts` implements it; nothing here knows a font file.

/** Glyphs of one piece of text in one font, from left to right as they are drawn. Lengths are in 1/1000 em. */
export interface ShapedText {
  readonly text: string;
  readonly glyphs: Uint16Array;
  /** Advances after kerning and features. */
  readonly advances: Float64Array;
  /** The glyphs' own advances, as the font's metrics table has them. */
  readonly naturals: Float64Array;
  /** The code points that each glyph stands for; empty for the second and later glyphs of a cluster. */
  readonly codePoints: readonly (readonly number[])[];
  /** Displacement of glyphs that are not on the line or not at their advance; undefined when no glyph is displaced. */
  readonly offsets?: ReadonlyMap<number, readonly [x: number, y: number]>;
  readonly width: number;
}

/** What a font should know of a text besides its characters. */
export interface ShapeOptions {
  /** `ltr` where nothing is said. */
  readonly direction?: 'ltr' | 'rtl';
  /** ISO 15924, as `Arab`; where nothing is said, the script of the text's first letter. */
  readonly script?: string;
  /** BCP 47, as `tr`: some fonts have other forms of a letter for it. */
  readonly language?: string;
}

/** A font at one weight and slant. Lengths are in 1/1000 em, up is positive. */
export interface FontMetrics {
  /** Unique among the fonts of a compiler, for instance `Source Sans 3 600 italic`. */
  readonly key: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  has(codePoint: number): boolean;
  /** Shapes a text that holds no line end. `features` are OpenType tags to switch on, as `onum,pnum`, or off, as `-liga`. */
  shape(text: string, features: string, options?: ShapeOptions): ShapedText;
}

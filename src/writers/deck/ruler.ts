// What the deck measures with: the page's shaper over the same fonts, with the features that the stylesheet switches on.
// In: the fonts of a theme, the slices that a browser has of them, and a pitch's language. Out: styles to shape with, and texts that are shaped once.

import type { FontLibrary } from '../../fonts/index.ts';
import { isRightToLeft } from '../../model/index.ts';
import type { TextStyle, Theme, Weight } from '../../theme/index.ts';
import {
  type FontMetrics,
  lineWidth,
  type Paragraph,
  type PrepareOptions,
  prepareParagraph,
  type RunStyle,
  surelyHolds,
  type TextRun,
} from '../../typeset/index.ts';
import type { Color } from '../../units/units.ts';
import { type FontShelf, faceOf } from '../../webfonts/index.ts';
import { browserBreaks } from './browser-breaks.ts';
import { sliceFont } from './sliced-font.ts';

/** Which figures a text has: those of running text, of tables, of large numerals. */
export type Figures = keyof Theme['figures'];

/** How a text is shaped. `scale` is a share of the size around it, `lang` its own language where it has one. */
export interface Look {
  readonly style: Pick<TextStyle, 'family' | 'weight' | 'italic' | 'tracking'>;
  readonly figures: Figures;
  readonly scale?: number;
  readonly lang?: string;
}

export interface Ruler {
  /** The style that the shaper takes; the same object for the same look. */
  look(look: Look): RunStyle;
  /** Cuts and shapes runs, at the browser's breaks unless others are given. They are remembered for a while, by what they were made of, their look, and the weight of bold words in them. */
  prepare(of: object, look: RunStyle, bold: Weight, make: () => readonly TextRun[], breaks?: Breaks): Paragraph;
  /** True for runs that are surely one line in a measure, in 1/1000 of the type size: most need not be broken to know it. */
  isLine(measure: number, make: () => readonly TextRun[]): boolean;
  /** The width of a text on one line, in px. */
  width(text: string, style: TextStyle, figures?: Figures): number;
}

/** Where the lines of a text may end. */
type Breaks = NonNullable<PrepareOptions['breaks']>;

/** A text that was cut and shaped in a look. */
interface PreparedText {
  readonly look: RunStyle;
  readonly bold: Weight;
  readonly paragraph: Paragraph;
}

/** A look that has been asked for. There are a few dozen, so that comparing them is quicker than writing a key for each run. */
interface KnownLook extends Required<Omit<Look, 'style'>>, Required<Look['style']> {
  readonly run: RunStyle;
}

const isFor = (known: KnownLook, family: TextStyle['family'], tracking: number, lang: string): boolean =>
  known.family === family && known.tracking === tracking && known.lang === lang;

/** The texts of a slide are asked for while it is laid out, and hardly later; no slide that somebody would show has more. */
const MOST_TEXTS = 256;

/** Nothing is drawn with it. */
const noColor = '#000000' as Color;

/** What a ruler measures with. */
export interface RulerFonts {
  readonly library: FontLibrary;
  readonly shelf: FontShelf;
}

/** A ruler for the texts of a pitch in `lang` (BCP 47). */
export function createRuler(
  { library, shelf }: RulerFonts,
  { figures: features, fonts }: Pick<Theme, 'figures' | 'fonts'>,
  lang: string,
): Ruler {
  const looks: KnownLook[] = [];
  let prepared = new Map<object, PreparedText[]>();
  const widths = new Map<RunStyle, Map<string, number>>();
  const faces = new Map<FontMetrics, FontMetrics>();
  const faceFor = (style: Look['style']): FontMetrics => {
    const { family, weight, italic = false } = style;
    const face = library.face(family, weight, italic);
    const use = faceOf({ family, weight, italic }, fonts);
    const known = faces.get(face) ?? sliceFont(face, (codePoint) => shelf.find(codePoint, use)?.slice);
    faces.set(face, known);
    return known;
  };
  const look = ({ style, figures, scale = 1, lang: own = lang }: Look): RunStyle => {
    const { family, weight, italic = false, tracking } = style;
    for (const known of looks) {
      const same = known.weight === weight && known.scale === scale && known.figures === figures;
      if (same && known.italic === italic && isFor(known, family, tracking, own)) return known.run;
    }
    const run: RunStyle = {
      font: faceFor(style),
      fallbacks: library.fallbacks(weight),
      features: [...(family === 'code' ? [] : features[figures]), ...(tracking === 0 ? [] : withoutLigatures)].join(
        ',',
      ),
      scale,
      rise: 0,
      // In CSS, smaller letters keep the spacing that the text around them has.
      tracking: (tracking * 1000) / scale,
      inBrowser: true,
      color: noColor,
      strike: false,
      language: own,
      direction: isRightToLeft(lang) ? 'rtl' : 'ltr',
    };
    looks.push({ family, weight, italic, tracking, figures, scale, lang: own, run });
    return run;
  };
  return {
    look,
    prepare(of, look, bold, make, breaks = browserBreaks) {
      const known = prepared.get(of) ?? [];
      for (const text of known) if (text.look === look && text.bold === bold) return text.paragraph;
      if (prepared.size >= MOST_TEXTS) prepared = new Map();
      const paragraph = prepareParagraph(make(), { breaks });
      known.push({ look, bold, paragraph });
      prepared.set(of, known);
      return paragraph;
    },
    isLine: (measure, make) => surelyHolds(measure, make()),
    width(text, style, figures = 'text') {
      const run = look({ style: spacedFor(text, style), figures });
      const known = widths.get(run) ?? new Map<string, number>();
      if (known.size === 0) widths.set(run, known);
      const units = known.get(text) ?? widthOfAll(prepareParagraph([{ text, style: run }], { breaks: browserBreaks }));
      known.set(text, units);
      return (units * style.size) / 1000;
    },
  };
}

/** Letters that are joined to each other: browsers never space them. */
const cursive = /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mand}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Phag}\p{scx=Rohg}]/u;

/** Letters and signs of Europe, which can be told without the tables of Unicode. */
const european = /^[\0-\u02FF\u0370-\u05FF\u2000-\u202E\u2030-\u204E]*$/;

/** A style with the tracking that its text will have. */
export const spacedFor = <Style extends Pick<TextStyle, 'tracking'>>(text: string, style: Style): Style =>
  style.tracking === 0 || european.test(text) || !cursive.test(text) ? style : { ...style, tracking: 0 };

/** For text that the browser lays out where it has room: nothing of it is measured. */
export const unmeasured = (ruler: Ruler): Ruler => ({
  ...ruler,
  prepare: () => nothing,
  isLine: () => true,
  width: () => 0,
});

const nothing = prepareParagraph([], { breaks: browserBreaks });

/** What browsers switch off where letters are spaced. */
const withoutLigatures = ['-liga', '-clig'] as const;

const widthOfAll = ({ segments }: Paragraph): number => lineWidth(segments, 0, segments.length);

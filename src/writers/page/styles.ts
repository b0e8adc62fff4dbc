// Theme tokens → run styles: which font, features and colour a piece of the page is set in.

import type { FontLibrary } from '../../fonts/index.ts';
import { isRightToLeft, isUnicameral } from '../../model/index.ts';
import { boldOf, type PageStyle, type PaletteRole, type Theme } from '../../theme/index.ts';
import type { Hyphenate, Hyphenation, RunStyle } from '../../typeset/index.ts';
import type { Color } from '../../units/units.ts';

/** How text deviates from the style it stands in. */
export interface Emphasis {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface Styles {
  readonly theme: Theme;
  /** The run style of a token at `scale` × the paragraph's size. */
  of(name: PageStyle, scale?: number, emphasis?: Emphasis): RunStyle;
  /** The size of a style as a share of the body's, for what grows and shrinks with the body. */
  share(name: PageStyle): number;
  /** Text in the code font, a little smaller so that its x-height agrees with the text's. */
  code(base: RunStyle, emphasis?: Emphasis): RunStyle;
  /** The style of an ordinal's letters: heavier, since they are small. */
  raisedNumeral(): RunStyle;
  /** A style as it is for words in another language. */
  inLanguage(style: RunStyle, language: string): RunStyle;
  color(role: keyof Theme['palette']['page']): Color;
  /** The colour of any role; ink for one that the page's palette lacks. */
  inPalette(role: PaletteRole | undefined): Color;
  /** The body's size that the theme's lengths are drawn for, in pt. */
  readonly nominal: number;
}

/** The rule of a language that has none: what stands beside it in another language may still be divided. */
const undivided: Hyphenate = () => [];

/** Running text; what points, names or asks is never divided. */
const hyphenated: ReadonlySet<PageStyle> = new Set(['body', 'cell', 'note'] as const);

/** `language` is the pitch's; a run in another language says so itself. */
export function pageStyles(theme: Theme, fonts: FontLibrary, language: string, hyphenation?: Hyphenation): Styles {
  const { palette, page, figures } = theme;
  const color = (role: keyof Theme['palette']['page']) => palette.page[role];
  const ruleOf = (spoken: string) =>
    page.text.hyphenate && hyphenation ? (hyphenation(spoken) ?? undivided) : undefined;
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  // Lining figures are as high as letters that have one height.
  const running = isUnicameral(language) ? figures.numeral : figures.text;
  const inPalette = (role: PaletteRole | undefined) =>
    color(role && role in palette.page ? (role as keyof Theme['palette']['page']) : 'ink');
  const makeStyle = (name: PageStyle, scale: number, emphasis: Emphasis): RunStyle => {
    const style = page.type[name];
    const weight = emphasis.bold ? boldOf(style) : style.weight;
    return {
      font: fonts.face(style.family, weight, emphasis.italic ?? style.italic ?? false),
      fallbacks: fonts.fallbacks(weight),
      features: (name === 'numeral'
        ? figures.numeral
        : name === 'cell' || name === 'price'
          ? figures.table
          : running
      ).join(','),
      scale,
      rise: 0,
      tracking: (style.tracking ?? 0) * 1000,
      color: inPalette(style.color),
      strike: false,
      language,
      direction,
      ...(hyphenated.has(name) ? { hyphenate: ruleOf(language) } : {}),
    };
  };
  const made = stylesMadeFor(fonts, { theme, language, rule: ruleOf(language) });
  return {
    theme,
    color,
    inPalette,
    nominal: page.type.body.size,
    of(name, scale = 1, emphasis = {}) {
      const key = `${name} ${scale} ${emphasis.bold} ${emphasis.italic}`;
      const style = made.get(key) ?? makeStyle(name, scale, emphasis);
      made.set(key, style);
      return style;
    },
    code(base, emphasis = {}) {
      const font = fonts.face('code', emphasis.bold ? 600 : 400, emphasis.italic ?? false);
      return { ...base, font, features: '', hyphenate: undefined, tracking: 0, scale: base.scale * this.share('code') };
    },
    inLanguage: (style, spoken) => ({
      ...style,
      language: spoken,
      ...(style.hyphenate ? { hyphenate: ruleOf(spoken) } : {}),
    }),
    share: (name) => page.type[name].size / page.type.body.size,
    raisedNumeral() {
      const { family, ordinal } = page.type.numeral;
      return { ...this.of('numeral'), font: fonts.face(family, ordinal.weight, false) };
    },
  };
}

/** What decides how the styles of a page look, besides its fonts. */
interface Look {
  readonly theme: Theme;
  readonly language: string;
  readonly rule: Hyphenate | undefined;
}

/** The styles of the last look that was set in some fonts: pages of one project mostly look alike, and what was shaped in a style is kept with it. */
const last = new WeakMap<FontLibrary, Look & { readonly made: Map<string, RunStyle> }>();

function stylesMadeFor(fonts: FontLibrary, { theme, language, rule }: Look): Map<string, RunStyle> {
  const known = last.get(fonts);
  if (known && known.theme === theme && known.language === language && known.rule === rule) return known.made;
  const made = new Map<string, RunStyle>();
  last.set(fonts, { theme, language, rule, made });
  return made;
}

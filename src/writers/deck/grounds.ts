// What a slide stands on: the ground of its kind or its author's, and the colours that can be read on it.
// In: a slide, its kind, the palettes of a theme and the deck's scheme. Out: what reveal.js paints, what sets the text's colours, and findings.

import { type Diagnostic, diagnostic, didYouMean } from '../../diagnostics/index.ts';
import type { Background, Slide } from '../../model/index.ts';
import {
  cover,
  cssColorNames,
  toneOf as hueOf,
  type Palette,
  type PaletteRole,
  readableOn,
  readCssColor,
  readGradient,
  type Scheme,
} from '../../theme/index.ts';
import { type Color, contrast } from '../../units/units.ts';
import type { Kind } from './kind.ts';
import type { DeckScope } from './scope.ts';

export interface Ground {
  /** The colour that lies below everything. */
  readonly color: Color;
  /** False where it is the paper of the deck, which need not be said. */
  readonly own: boolean;
  readonly classes: readonly string[];
  /** Colours of the palette that are others here, so that they can be read. */
  readonly colors: Readonly<Partial<Record<PaletteRole, Color>>>;
  /** How strong the picture on the ground is shown, 0–1. */
  readonly opacity?: number;
  readonly found: readonly Diagnostic[];
}

/** The contrast of text, and of text as large as the theme's figures (WCAG 2.2, success criterion 1.4.3). */
const LEAST = { text: 4.5, large: 3 } as const;
/** A picture that would have to be fainter says nothing, and is shown so all the same. */
const FAINTEST = 0.1;

const ends = ['#000000' as Color, '#FFFFFF' as Color] as const;

/** The ground of a slide. On an author's ground stands the palette whose ink is read better there, and a picture is as strong as the ink allows. */
export function groundOf(
  slide: Slide,
  kind: Kind,
  { palettes, scheme, pictures }: Pick<DeckScope, 'palettes' | 'scheme' | 'pictures'>,
): Ground {
  const plain = plainGround(kind, palettes[scheme]);
  const { background } = slide.attributes;
  if (!background) return plain;
  const unknown = background.color !== undefined && !readCssColor(background.color);
  const found = unknown ? [reportUnknown(background.color, slide)] : [];
  const grounds = readGrounds(background, plain.color, palettes[scheme].paper);
  // What only lies behind a picture keeps the colours of the slide's kind.
  const kept = grounds.length === 0;
  const seen = kept ? [plain.color] : grounds;
  const tone = kept ? scheme : toneOfAll(seen, palettes);
  const palette = kept ? plain.palette : palettes[tone];
  const classes = kept ? plain.classes : tone === scheme ? [] : [`on-${tone}`];
  const ground = { color: seen[0]!, own: !kept || plain.own, classes };
  const picture = background.image !== undefined && pictures.has(background.image);
  if (!holdsText(slide)) return { ...ground, colors: {}, opacity: background.opacity, found };
  const wanted = picture ? (background.opacity ?? 1) : 0;
  const opacity = Math.min(wanted, strongest(palette.ink, seen));
  const below = seen.flatMap((color) =>
    picture ? ends.map((end) => cover(color, { color: end, alpha: opacity })) : color,
  );
  const faint = opacity < wanted ? [reportFaint(slide, opacity)] : [];
  return {
    ...ground,
    colors: readableColors(palette, below),
    ...(picture ? { opacity } : {}),
    found: [...found, ...checkInk(slide, palette.ink, below), ...faint],
  };
}

const reportUnknown = (color: string, slide: Slide): Diagnostic =>
  diagnostic('background-color', `There is no colour \`${color}\`.`, slide.attributes.span ?? slide.span, [
    ...didYouMean(color, cssColorNames),
    'The slide keeps its ground. A colour is `#7A2B1F`, or one of the names of CSS, such as `honeydew`.',
  ]);

/** The scheme whose ink stands out more from a colour. */
export const toneOf = (color: Color, palettes: Readonly<Record<Scheme, Palette>>): Scheme =>
  toneOfAll([color], palettes);

function toneOfAll(colors: readonly Color[], { light, dark }: Readonly<Record<Scheme, Palette>>): Scheme {
  return leastContrast(light.ink, colors) >= leastContrast(dark.ink, colors) ? 'light' : 'dark';
}

type Inks = Readonly<Pick<Palette, 'ink' | 'muted' | 'accent' | 'figure'>>;

/** The ground that the theme gives to a kind of slide, and what is written with there. */
function plainGround(kind: Kind, palette: Palette): Ground & { readonly palette: Inks } {
  const rest = { own: true, colors: {}, found: [] };
  if (kind.kind === 'section') {
    const inks = {
      ink: palette.onDeep,
      muted: palette.onDeepMuted,
      accent: palette.domeOnDeep,
      figure: palette.domeOnDeep,
    };
    return { ...rest, color: palette.deep, classes: ['on-deep'], palette: inks };
  }
  if (kind.kind === 'closing') {
    const inks = { ink: palette.onAsk, muted: palette.onAsk, accent: palette.onAsk, figure: palette.onAsk };
    return { ...rest, color: palette.ask, classes: ['on-ask'], palette: inks };
  }
  return { ...rest, own: false, color: palette.paper, classes: [], palette };
}

/** The colours that text may stand on; none when the author set no colour that can be read. */
function readGrounds({ color, gradient }: Background, plain: Color, paper: Color): readonly Color[] {
  const paint = color === undefined ? undefined : readCssColor(color);
  const below = paint ? cover(paper, paint) : plain;
  const shown = gradient === undefined ? [] : readGradient(gradient, below);
  if (shown.length > 0) return shown;
  return paint ? [below] : [];
}

const holdsText = ({ heading, blocks }: Slide): boolean => heading !== undefined || blocks.length > 0;

const leastContrast = (ink: Color, grounds: readonly Color[]): number =>
  Math.min(...grounds.map((ground) => contrast(ink, ground)));

/** The most of any picture at which ink is read over its darkest and its lightest places. */
function strongest(ink: Color, grounds: readonly Color[]): number {
  for (let share = 1; share > FAINTEST; share -= 0.01) {
    const worst = grounds.flatMap((ground) => ends.map((end) => cover(ground, { color: end, alpha: share })));
    if (leastContrast(ink, worst) >= LEAST.text) return Math.round(share * 100) / 100;
  }
  return FAINTEST;
}

/** What points and what is said quietly keeps its hue, and is as light or dark as the grounds ask. */
function readableColors({ accent, figure, muted }: Inks, grounds: readonly Color[]): Ground['colors'] {
  const readable = (color: Color, least: number): Color | undefined =>
    leastContrast(color, grounds) >= least ? undefined : readableOn(hueOf(color), grounds, least);
  const large = { accent: readable(accent, LEAST.large), figure: readable(figure, LEAST.large) };
  const colors = { ...large, muted: readable(muted, LEAST.text) };
  return Object.fromEntries(Object.entries(colors).filter(([, color]) => color !== undefined));
}

function checkInk(slide: Slide, ink: Color, grounds: readonly Color[]): readonly Diagnostic[] {
  const least = leastContrast(ink, grounds);
  if (least >= LEAST.text) return [];
  const message = `Text on this slide has a contrast of ${(Math.floor(least * 10) / 10).toFixed(1)}:1 with its ground.`;
  return [
    diagnostic('background-contrast', message, slide.attributes.span ?? slide.span, [
      `Neither dark nor light text reaches ${LEAST.text}:1 on it, which is what most people need to read in a hall.`,
      'Take a lighter or a darker ground, or a gradient whose ends are closer to each other.',
    ]),
  ];
}

function reportFaint(slide: Slide, opacity: number): Diagnostic {
  const message = `The picture behind this slide is shown at ${Math.round(opacity * 100)} % of its strength.`;
  return diagnostic('background-faint', message, slide.attributes.span ?? slide.span, [
    'So the text can be read over its darkest and over its lightest places.',
    'A slide without text shows the picture in full; `{layout=image-full}` shows one with a few words on a ground of their own.',
  ]);
}

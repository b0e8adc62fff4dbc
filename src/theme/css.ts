// Design tokens as CSS: every number, colour and style of a deck as a custom property, so that a theme's stylesheet only arranges.
// In: a theme, a colour scheme, the fonts' heights. Out: declarations for `:root`.

import type { DeckGaps, DeckStyle, DeckTokens } from './deck-tokens.ts';
import type { FamilyRole } from './families.ts';
import { gapAt, stepDown, steppedStyles, typeAt, typeSteps } from './fit-steps.ts';
import { familiesBehind } from './font-tokens.ts';
import type { Palette, Scheme } from './palette.ts';
import { boldOf, type OrdinalStyle, type TextStyle } from './text-style.ts';
import type { Theme } from './theme.ts';

/** Height above and below the baseline, in 1/1000 em, of the font of each family. */
export type FamilyHeights = Readonly<Record<FamilyRole, { readonly ascent: number; readonly descent: number }>>;

/** Tokens that carry no unit in CSS. */
const unitless: ReadonlySet<string> = new Set(['columns', 'scale', 'weight', 'bold']);

/** How far the baseline of a style's line lies below the top of its line box, in px. */
export function lineTop(style: Pick<TextStyle, 'family' | 'size' | 'line'>, heights: FamilyHeights): number {
  const { ascent, descent } = heights[style.family];
  return style.line / 2 + (style.size * (ascent - descent)) / 2000;
}

/** The tokens of a deck as rules: its places and styles, and for grounds of the other kind that palette. */
export function deckRules(theme: Theme, scheme: Scheme, heights: FamilyHeights): string {
  const other = scheme === 'light' ? 'dark' : 'light';
  const colors = paletteVariables(theme.palette[other]).map(formatDeclaration).join('\n');
  const [width, height] = theme.deck.size;
  return `@page {
  margin: 0;
  size: ${width}px ${height}px;
}
:root {
  color-scheme: ${scheme};
${deckVariables(theme, scheme, heights)}
}
.on-${other} {
  color-scheme: ${other};
${colors}
  color: var(--ink);
}
${deckStyleRules(theme)}
${fitRules(theme.deck, heights)}`;
}

/** The custom properties of a deck, one declaration a line: `--leads-first: 243px`. */
export function deckVariables(theme: Theme, scheme: Scheme, heights: FamilyHeights): string {
  const { type, size, space, gaps, fit: _, sizes: __, ...places } = theme.deck;
  const declarations = [
    ...paletteVariables(theme.palette[scheme]),
    ...Object.entries(theme.fonts).map(
      ([family, name]) =>
        [`font-${family}`, [name, ...familiesBehind(theme), 'pitchpipe symbols'].map(quote).join(', ')] as const,
    ),
    ...Object.entries(theme.figures).map(([use, features]) => [`figures-${use}`, formatFeatures(features)] as const),
    ['slide-width', `${size[0]}px`] as const,
    ['slide-height', `${size[1]}px`] as const,
    ...gapVariables(gaps, 0),
    ...space.map((length, index) => [`space-${index + 1}`, `${length}px`] as const),
    ...flatten('', places),
    ...(Object.entries(type) as [DeckStyle, TextStyle][]).flatMap(([name, style]) =>
      styleVariables(name, style, heights),
    ),
  ];
  return declarations.map(formatDeclaration).join('\n');
}

/** One class for each text style, `t-lead` for `lead`, all of them made from the custom properties. */
export function deckStyleRules(theme: Theme): string {
  return (Object.entries(theme.deck.type) as [DeckStyle, TextStyle][])
    .map(([style, { family, color, tracking }]) => {
      const name = kebab(style);
      const weight = `var(--type-${name}-slant) var(--type-${name}-weight)`;
      const font = `${weight} var(--type-${name}-size)/var(--type-${name}-line) var(--type-${name}-family)`;
      const hue = color ? ` color: var(--${kebab(color)});` : '';
      // `font` sets figures back to those of the font; they are those of the text around, and of the font itself in code.
      const figures = ` font-feature-settings: ${family === 'code' ? 'normal' : 'inherit'};`;
      // Letters that are spaced are not joined; browsers know that, and here it is said.
      const ligatures = tracking === 0 ? '' : ' font-variant-ligatures: no-common-ligatures;';
      return `.t-${name} { font: ${font}; letter-spacing: var(--type-${name}-tracking);${figures}${ligatures}${hue} }
.t-${name} :is(strong, b) { font-weight: var(--type-${name}-bold); }`;
    })
    .join('\n');
}

/** One class for each step that a slide goes down: `gaps-1` closes its gaps, `type-1` makes its type smaller. */
function fitRules(deck: DeckTokens, heights: FamilyHeights): string {
  const steps = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
  const rule = (name: string, declarations: readonly Declaration[]): string =>
    `.${name} { ${declarations.map(([property, value]) => `--${property}: ${value};`).join(' ')} }`;
  const closest = Math.max(...Object.values(deck.gaps).map((gap) => gap.length - 1));
  const ofType = (step: number): readonly Declaration[] => [
    ['scale', `${typeAt(deck, step).scale}`],
    ...steppedStyles.flatMap((name) => sizeVariables(name, stepDown(deck.type[name], step), heights)),
  ];
  return [
    ...steps(closest).map((step) => rule(`gaps-${step}`, gapVariables(deck.gaps, step))),
    ...steps(typeSteps(deck)).map((step) => rule(`type-${step}`, ofType(step))),
  ].join('\n');
}

const gapVariables = (gaps: DeckGaps, step: number): readonly Declaration[] =>
  (Object.keys(gaps) as (keyof DeckGaps)[]).map((name) => [`gap-${name}`, `${gapAt(gaps, name, step)}px`]);

type Declaration = readonly [name: string, value: string];

const formatDeclaration = ([name, value]: Declaration): string => `  --${name}: ${value};`;

const paletteVariables = (palette: Palette): readonly Declaration[] =>
  Object.entries(palette).map(([role, color]) => [kebab(role), color]);

function styleVariables(
  name: string,
  style: TextStyle & { readonly ordinal?: OrdinalStyle },
  heights: FamilyHeights,
): readonly Declaration[] {
  const key = `type-${kebab(name)}`;
  const { ordinal } = style;
  return [
    [`${key}-family`, `var(--font-${style.family})`],
    [`${key}-weight`, `${style.weight}`],
    [`${key}-bold`, `${boldOf(style)}`],
    [`${key}-slant`, style.italic ? 'italic' : 'normal'],
    [`${key}-tracking`, `${style.tracking}em`],
    ...sizeVariables(name, style, heights),
    ...(ordinal ? ordinalVariables(key, ordinal) : []),
  ];
}

const ordinalVariables = (key: string, { scale, rise, weight }: OrdinalStyle): readonly Declaration[] => [
  [`${key}-ordinal-scale`, `${scale}em`],
  [`${key}-ordinal-rise`, `${rise}em`],
  [`${key}-ordinal-weight`, `${weight}`],
];

function sizeVariables(name: string, style: TextStyle, heights: FamilyHeights): readonly Declaration[] {
  const key = `type-${kebab(name)}`;
  return [
    [`${key}-size`, `${style.size}px`],
    [`${key}-line`, `${style.line}px`],
    [`${key}-top`, `${round(lineTop(style, heights))}px`],
  ];
}

function flatten(prefix: string, value: unknown): readonly Declaration[] {
  if (typeof value === 'number' && prefix.startsWith('inline-')) return [[prefix, `${value}em`]];
  if (typeof value === 'number')
    return [[prefix, unitless.has(prefix.split('-').at(-1) ?? '') ? `${value}` : `${value}px`]];
  if (typeof value === 'string') return [[prefix, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? `${Number(key) + 1}` : kebab(key);
    return flatten(prefix ? `${prefix}-${step}` : step, inner);
  });
}

const quote = (name: string): string => JSON.stringify(name);
const formatFeatures = (features: readonly string[]): string => features.map((feature) => `"${feature}"`).join(', ');
const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
const round = (value: number): number => Math.round(value * 100) / 100;

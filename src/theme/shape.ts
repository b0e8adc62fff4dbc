// What a theme file has to hold, as a table: from it come the check, the message for an unknown key and the typed value.
// In: nothing. Out: shapes that `read-theme.ts` holds a file against; they mirror the types in `theme.ts`.

import { deckStyles } from './deck-tokens.ts';
import { faceNames, figureFeatures } from './families.ts';
import { anatomyParts, pageStyles } from './page-tokens.ts';
import { type PaletteRole, paletteRoles } from './palette.ts';

/** What a value may be. */
export type Shape =
  | { readonly kind: 'text' | 'flag' | 'color' }
  /** A number; with limits, from the one to the other. */
  | { readonly kind: 'number'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'choice'; readonly of: readonly (string | number)[] }
  | { readonly kind: 'list'; readonly items: Shape; readonly length?: number }
  /** A list that names each of `of` once. */
  | { readonly kind: 'order'; readonly of: readonly string[] }
  | { readonly kind: 'text-or-map'; readonly map: MapShape }
  | MapShape;

interface MapShape {
  readonly kind: 'map';
  readonly fields: Readonly<Record<string, Shape>>;
  readonly optional: readonly string[];
  /** True for what has a meaning only as a whole: a theme that extends another says all of it, or nothing. */
  readonly whole?: boolean;
}

const number: Shape = { kind: 'number' };
const text: Shape = { kind: 'text' };
const flag: Shape = { kind: 'flag' };
const color: Shape = { kind: 'color' };
const role: Shape = { kind: 'choice', of: paletteRoles };
/** Fonts of a deck are shipped without the glyphs of other features. */
const figure: Shape = { kind: 'choice', of: figureFeatures };
const weight: Shape = { kind: 'choice', of: [300, 400, 500, 600] };
const numbers = list(number);
/** A built-in family, a font package, a file, or a file for each face. */
const family: Shape = {
  kind: 'text-or-map',
  map: map(Object.fromEntries(faceNames.map((face) => [face, text])), [...faceNames]),
};

const pagePaletteRoles: readonly PaletteRole[] = ['paper', 'ink', 'muted', 'accent', 'figure', 'ask', 'onAsk', 'rule'];

const styleFields = {
  family: { kind: 'choice', of: ['display', 'text', 'code'] },
  weight,
  bold: weight,
  italic: flag,
  size: number,
  line: number,
  tracking: number,
  color: role,
  down: list(list(number, 2)),
} as const satisfies Readonly<Record<string, Shape>>;
const styleOptional = ['bold', 'italic', 'tracking', 'color', 'down'];
const ordinal = numbersMap('scale', 'rise', 'weight');

const deckTypes: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(deckStyles.map((style) => [style, textStyle()])),
  statement: textStyle({ emphasis: map({ italic: flag, color: role }) }),
  numeral: textStyle({ ordinal }),
};

const pageTypes: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(pageStyles.map((style) => [style, textStyle()])),
  numeral: textStyle({ ordinal }),
  sectionHead: textStyle({ rise: number, rowsBefore: numbers }),
  cell: textStyle({ row: number }),
};

/** Where things stand on a slide; another shape of it may say each of them anew. */
const deckPlaces: MapShape['fields'] = {
  size: list(number, 2),
  minimum: numbersMap('text', 'code'),
  baseline: number,
  halfStep: number,
  grid: numbersMap('columns', 'width', 'gutter', 'margin'),
  axes: numbersMap('edge', 'text', 'second', 'right'),
  space: numbers,
  inline: numbersMap('code', 'raised', 'small', 'picture', 'task'),
  rules: numbersMap('strong', 'normal', 'box', 'focus'),
  foot: map({
    ...numberFields('horizon', 'baseline', 'numberX', 'textX'),
    dome: numbersMap('radius', 'from', 'to'),
    logo: numbersMap('size', 'width', 'gap'),
  }),
  header: numbersMap('baseline'),
  title: map({
    logo: numbersMap('x', 'y', 'size', 'width', 'gap'),
    organization: numbersMap('x', 'baseline'),
    baselines: numbers,
    ground: numbersMap('y', 'height'),
    dome: numbersMap('radius', 'centre', 'small', 'clear'),
    subtitle: number,
  }),
  section: map({ ...numberFields('heading', 'horizon', 'line'), dome: numbersMap('radius', 'from', 'to') }),
  heading: numbersMap('x', 'baseline', 'bare'),
  leads: map({ ...numberFields('first', 'step'), disc: numbersMap('x', 'radius', 'rise') }),
  bullets: map({ ...numberFields('first', 'step', 'inset'), disc: numbersMap('x', 'radius', 'rise') }),
  numbered: numbersMap('first', 'step', 'hang', 'text', 'inset', 'insetHang'),
  stats: map({
    ...numberFields('first', 'step', 'stepFour', 'ruleAbove', 'text'),
    pair: numbersMap('step', 'text'),
    alone: numbersMap('size', 'baseline', 'label'),
  }),
  statement: numbersMap('first'),
  quote: map({ first: number, markHang: text }),
  columns: numbersMap('width', 'gutter', 'rule', 'head', 'text'),
  figure: numbersMap('most', 'least'),
  image: numbersMap('width', 'textRight', 'horizonRight', 'shift'),
  plaque: numbersMap('width', 'pad', 'baseline'),
  code: map({ top: number, inset: list(number, 2), disc: numbersMap('x', 'radius') }),
  table: numbersMap('top', 'head', 'headRule', 'first', 'row', 'dense', 'least'),
  tiers: numbersMap('names', 'prices', 'headRule', 'first', 'row', 'dense', 'least', 'label', 'disc'),
  callout: numbersMap('label', 'text', 'padTop', 'padBottom'),
  logos: numbersMap('height'),
  ask: map({
    ...numberFields('x', 'rule', 'values', 'sender'),
    heading: numbersMap('top', 'shift'),
    logo: numbersMap('size', 'width', 'gap'),
    baselines: numbers,
    lines: numbers,
    qr: numbersMap('size', 'right', 'top'),
  }),
};

const deck = map({
  ...deckPlaces,
  gaps: map(Object.fromEntries(['text', 'block', 'item', 'lead', 'term', 'nested'].map((gap) => [gap, numbers]))),
  fit: list(map({ ...numberFields('gaps', 'type'), leads: { kind: 'choice', of: ['stacked', 'inline'] } })),
  type: map(deckTypes),
  sizes: map({ '4:3': partOf(map(deckPlaces)) }),
});

const millimetres = map({
  side: number,
  columns: numbersMap('width', 'gutter'),
  logo: numbersMap('size', 'x', 'y', 'width'),
  organization: numbersMap('x', 'baseline'),
  event: numbersMap('baseline'),
  title: map({ top: number, baselines: numbers, lastBaseline: number }),
  subtitle: numbersMap('baseline'),
  askBand: map({ ...numberFields('x', 'right', 'y', 'bottom'), baselines: numbers }),
  dome: numbersMap('radius'),
  figures: map({ ...numberFields('numeral', 'rule', 'underRule', 'rows'), labels: numbers }),
  bodyText: numbersMap('first', 'last'),
  sidebar: map({ ...numberFields('panel', 'bodyFirst', 'last', 'qr'), tighten: numbers }),
  foot: map({ rule: number, baselines: numbers, qr: numbersMap('size', 'right', 'top') }),
});

const page = map({
  row: number,
  anatomy: { kind: 'order', of: anatomyParts },
  fit: map({ leading: list(number, 2), tracking: list(number, 2) }),
  measure: number,
  text: map({ align: { kind: 'choice', of: ['ragged', 'justified'] }, hyphenate: flag }),
  mm: millimetres,
  rules: numbersMap('strong', 'normal', 'hair'),
  type: map(pageTypes),
  disc: map({ size: number, hang: number, color: role }),
  tierDisc: map({ radius: number, color: role }),
});

/** More than two of its heights leave no room for anything else, and no slide is 720 px of logo. */
const logo: Shape = {
  ...map(
    {
      light: text,
      dark: text,
      accent: text,
      clear: { kind: 'number', from: 0, to: 2 },
      minimum: map({ deck: { kind: 'number', from: 0, to: 72 }, page: { kind: 'number', from: 0, to: 12 } }, [
        'deck',
        'page',
      ]),
      wordmark: flag,
    },
    ['dark', 'accent', 'clear', 'minimum', 'wordmark'],
  ),
  whole: true,
};

/** A whole theme file. */
export const themeShape: Shape = map(
  {
    name: text,
    extends: text,
    colors: { ...map({ primary: color, accent: color }), whole: true },
    logo,
    fonts: map({ display: family, text: family, code: family, fallback: list(text) }, ['fallback']),
    figures: map({ text: list(figure), numeral: list(figure), table: list(figure) }),
    palette: map({ light: palette(paletteRoles), dark: palette(paletteRoles), page: palette(pagePaletteRoles) }),
    deck,
    page,
  },
  ['extends', 'colors', 'logo'],
);

function map(fields: Readonly<Record<string, Shape>>, optional: readonly string[] = []): MapShape {
  return { kind: 'map', fields, optional };
}

/** The same mapping, of which nothing is needed. */
function partOf(shape: Shape): Shape {
  if (shape.kind !== 'map') return shape;
  const fields = Object.entries(shape.fields).map(([name, field]) => [name, partOf(field)] as const);
  return map(Object.fromEntries(fields), Object.keys(shape.fields));
}

function list(items: Shape, length?: number): Shape {
  return { kind: 'list', items, length };
}

function numberFields(...names: readonly string[]): Readonly<Record<string, Shape>> {
  return Object.fromEntries(names.map((name) => [name, number]));
}

function numbersMap(...names: readonly string[]): Shape {
  return map(numberFields(...names));
}

function textStyle(more: Readonly<Record<string, Shape>> = {}): Shape {
  return map({ ...styleFields, ...more }, styleOptional);
}

function palette(roles: readonly PaletteRole[]): Shape {
  return map(Object.fromEntries(roles.map((name) => [name, color])));
}

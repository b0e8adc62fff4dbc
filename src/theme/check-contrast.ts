// Whether what a theme writes on its grounds can be read: each pair of roles that meet, held against WCAG 2.2.
// In: a theme's palettes, and the places of the colours that its file writes. Out: an error for each pair that fails, with the nearest colour that passes.

import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { type Color, contrast } from '../units/units.ts';
import type { Palettes } from './derive-palette.ts';
import { readableOn, toneOf } from './tones.ts';

/** Text needs 4.5:1, large text 3:1 (1.4.3), and so do shapes that say something (1.4.11). */
const LEAST = { text: 4.5, large: 3, shape: 3 } as const;

interface Pair {
  readonly front: string;
  readonly ground: string;
  readonly use: keyof typeof LEAST;
}

const text = (front: string, ground: string): Pair => ({ front, ground, use: 'text' });

const onPaper: readonly Pair[] = [
  ...['ink', 'muted', 'accent'].map((front) => text(front, 'paper')),
  { front: 'figure', ground: 'paper', use: 'large' },
];

/** The pairs that the stylesheet and the page's writer put together. */
const pagePairs: readonly Pair[] = [...onPaper, text('onAsk', 'ask')];
const deckPairs: readonly Pair[] = [
  ...pagePairs,
  text('onDeep', 'deep'),
  text('onDeepMuted', 'deep'),
  { front: 'domeOnDeep', ground: 'deep', use: 'shape' },
  text('ink', 'panel'),
  text('muted', 'panel'),
  text('ink', 'lit'),
];

export const contrastPairs: Readonly<Record<keyof Palettes, readonly Pair[]>> = {
  light: deckPairs,
  dark: deckPairs,
  page: pagePairs,
};

/** Checks the pairs of which the file writes at least one colour; the others are their own file's. */
export function checkContrast(palettes: Palettes, places: ReadonlyMap<string, Span>): readonly Diagnostic[] {
  const names = Object.keys(contrastPairs) as (keyof Palettes)[];
  return names.flatMap((name) =>
    contrastPairs[name].flatMap((pair) => {
      const colors: Readonly<Record<string, Color>> = palettes[name];
      const [front, ground] = [colors[pair.front]!, colors[pair.ground]!];
      const ofFront = places.get(`palette.${name}.${pair.front}`);
      const ofGround = places.get(`palette.${name}.${pair.ground}`);
      if ((!ofFront && !ofGround) || contrast(front, ground) >= LEAST[pair.use]) return [];
      return [report(name, pair, colors, ofFront, ofGround)];
    }),
  );
}

const names = { text: 'Text', large: 'Large text', shape: 'A shape that says something' } as const;

function report(
  name: keyof Palettes,
  pair: Pair,
  colors: Readonly<Record<string, Color>>,
  ofFront: Span | undefined,
  ofGround: Span | undefined,
): Diagnostic {
  const [front, ground] = [colors[pair.front]!, colors[pair.ground]!];
  const least = LEAST[pair.use];
  const ratio = (Math.floor(contrast(front, ground) * 10) / 10).toFixed(1);
  // The colour that the file writes is the one to change; where it writes both, the ground stays.
  const role = ofFront ? pair.front : pair.ground;
  const nearest = nearestOf(role, pair, contrastPairs[name], colors);
  const span = ofFront ?? ofGround;
  const message = `\`palette.${name}.${pair.front}\` (${front}) has a contrast of ${ratio}:1 with \`${pair.ground}\` (${ground}).`;
  return diagnostic(
    'theme-contrast',
    message,
    span,
    [
      `${names[pair.use]} needs ${least}:1. Who sees less well, or sits in a bright room, could not read it.`,
      `The nearest \`${role}\` that passes is ${nearest}.`,
    ],
    span ? [{ description: `Make \`${role}\` ${nearest}`, span, replacement: JSON.stringify(nearest) }] : [],
  );
}

/** The nearest colour for a role that passes with all that it meets; where none does, with the one at hand. */
function nearestOf(role: string, pair: Pair, pairs: readonly Pair[], colors: Readonly<Record<string, Color>>): Color {
  const tone = toneOf(colors[role]!);
  const otherIn = ({ front, ground }: Pair): Color => colors[front === role ? ground : front]!;
  const all = pairs.filter(({ front, ground }) => front === role || ground === role);
  const passesAll = readableOn(tone, all.map(otherIn), Math.max(...all.map(({ use }) => LEAST[use])));
  const passes = all.every((each) => contrast(passesAll, otherIn(each)) >= LEAST[each.use]);
  return passes ? passesAll : readableOn(tone, [otherIn(pair)], LEAST[pair.use]);
}

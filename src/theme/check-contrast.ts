// Whether what a theme writes on its grounds can be read: each pair of roles that meet, held against WCAG 2.2.
// In: a theme's palettes, and the places of the colours that its file writes. Out: an error for each colour that fails, with the nearest one that passes.

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

/** A pair that fails, and the one of its colours that is to be changed. */
interface Failure {
  readonly pair: Pair;
  readonly role: string;
  readonly span: Span | undefined;
}

/** Checks the pairs of which the file writes at least one colour; the others are their own file's. A colour is named once, with all that it fails with. */
export function checkContrast(palettes: Palettes, places: ReadonlyMap<string, Span>): readonly Diagnostic[] {
  const names = Object.keys(contrastPairs) as (keyof Palettes)[];
  return names.flatMap((name) => {
    const colors: Readonly<Record<string, Color>> = palettes[name];
    const byRole = new Map<string, Failure[]>();
    for (const pair of contrastPairs[name]) {
      const ofFront = places.get(`palette.${name}.${pair.front}`);
      const ofGround = places.get(`palette.${name}.${pair.ground}`);
      if ((!ofFront && !ofGround) || contrast(colors[pair.front]!, colors[pair.ground]!) >= LEAST[pair.use]) continue;
      // The colour that the file writes is the one to change; where it writes both, the ground stays.
      const role = ofFront ? pair.front : pair.ground;
      byRole.set(role, [...(byRole.get(role) ?? []), { pair, role, span: ofFront ?? ofGround }]);
    }
    return [...byRole.values()].map((failures) => report(name, failures, colors));
  });
}

const names = { text: 'Text', large: 'Large text', shape: 'A shape that says something' } as const;

function report(
  name: keyof Palettes,
  failures: readonly Failure[],
  colors: Readonly<Record<string, Color>>,
): Diagnostic {
  const [{ pair, role, span }] = failures as [Failure];
  const nearest = nearestOf(role, pair, contrastPairs[name], colors);
  const ratioOf = ({ front, ground }: Pair): string =>
    `${(Math.floor(contrast(colors[front]!, colors[ground]!) * 10) / 10).toFixed(1)}:1`;
  const withOthers = failures.map((failure) => {
    const other = failure.pair.front === role ? failure.pair.ground : failure.pair.front;
    return `${ratioOf(failure.pair)} with \`${other}\` (${colors[other]})`;
  });
  const uses = [...new Set(failures.map((failure) => failure.pair.use))];
  return diagnostic(
    'theme-contrast',
    `\`palette.${name}.${role}\` (${colors[role]}) has a contrast of ${listed(withOthers)}.`,
    span,
    [
      `${uses.map((use) => `${names[use]} needs ${LEAST[use]}:1.`).join(' ')} Who sees less well, or sits in a bright room, could not read it.`,
      `The nearest \`${role}\` that passes is ${nearest}.`,
    ],
    span ? [{ description: `Make \`${role}\` ${nearest}`, span, replacement: JSON.stringify(nearest) }] : [],
  );
}

/** `a, b and c`. */
const listed = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' and ');

/** The nearest colour for a role that passes with all that it meets; where none does, with the one at hand. */
function nearestOf(role: string, pair: Pair, pairs: readonly Pair[], colors: Readonly<Record<string, Color>>): Color {
  const tone = toneOf(colors[role]!);
  const otherIn = ({ front, ground }: Pair): Color => colors[front === role ? ground : front]!;
  const all = pairs.filter(({ front, ground }) => front === role || ground === role);
  const passesAll = readableOn(tone, all.map(otherIn), Math.max(...all.map(({ use }) => LEAST[use])));
  const passes = all.every((each) => contrast(passesAll, otherIn(each)) >= LEAST[each.use]);
  return passes ? passesAll : readableOn(tone, [otherIn(pair)], LEAST[pair.use]);
}

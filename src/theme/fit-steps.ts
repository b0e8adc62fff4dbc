// How a full slide goes down: closer gaps, then smaller type, in the steps that the theme gives.
// In: the tokens of a deck and a setting. Out: the tokens that hold there, for the build and, as rules, for the stylesheet.

import type { DeckGaps, DeckStyle, DeckTokens, FitSetting } from './deck-tokens.ts';
import type { TextStyle } from './text-style.ts';

/** Styles that go down with their slide, each by its own steps; the others have places of their own. */
export const steppedStyles = [
  'lead',
  'columnHead',
  'tierName',
  'calloutLabel',
  'body',
  'cell',
  'cellHead',
] as const satisfies readonly DeckStyle[];

/** What holds at a setting: styles, what stands between blocks in px, and the size of marks and pictures as a share of the nominal. */
export interface FittedTokens {
  readonly type: DeckTokens['type'];
  readonly gaps: Readonly<Record<keyof DeckGaps, number>>;
  readonly scale: number;
}

/** A style some steps down; the last one where it has no more. */
export function stepDown(style: TextStyle, step: number): TextStyle {
  const [size, line] = (step === 0 ? undefined : (style.down?.[step - 1] ?? style.down?.at(-1))) ?? [
    style.size,
    style.line,
  ];
  return { ...style, size, line };
}

/** How many steps down there are for the type of a slide. */
export const typeSteps = ({ type }: DeckTokens): number =>
  Math.max(...steppedStyles.map((name) => type[name].down?.length ?? 0));

export function fitTokens({ type, gaps }: DeckTokens, setting: Pick<FitSetting, 'gaps' | 'type'>): FittedTokens {
  const stepped = steppedStyles.map((name) => [name, stepDown(type[name], setting.type)] as const);
  const fitted = Object.entries(gaps).map(([name, steps]) => [name, steps[setting.gaps] ?? steps.at(-1) ?? 0] as const);
  return {
    type: { ...type, ...Object.fromEntries(stepped) },
    gaps: Object.fromEntries(fitted) as FittedTokens['gaps'],
    scale: stepDown(type.body, setting.type).size / type.body.size,
  };
}

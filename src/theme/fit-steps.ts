// How a full slide goes down: closer gaps, then smaller type, in the steps that the theme gives.
// In: the tokens of a deck and a step. Out: what holds there, for the build and for the stylesheet alike.

import type { DeckGaps, DeckStyle, DeckTokens } from './deck-tokens.ts';
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

/** The styles of a slide at a step, and the size of marks and pictures there as a share of the nominal. */
export function typeAt(
  { type }: DeckTokens,
  step: number,
): { readonly type: DeckTokens['type']; readonly scale: number } {
  const stepped = steppedStyles.map((name) => [name, stepDown(type[name], step)] as const);
  return {
    type: { ...type, ...Object.fromEntries(stepped) },
    scale: stepDown(type.body, step).size / type.body.size,
  };
}

/** A gap some steps closer, in px. */
export const gapAt = (gaps: DeckGaps, name: keyof DeckGaps, step: number): number =>
  gaps[name][step] ?? gaps[name].at(-1) ?? 0;

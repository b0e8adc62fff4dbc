// What every text that is set large has in common: the step of its style that has room, lines of about one length, a size of its own.
// In: inlines, a style, room. Out: sizes and declarations.

import type { Inline } from '../../../model/index.ts';
import type { TextStyle } from '../../../theme/index.ts';
import { balancedWidth, holdsWords, stepsOf, textHeight } from '../measure.ts';
import { keepPhrases } from '../phrases.ts';
import { type DeckScope, nominalPlace } from '../scope.ts';

/** Distance from a baseline down to the feet of the letters, in em of a display face. */
export const DROP = 0.25;

/** Large slides choose a size of their own, so that nothing in them is scaled. */
export const largePlace = { ...nominalPlace, leads: 'inline' } as const;

/** A text in a step of its style. Lengths in px. */
export interface LargeText {
  readonly style: TextStyle;
  readonly height: number;
  /** The measure in which its lines are of about one length; missing for one line. */
  readonly width?: number;
}

/** The largest step at which a text is no higher than `room` and no word is cut; the least legible size when none is. */
export function fitLarge(
  children: readonly Inline[],
  nominal: TextStyle,
  scope: DeckScope & { readonly width: number },
  room: number | ((style: TextStyle) => number),
): LargeText {
  const steps = stepsOf(nominal, scope.tokens.minimum.text);
  const heightOf = (style: TextStyle): number => textHeight(children, style, scope);
  const roomy = steps.filter((step) => heightOf(step) <= (typeof room === 'number' ? room : room(step)));
  const style = roomy.find((step) => holdsWords(children, step, scope)) ?? roomy[0] ?? steps.at(-1)!;
  return { style, height: heightOf(style), width: balancedWidth(children, style, scope) };
}

/** A text with its phrases kept on a line each, where that costs it no size. */
export function fitPhrases<T extends LargeText>(
  children: readonly Inline[],
  lang: string,
  setIn: (children: readonly Inline[]) => T,
): { readonly children: readonly Inline[]; readonly text: T } {
  const phrases = keepPhrases(children, lang);
  const plain = { children, text: setIn(children) };
  if (phrases === children) return plain;
  const whole = { children: phrases, text: setIn(phrases) };
  return whole.text.style.size < plain.text.style.size ? plain : whole;
}

/** The declarations of a text that is set large; undefined where all is as the stylesheet says. */
export function largeStyle({ style, width }: LargeText, nominal: TextStyle): string | undefined {
  const declarations = [sizeStyle(style, nominal), width === undefined ? undefined : `max-width: ${width}px`];
  return declarations.filter(Boolean).join('; ') || undefined;
}

/** How far down a sheet goes that is drawn to its edges: to them, or to the notes at its foot. */
export const sheetEnd = ({ tokens: { size, space }, notesHeight }: DeckScope): number =>
  size[1] - (notesHeight === undefined ? 0 : notesHeight + space[0]!);

/** A style's own size where it is not the nominal one. */
export function sizeStyle(style: TextStyle, nominal: TextStyle): string | undefined {
  return style.size === nominal.size ? undefined : `font-size: ${style.size}px; line-height: ${style.line}px`;
}

// What every text that is set large has in common: lines that are broken here, and a size of its own.
// In: lines and styles. Out: HTML and declarations.

import { type HtmlChild, h } from '../../../html/index.ts';
import type { TextStyle } from '../../../theme/index.ts';
import { nominalPlace } from '../scope.ts';

/** Distance from a baseline down to the feet of the letters, in em of a display face. */
export const DROP = 0.25;

/** Large slides choose a size of their own, so that nothing in them is scaled. */
export const largePlace = { ...nominalPlace, leads: 'inline' } as const;

/** Lines that were broken already; the space is what a reader hears and a copy keeps. */
export function withBreaks(lines: readonly string[]): readonly HtmlChild[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : [' ', h('br'), line]));
}

/** A style's own size where it is not the nominal one. */
export function sizeStyle(style: TextStyle, nominal: TextStyle): string | undefined {
  return style.size === nominal.size ? undefined : `font-size: ${style.size}px; line-height: ${style.line}px`;
}

// A font as a browser has it: in slices, each a font of its own, so that nothing is kerned or joined from one to another.
// In: a font and where its characters lie. Out: the same font, whose texts are shaped slice by slice.

import type { FontMetrics, ShapedText } from '../../typeset/index.ts';

/** Shapes a text as a browser would that loads `font` in slices. `sliceOf` gives the same value for characters that lie together. */
export function sliceFont(font: FontMetrics, sliceOf: (codePoint: number) => unknown): FontMetrics {
  const known = new Map<number, unknown>();
  const find = (codePoint: number): unknown => {
    if (!known.has(codePoint)) known.set(codePoint, sliceOf(codePoint));
    return known.get(codePoint);
  };
  return {
    ...font,
    shape(text, features, options) {
      const parts = usual.test(text) ? [text] : splitBySlice(text, find);
      if (parts.length < 2) return font.shape(text, features, options);
      const shaped = parts.map((part) => font.shape(part, features, options));
      // Glyphs stand as they are drawn, from left to right.
      return joinShaped(text, options?.direction === 'rtl' ? shaped.reverse() : shaped);
    },
  };
}

/** These lie in one slice of every font. */
const usual = /^[\u0020-\u007E]*$/;
/** What every slice has, or belongs to the letter before it. */
const common = /^[\p{M}\p{Default_Ignorable_Code_Point}\u0020\u00A0]$/u;

function splitBySlice(text: string, find: (codePoint: number) => unknown): readonly string[] {
  const parts: string[] = [];
  let last: unknown;
  for (const character of text) {
    const slice = common.test(character) ? last : find(character.codePointAt(0)!);
    if (parts.length > 0 && (slice === last || last === undefined)) parts[parts.length - 1] += character;
    else parts.push(character);
    last = slice;
  }
  return parts;
}

function joinShaped(text: string, parts: readonly ShapedText[]): ShapedText {
  const offsets = new Map<number, readonly [x: number, y: number]>();
  let at = 0;
  for (const part of parts) {
    for (const [index, offset] of part.offsets ?? []) offsets.set(at + index, offset);
    at += part.glyphs.length;
  }
  return {
    text,
    glyphs: Uint16Array.from(parts.flatMap(({ glyphs }) => [...glyphs])),
    advances: Float64Array.from(parts.flatMap(({ advances }) => [...advances])),
    naturals: Float64Array.from(parts.flatMap(({ naturals }) => [...naturals])),
    codePoints: parts.flatMap(({ codePoints }) => codePoints),
    ...(offsets.size > 0 ? { offsets } : {}),
    width: parts.reduce((sum, { width }) => sum + width, 0),
  };
}

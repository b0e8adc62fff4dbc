// Which font draws which part of a text: the wanted one, or the first of its fallbacks that has the character.
// In: a text in one style. Out: shaped pieces, and the characters that no font has.

import type { FontMetrics } from './metrics.ts';
import type { MissingCharacter, Piece, RunStyle, TextRun } from './text.ts';

/** Joins and variation selectors: they stay with the character before them and need no glyph of their own. */
const ignorable = /^[\u200B-\u200D\u2060\uFE00-\uFE0F]$/u;

/** Shapes `run.text` from `start` to `end`. What no font has is left out of the pieces and named in `missing`. */
export function itemize(
  run: TextRun,
  start: number,
  end: number,
): { readonly pieces: readonly Piece[]; readonly missing: readonly MissingCharacter[] } {
  const { style } = run;
  const pieces: Piece[] = [];
  const missing: MissingCharacter[] = [];
  let font: FontMetrics | undefined;
  let text = '';
  const flush = () => {
    if (font && text) pieces.push(shapePiece(font, style, text, run.origin));
    text = '';
  };
  let offset = start;
  for (const character of run.text.slice(start, end)) {
    const found = ignorable.test(character) ? font : fontFor(style, character);
    if (!found && !ignorable.test(character)) missing.push({ codePoint: character.codePointAt(0) ?? 0, run, offset });
    if (found !== font) flush();
    if (found && !(ignorable.test(character) && !found.has(character.codePointAt(0) ?? 0))) text += character;
    font = found;
    offset += character.length;
  }
  flush();
  return { pieces, missing };
}

function fontFor(style: RunStyle, character: string): FontMetrics | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  if (style.font.has(codePoint)) return style.font;
  return style.fallbacks.find((fallback) => fallback.has(codePoint));
}

/** A piece in a font that has all of the text. */
export function shapePiece(font: FontMetrics, style: RunStyle, text: string, origin?: unknown): Piece {
  const shaped = font.shape(text, style.features);
  return { font, style, shaped, width: (shaped.width + style.tracking * shaped.glyphs.length) * style.scale, origin };
}

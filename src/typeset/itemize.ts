// Which font draws which part of a text: the wanted one, or the first of its fallbacks that has the character.
// In: a text in one style. Out: shaped pieces; and, asked for on its own, the characters that no font has.

import type { FontMetrics } from './metrics.ts';
import type { MissingCharacter, Piece, RunStyle, TextRun } from './text.ts';

/** Joins and variation selectors: they stay with the character before them and need no glyph of their own. */
const ignorable = /^(?:[\u200B\u200C\u2060]|\u200D|[\uFE00-\uFE0F])$/u;

/** Shapes `run.text` from `start` to `end`; what no font has is left out, and found by `missingCharacters`. */
export function itemize(run: TextRun, start: number, end: number): readonly Piece[] {
  const { style } = run;
  const pieces: Piece[] = [];
  let font: FontMetrics | undefined;
  let text = '';
  const flush = () => {
    if (font && text) pieces.push(shapePiece(font, style, text, run.origin));
    text = '';
  };
  for (const character of run.text.slice(start, end)) {
    if (ignorable.test(character)) {
      if (font?.has(character.codePointAt(0) ?? 0)) text += character;
      continue;
    }
    const found = fontFor(style, character);
    if (found !== font) flush();
    if (found) text += character;
    font = found;
  }
  flush();
  return pieces;
}

/** The characters of a run that none of its fonts has. */
export function missingCharacters(run: TextRun): readonly MissingCharacter[] {
  const missing: MissingCharacter[] = [];
  let offset = 0;
  for (const character of run.text) {
    if (character !== '\n' && !ignorable.test(character) && !fontFor(run.style, character)) {
      missing.push({ codePoint: character.codePointAt(0) ?? 0, run, offset });
    }
    offset += character.length;
  }
  return missing;
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

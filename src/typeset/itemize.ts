// Which font draws which part of a text: the wanted one, or the first of its fallbacks that has the character.
// In: a text in one style. Out: shaped pieces; and, asked for on its own, the characters that no font has.

import { graphemesOf } from './graphemes.ts';
import type { FontMetrics } from './metrics.ts';
import type { MissingCharacter, Piece, RunStyle, TextRun } from './text.ts';

/** Joins and variation selectors: they stay with the character before them and need no glyph of their own. */
const ignorable = /^(?:[\u200B\u200C\u2060]|\u200D|[\uFE00-\uFE0F])$/u;

/** Shapes `run.text` from `start` to `end`; what no font has is left out, and found by `missingCharacters`. */
export function itemize(run: TextRun, start: number, end: number): readonly Piece[] {
  const { style } = run;
  const text = run.text.slice(start, end);
  if (hasAll(style.font, text)) return [shapePiece(style.font, style, text, run.origin)];
  const pieces: { font: FontMetrics; text: string }[] = [];
  for (const segment of graphemesOf(text)) {
    for (const part of partsOf(style, segment)) {
      const last = pieces.at(-1);
      if (last?.font === part.font) last.text += part.text;
      else pieces.push({ ...part });
    }
  }
  return pieces.map((piece) => shapePiece(piece.font, style, piece.text, run.origin));
}

function hasAll(font: FontMetrics, text: string): boolean {
  for (const character of text) if (!font.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** A cluster stays in one font if one has all of it; else each of its characters goes to the first font that has it. */
function partsOf(style: RunStyle, cluster: string): readonly { readonly font: FontMetrics; readonly text: string }[] {
  const fonts = [style.font, ...style.fallbacks];
  const drawn = Array.from(cluster).filter((character) => !ignorable.test(character));
  const whole = fonts.find((font) => hasAll(font, drawn.join('')));
  if (whole) {
    const text = Array.from(cluster)
      .filter((character) => whole.has(character.codePointAt(0) ?? 0))
      .join('');
    return [{ font: whole, text }];
  }
  return drawn.flatMap((text) => {
    const font = fontFor(style, text);
    return font ? [{ font, text }] : [];
  });
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
  return [style.font, ...style.fallbacks].find((font) => font.has(codePoint));
}

/** A piece in a font that has all of the text. */
export function shapePiece(font: FontMetrics, style: RunStyle, text: string, origin?: unknown): Piece {
  const shaped = font.shape(text, style.features);
  return { font, style, shaped, width: (shaped.width + style.tracking * shaped.glyphs.length) * style.scale, origin };
}

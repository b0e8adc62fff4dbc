// Which font draws which part of a text: the wanted one, or the first of its fallbacks that has the letters of a script.
// In: a text in one style. Out: shaped pieces in reading order; and, asked for on its own, the characters that no font has.

import { graphemesOf } from './graphemes.ts';
import type { FontMetrics, ShapedText, ShapeOptions } from './metrics.ts';
import { type ScriptRun, scriptsOf, scriptsOfCluster, splitByScript } from './scripts.ts';
import type { Direction, MissingCharacter, Piece, RunStyle, TextRun } from './text.ts';

/** Joins, marks of direction and variation selectors: they stay with the character before them and need no glyph of their own. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;

/** Shapes `run.text` from `start` to `end`; what no font has is left out, and found by `missingCharacters`. */
export function itemize(run: TextRun, start: number, end: number, direction: Direction = 'ltr'): readonly Piece[] {
  const piece = pieceInOwnFont(run.style, run.text.slice(start, end), run.origin, direction);
  return piece ? [piece] : piecesByFont(run, start, end, direction);
}

/** The only piece of a text in one script that the font of its style has all of, as of most; else undefined. */
export function pieceInOwnFont(
  style: RunStyle,
  text: string,
  origin?: unknown,
  direction: Direction = 'ltr',
): Piece | undefined {
  if (!isOneScript(text) || !hasAll(style.font, text)) return undefined;
  return shapePiece(style.font, style, text, origin, { direction });
}

/** The same for a text of several scripts, or one that asks for other fonts. */
export function piecesByFont(run: TextRun, start: number, end: number, direction: Direction = 'ltr'): readonly Piece[] {
  const { style, origin } = run;
  const text = run.text.slice(start, end);
  return splitByScript(graphemesOf(text)).flatMap(({ script, clusters }) =>
    fontsOf(style, { script, clusters }).map((part) =>
      shapePiece(part.font, style, part.text, origin, { direction, script: shapingScript(script, run, start) }),
    ),
  );
}

/** A piece in a font that has all of the text. */
export function shapePiece(
  font: FontMetrics,
  style: RunStyle,
  text: string,
  origin?: unknown,
  { direction, script }: Omit<ShapeOptions, 'language'> = {},
): Piece {
  const shaped = font.shape(text, style.features, { direction, script, language: style.language });
  const tracked = style.inBrowser && style.tracking !== 0 ? clustersIn(shaped) : shaped.glyphs.length;
  return { font, style, shaped, width: (shaped.width + style.tracking * tracked) * style.scale, origin };
}

/** A letter with its marks is several glyphs, and one cluster; two letters that are drawn as one glyph are one, too. */
function clustersIn({ text, codePoints }: ShapedText): number {
  let drawn = 0;
  for (const points of codePoints) if (points.length > 0) drawn++;
  return Math.min(drawn, graphemesOf(text).length);
}

/** The characters of a run that none of its fonts has. */
export function missingCharacters(run: TextRun): readonly MissingCharacter[] {
  const missing: MissingCharacter[] = [];
  if (hasAll(run.style.font, run.text)) return missing;
  let offset = 0;
  for (const character of run.text) {
    if (character !== '\n' && !ignorable.test(character) && !fontFor(run.style, character)) {
      missing.push({ codePoint: character.codePointAt(0) ?? 0, run, offset });
    }
    offset += character.length;
  }
  return missing;
}

interface Part {
  readonly font: FontMetrics;
  readonly text: string;
}

/**
 * A run stays in the first font that has all letters of its script; a sign that this font lacks goes to the first that has it.
 * Where no font has all letters, each cluster goes its own way, and so it does in a browser: there “ is of the text's font, also between 广场.
 */
function fontsOf(style: RunStyle, { script, clusters }: ScriptRun): readonly Part[] {
  const fonts = [style.font, ...style.fallbacks];
  const base = style.inBrowser ? undefined : fontOfLetters(fonts, { script, clusters });
  const parts: { font: FontMetrics; text: string }[] = [];
  for (const cluster of clusters) {
    for (const part of partsOf(base ? [base, ...fonts] : fonts, cluster)) {
      const last = parts.at(-1);
      if (last?.font === part.font) last.text += part.text;
      else parts.push({ ...part });
    }
  }
  return parts;
}

function fontOfLetters(fonts: readonly FontMetrics[], { script, clusters }: ScriptRun): FontMetrics | undefined {
  const letters = script === undefined ? [] : clusters.filter((cluster) => scriptsOfCluster(cluster).includes(script));
  return fonts.find((font) => letters.every((cluster) => hasAll(font, drawn(cluster))));
}

/** A cluster stays in one font if one has all of it; else each of its characters goes to the first font that has it. */
function partsOf(fonts: readonly FontMetrics[], cluster: string): readonly Part[] {
  const whole = fonts.find((font) => hasAll(font, drawn(cluster)));
  if (whole) {
    const text = Array.from(cluster)
      .filter((character) => whole.has(character.codePointAt(0) ?? 0))
      .join('');
    return [{ font: whole, text }];
  }
  return Array.from(drawn(cluster)).flatMap((text) => {
    const font = fonts.find((candidate) => candidate.has(text.codePointAt(0) ?? 0));
    return font ? [{ font, text }] : [];
  });
}

const drawn = (cluster: string): string =>
  cluster.length === 1
    ? cluster
    : Array.from(cluster)
        .filter((character) => !ignorable.test(character))
        .join('');

function hasAll(font: FontMetrics, text: string): boolean {
  for (let at = 0; at < text.length; at += unitsAt(text, at)) if (!font.has(text.codePointAt(at)!)) return false;
  return true;
}

/** The UTF-16 units of the character at an offset. */
const unitsAt = (text: string, at: number): 1 | 2 => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Letters of one script, and signs that all scripts share. */
const usual = /^[\u0020-\u007E\u00A0]*$/;

/** True where no character belongs to another script than the others. */
function isOneScript(text: string): boolean {
  if (usual.test(text)) return true;
  let script: string | undefined;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    const found = scriptsOf(text.codePointAt(at)!);
    if (found.length === 0) continue;
    if (found.length > 1 || (script !== undefined && script !== found[0])) return false;
    script = found[0];
  }
  return true;
}

/** Signs alone are shaped as part of what stands before them in their run; letters say themselves what they are. */
function shapingScript(script: string | undefined, run: TextRun, start: number): string | undefined {
  if (script !== undefined) return undefined;
  const before = splitByScript(graphemesOf(run.text.slice(Math.max(0, start - CONTEXT), start))).at(-1);
  return before?.script === 'Zzzz' ? undefined : before?.script;
}

/** UTF-16 units that are looked at before a text of signs. */
const CONTEXT = 32;

function fontFor(style: RunStyle, character: string): FontMetrics | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  return [style.font, ...style.fallbacks].find((font) => font.has(codePoint));
}

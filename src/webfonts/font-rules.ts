// Used slices → `@font-face` rules with the fonts in them.
// In: faces, and ways to read a slice and to cut one. Out: CSS that fetches nothing.

import { dataUrl } from '../html/index.ts';
import type { UsedFace } from './find-faces.ts';
import type { WebFonts } from './library.ts';
import { type FontSlice, formatRange, holds, type SlicedFace } from './manifest.ts';
import { SYMBOLS, symbolFamilies } from './shelf.ts';

/** Emits one rule a slice. The symbol families share a name, which stands behind every family of a theme. */
export async function emitFontRules(
  faces: readonly UsedFace[],
  { readSlice, cut }: Pick<WebFonts, 'readSlice' | 'cut'>,
): Promise<string> {
  const rules = faces.flatMap(({ face, slices, codePoints }): readonly (string | Promise<string>)[] => {
    const { source } = face;
    if (source)
      return [cut(source, codePoints).then((font) => formatRule(face, 'woff', font, formatRange(codePoints)))];
    return slices.map((slice) => {
      const { file, range } = smallestOf(slice, codePoints);
      return formatRule(face, 'woff2', readSlice(file), range);
    });
  });
  return (await Promise.all(rules)).join('\n');
}

/** The core of a slice where it holds all that is asked of the slice, so that pairs are kerned as in the whole. */
function smallestOf(slice: FontSlice, codePoints: readonly number[]): Pick<FontSlice, 'file' | 'range'> {
  const { core, range } = slice;
  if (!core) return slice;
  return codePoints.every((codePoint) => holds(core.range, codePoint) || !holds(range, codePoint)) ? core : slice;
}

function formatRule(face: SlicedFace, format: 'woff' | 'woff2', font: Uint8Array, range: string): string {
  const symbols = symbolFamilies.has(face.family);
  const descriptors = [
    `font-family: ${JSON.stringify(symbols ? SYMBOLS : face.family)}`,
    `font-weight: ${symbols ? '100 900' : face.weight}`,
    `font-style: ${face.italic ? 'italic' : 'normal'}`,
    `src: url(${dataUrl(`font/${format}`, font)}) format("${format}")`,
    `unicode-range: ${range}`,
  ];
  return `@font-face { ${descriptors.join('; ')}; }`;
}

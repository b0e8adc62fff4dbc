// Used slices → `@font-face` rules with the fonts in them.
// In: faces, and a way to read a slice. Out: CSS that fetches nothing.

import { dataUrl } from '../html/index.ts';
import type { UsedFace } from './find-faces.ts';
import { SYMBOLS, symbolFamilies } from './shelf.ts';

/** Emits one rule a slice. The symbol families share a name, which stands behind every family of a theme. */
export async function emitFontRules(
  faces: readonly UsedFace[],
  readSlice: (file: string) => Promise<Uint8Array>,
): Promise<string> {
  const rules = faces.flatMap(({ face, slices }) =>
    slices.map(async (slice) => {
      const symbols = symbolFamilies.has(face.family);
      const descriptors = [
        `font-family: "${symbols ? SYMBOLS : face.family}"`,
        `font-weight: ${symbols ? '100 900' : face.weight}`,
        `font-style: ${face.italic ? 'italic' : 'normal'}`,
        `src: url(${dataUrl('font/woff2', await readSlice(slice.file))}) format("woff2")`,
        `unicode-range: ${slice.range}`,
      ];
      return `@font-face { ${descriptors.join('; ')}; }`;
    }),
  );
  return (await Promise.all(rules)).join('\n');
}

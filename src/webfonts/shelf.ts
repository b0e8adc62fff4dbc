// Measures text by the advances that stand in the manifest of slices, and finds the faces and slices that a text needs.
// In: the manifest. Out: widths in px, without kerning: a little more than the browser will take, never much less.

import type { TextStyle } from '../theme/index.ts';
import { codePointsOf, type FontSlice, type SlicedFace } from './manifest.ts';

/** A face that a text asks for, by what CSS would say. */
export interface FaceUse {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** A face with what is asked of it at hand. */
interface KnownFace {
  readonly face: SlicedFace;
  readonly advances: ReadonlyMap<number, number>;
  readonly sliceOf: ReadonlyMap<number, FontSlice>;
}

/** The families that stand behind every other, for characters that those lack, and the name they share in CSS. */
export const symbolFamilies: ReadonlySet<string> = new Set(['Noto Sans Symbols 2', 'Noto Emoji']);
export const SYMBOLS = 'pitchpipe symbols';

/** Assumed for a character that no face has: the browser takes it from the machine's own fonts. */
const UNKNOWN_ADVANCE = 1000;

/** What the deck asks of its fonts. */
export interface FontShelf {
  width(text: string, face: FaceUse, size: number, tracking: number): number;
  /** Where a character is found; undefined when no built-in face has it. */
  find(codePoint: number, face: FaceUse): { readonly face: SlicedFace; readonly slice: FontSlice } | undefined;
}

/** Sorts the faces so that a character is found at once. */
export function createFontShelf(faces: readonly SlicedFace[]): FontShelf {
  const known = new Map<SlicedFace, KnownFace>();
  const chains = new Map<string, readonly SlicedFace[]>();
  const know = (face: SlicedFace): KnownFace => {
    const already = known.get(face);
    if (already) return already;
    const fresh = spread(face);
    known.set(face, fresh);
    return fresh;
  };
  const chainOf = (use: FaceUse): readonly SlicedFace[] => {
    const key = `${use.family} ${use.weight} ${use.italic}`;
    const already = chains.get(key);
    if (already) return already;
    const chain = [nearest(faces, use), ...faces.filter((face) => symbolFamilies.has(face.family))];
    const present = chain.filter((face) => face !== undefined);
    chains.set(key, present);
    return present;
  };
  const holder = (codePoint: number, use: FaceUse): KnownFace | undefined => {
    for (const face of chainOf(use)) {
      const candidate = know(face);
      if (candidate.advances.has(codePoint)) return candidate;
    }
    return undefined;
  };
  return {
    width(text, use, size, tracking) {
      let units = 0;
      let count = 0;
      for (const character of text) {
        const codePoint = character.codePointAt(0) ?? 0;
        units += holder(codePoint, use)?.advances.get(codePoint) ?? UNKNOWN_ADVANCE;
        count += 1;
      }
      return (units / 1000 + count * tracking) * size;
    },
    find(codePoint, use) {
      const found = holder(codePoint, use);
      const slice = found?.sliceOf.get(codePoint);
      return found && slice ? { face: found.face, slice } : undefined;
    },
  };
}

/** The face that a browser would choose: the slant first, then the nearest weight. */
function nearest(faces: readonly SlicedFace[], use: FaceUse): SlicedFace | undefined {
  return faces
    .filter((face) => face.family === use.family && face.italic === use.italic)
    .sort((a, b) => Math.abs(a.weight - use.weight) - Math.abs(b.weight - use.weight))[0];
}

function spread(face: SlicedFace): KnownFace {
  const advances = new Map<number, number>();
  const sliceOf = new Map<number, FontSlice>();
  for (const slice of face.slices) {
    codePointsOf(slice.range).forEach((codePoint, index) => {
      advances.set(codePoint, slice.advances[index] ?? 0);
      sliceOf.set(codePoint, slice);
    });
  }
  return { face, advances, sliceOf };
}

/** The face of a style. */
export function faceOf(
  style: Pick<TextStyle, 'family' | 'weight' | 'italic'>,
  families: Readonly<Record<TextStyle['family'], string>>,
): FaceUse {
  return { family: families[style.family], weight: style.weight, italic: style.italic ?? false };
}

// Finds the faces and slices that the characters of a text lie in.
// In: the manifest, and the faces of a project, which are cut when it is known what for. Out: a face and a slice for a character.

import { nearestFace, type ProjectFonts } from '../fonts/index.ts';
import type { TextStyle } from '../theme/index.ts';
import { type FontSlice, holds, type SlicedFace } from './manifest.ts';

/** A face that a text asks for, by what CSS would say. */
export interface FaceUse {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** The families that stand behind every other, for characters that those lack, and the name they share in CSS. */
export const symbolFamilies: ReadonlySet<string> = new Set(['Noto Sans Symbols 2', 'Noto Emoji']);
export const SYMBOLS = 'pitchpipe symbols';

/** The fonts of a pitch's project, and the names of the families that stand behind a text's own, in order. */
export interface ProjectShelf {
  readonly fonts: ProjectFonts;
  readonly fallback: readonly string[];
}

/** What the deck asks of its fonts. */
export interface FontShelf {
  /** Where a character is found; undefined when no built-in face has it. */
  find(codePoint: number, face: FaceUse): { readonly face: SlicedFace; readonly slice: FontSlice } | undefined;
}

/** A face with those that stand behind it. */
interface Chain {
  readonly use: FaceUse;
  readonly faces: readonly SlicedFace[];
}

/** A shelf that decides once for each face that is asked for which others stand behind it. */
export function createFontShelf(packaged: readonly SlicedFace[], project?: ProjectShelf): FontShelf {
  const faces = [...packaged, ...projectFaces(project?.fonts)];
  const chains: Chain[] = [];
  const chainOf = (use: FaceUse): Chain => {
    for (const chain of chains) if (isSame(chain.use, use)) return chain;
    const behind = project?.fallback.map((family) => nearest(faces, { ...use, family, italic: false })) ?? [];
    const order = [nearest(faces, use), ...behind, ...faces.filter((face) => symbolFamilies.has(face.family))];
    const chain = { use, faces: order.filter((face) => face !== undefined) };
    chains.push(chain);
    return chain;
  };
  return {
    find(codePoint, use) {
      for (const face of chainOf(use).faces) {
        const slice = sliceWith(face, codePoint);
        if (slice) return { face, slice };
      }
      return undefined;
    },
  };
}

/** A deck uses a handful of faces, so that comparing them is quicker than a key for each. */
const isSame = (a: FaceUse, b: FaceUse): boolean =>
  a.weight === b.weight && a.italic === b.italic && a.family === b.family;

function nearest(faces: readonly SlicedFace[], use: FaceUse): SlicedFace | undefined {
  return nearestFace(
    faces.filter((face) => face.family === use.family),
    use,
  );
}

/** A font of the project has one slice, which will hold what a deck shows. */
function sliceWith({ source, slices }: SlicedFace, codePoint: number): FontSlice | undefined {
  if (source) return source.has(codePoint) ? slices[0] : undefined;
  return slices.find(({ range }) => holds(range, codePoint));
}

function projectFaces(fonts: ProjectFonts = new Map()): readonly SlicedFace[] {
  return [...fonts.values()].flat().map((source) => ({
    name: source.key,
    family: source.family,
    weight: source.weight,
    italic: source.italic,
    ascent: source.ascent,
    descent: -source.descent,
    slices: [{ file: source.key, range: '' }],
    source,
  }));
}

/** The face of a style. */
export function faceOf(
  style: Pick<TextStyle, 'family' | 'weight' | 'italic'>,
  families: Readonly<Record<TextStyle['family'], string>>,
): FaceUse {
  return { family: families[style.family], weight: style.weight, italic: style.italic ?? false };
}

// Measures text by the advances that stand in the manifest of slices, and finds the faces and slices that a text needs.
// In: the manifest, and the faces of a project, which are cut when it is known what for. Out: widths in px, without kerning: a little more than the browser will take, never much less.

import { type FontFace, nearestFace, type ProjectFonts } from '../fonts/index.ts';
import type { TextStyle } from '../theme/index.ts';
import { codePointsOf, type FontSlice, type SlicedFace } from './manifest.ts';

/** A face that a text asks for, by what CSS would say. */
export interface FaceUse {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** A face, and where its characters lie once one is asked for: thousands of symbols are sorted for few decks. */
interface KnownFace {
  readonly face: SlicedFace;
  spread?: Spread;
}

interface Spread {
  readonly advances: { get(codePoint: number): number | undefined };
  readonly sliceOf: { get(codePoint: number): FontSlice | undefined };
}

/** The families that stand behind every other, for characters that those lack, and the name they share in CSS. */
export const symbolFamilies: ReadonlySet<string> = new Set(['Noto Sans Symbols 2', 'Noto Emoji']);
export const SYMBOLS = 'pitchpipe symbols';

/** Assumed for a character that no face has: the browser takes it from the machine's own fonts. */
const UNKNOWN_ADVANCE = 1000;

/** The fonts of a pitch's project, and the names of the families that stand behind a text's own, in order. */
export interface ProjectShelf {
  readonly fonts: ProjectFonts;
  readonly fallback: readonly string[];
}

/** What the deck asks of its fonts. */
export interface FontShelf {
  width(text: string, face: FaceUse, size: number, tracking: number): number;
  /** Where a character is found; undefined when no built-in face has it. */
  find(codePoint: number, face: FaceUse): { readonly face: SlicedFace; readonly slice: FontSlice } | undefined;
}

/** Words whose widths are kept; a deck has a few thousand different ones. */
const MAX_KEPT_WIDTHS = 20_000;

/** A face with those that stand behind it, and the widths of words that were measured in it, in 1/1000 em. */
interface Chain {
  readonly use: FaceUse;
  readonly faces: readonly KnownFace[];
  readonly widths: Map<string, number>;
}

/** Sorts the faces so that a character is found at once. */
export function createFontShelf(packaged: readonly SlicedFace[], project?: ProjectShelf): FontShelf {
  const faces = [...packaged, ...projectFaces(project?.fonts)];
  const known = new Map<SlicedFace, KnownFace>();
  const chains: Chain[] = [];
  const know = (face: SlicedFace): KnownFace => {
    const already = known.get(face) ?? { face };
    known.set(face, already);
    return already;
  };
  const chainOf = (use: FaceUse): Chain => {
    for (const chain of chains) if (isSame(chain.use, use)) return chain;
    const behind = project?.fallback.map((family) => nearest(faces, { ...use, family, italic: false })) ?? [];
    const order = [nearest(faces, use), ...behind, ...faces.filter((face) => symbolFamilies.has(face.family))];
    const chain = { use, faces: order.filter((face) => face !== undefined).map(know), widths: new Map() };
    chains.push(chain);
    return chain;
  };
  return {
    width(text, use, size, tracking) {
      const chain = chainOf(use);
      const units = chain.widths.get(text) ?? measure(text, chain);
      return (units / 1000 + (tracking === 0 ? 0 : countCharacters(text) * tracking)) * size;
    },
    find(codePoint, use) {
      const found = holderIn(chainOf(use), codePoint);
      const slice = found && spreadOf(found).sliceOf.get(codePoint);
      return slice && { face: found.face, slice };
    },
  };
}

/** A deck uses a handful of faces, so that comparing them is quicker than a key for each. */
const isSame = (a: FaceUse, b: FaceUse): boolean =>
  a.weight === b.weight && a.italic === b.italic && a.family === b.family;

function measure(text: string, chain: Chain): number {
  let units = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const found = holderIn(chain, codePoint);
    units += (found && spreadOf(found).advances.get(codePoint)) ?? UNKNOWN_ADVANCE;
  }
  if (chain.widths.size >= MAX_KEPT_WIDTHS) chain.widths.clear();
  chain.widths.set(text, units);
  return units;
}

/** Only a text with pairs of surrogates has fewer characters than units. */
const countCharacters = (text: string): number =>
  /[\uD800-\uDBFF]/.test(text) ? Array.from(text).length : text.length;

function holderIn(chain: Chain, codePoint: number): KnownFace | undefined {
  return chain.faces.find((face) => spreadOf(face).sliceOf.get(codePoint) !== undefined);
}

function nearest(faces: readonly SlicedFace[], use: FaceUse): SlicedFace | undefined {
  return nearestFace(
    faces.filter((face) => face.family === use.family),
    use,
  );
}

function spreadOf(known: KnownFace): Spread {
  known.spread ??= spread(known.face);
  return known.spread;
}

function spread(face: SlicedFace): Spread {
  if (face.source) return spreadOfSource(face.source, face.slices[0]!);
  const advances = new Map<number, number>();
  const sliceOf = new Map<number, FontSlice>();
  for (const slice of face.slices) {
    codePointsOf(slice.range).forEach((codePoint, index) => {
      advances.set(codePoint, slice.advances[index] ?? 0);
      sliceOf.set(codePoint, slice);
    });
  }
  return { advances, sliceOf };
}

/** A font of the project has one slice, which will hold what a deck shows. */
function spreadOfSource(source: FontFace, slice: FontSlice): Spread {
  return {
    advances: { get: (codePoint) => source.shape(String.fromCodePoint(codePoint), '').width },
    sliceOf: { get: (codePoint) => (source.has(codePoint) ? slice : undefined) },
  };
}

function projectFaces(fonts: ProjectFonts = new Map()): readonly SlicedFace[] {
  return [...fonts.values()].flat().map((source) => ({
    name: source.key,
    family: source.family,
    weight: source.weight,
    italic: source.italic,
    ascent: source.ascent,
    descent: -source.descent,
    slices: [{ file: source.key, range: '', advances: [] }],
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

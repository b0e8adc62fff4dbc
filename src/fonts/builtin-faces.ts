// The families that come with the package, in the weights and slants they come in, and how their files are called.
// In: nothing. Out: a table, and the built-in name of a face's TrueType file.

import type { Weight } from '../theme/index.ts';

export interface BuiltinFace {
  readonly family: string;
  readonly weight: Weight;
  readonly italic: boolean;
}

/** The weights of each family; every weight of the text families has an italic. */
const weights: Readonly<Record<string, readonly Weight[]>> = {
  'Source Serif 4': [300, 400, 500, 600],
  'Source Sans 3': [400, 600],
  'Source Code Pro': [400, 600],
};

/** Families that a theme may name. */
export const builtinFamilies: readonly string[] = Object.keys(weights);

/** Asked in this order for a character that a text's own font does not have. */
export const fallbackFaces: readonly BuiltinFace[] = [
  { family: 'Noto Sans Symbols 2', weight: 400, italic: false },
  { family: 'Noto Emoji', weight: 400, italic: false },
];

/** All faces of a family; none when the package does not have it. */
export function facesOf(family: string): readonly BuiltinFace[] {
  return (weights[family] ?? []).flatMap((weight) => [
    { family, weight, italic: false },
    { family, weight, italic: true },
  ]);
}

/** The name under which the host finds a face: `fonts/SourceSerif4-300Italic.ttf`. */
export function fileOf(face: BuiltinFace): string {
  return `fonts/${face.family.replaceAll(' ', '')}-${face.weight}${face.italic ? 'Italic' : ''}.ttf`;
}

/** The key of a face among all fonts: `Source Sans 3 600 italic`. */
export function keyOf(face: BuiltinFace): string {
  return `${face.family} ${face.weight}${face.italic ? ' italic' : ''}`;
}

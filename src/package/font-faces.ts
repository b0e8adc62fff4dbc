// The faces that come with the package, and the files of the `@expo-google-fonts` packages they are made from.
// In: nothing. Out: a table for the package build; the compiler itself only knows the names.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** `name` is the built-in file's name without its ending; `source` the absolute path of the TrueType file it is a copy of. */
export interface PackagedFace {
  readonly name: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** How the characters are cut into slices: by script, or in blocks of equal size. */
  readonly cut: 'scripts' | 'blocks';
  readonly source: string;
}

const weightNames: Readonly<Record<number, string>> = { 300: 'Light', 400: 'Regular', 500: 'Medium', 600: 'SemiBold' };

/** Every face of the package, in the order of the manifest. */
export const packagedFaces: readonly PackagedFace[] = [
  ...family('Source Serif 4', 'source-serif-4', [300, 400, 500, 600], true, 'scripts'),
  ...family('Source Sans 3', 'source-sans-3', [400, 600], true, 'scripts'),
  ...family('Source Code Pro', 'source-code-pro', [400, 600], true, 'scripts'),
  ...family('Noto Sans Symbols 2', 'noto-sans-symbols-2', [400], false, 'blocks'),
  ...family('Noto Emoji', 'noto-emoji', [400], false, 'blocks'),
];

function family(
  name: string,
  packageName: string,
  weights: readonly number[],
  italics: boolean,
  cut: PackagedFace['cut'],
): readonly PackagedFace[] {
  const slants = italics ? [false, true] : [false];
  return slants.flatMap((italic) =>
    weights.map((weight) => {
      const compact = name.replaceAll(' ', '');
      const folder = `${weight}${weightNames[weight]}${italic ? '_Italic' : ''}`;
      return {
        name: `${compact}-${weight}${italic ? 'Italic' : ''}`,
        family: name,
        weight,
        italic,
        cut,
        source: join(packageFolder(`@expo-google-fonts/${packageName}`), folder, `${compact}_${folder}.ttf`),
      };
    }),
  );
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

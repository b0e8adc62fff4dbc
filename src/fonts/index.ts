// The door of the fonts folder.
export { builtinFamilies } from './builtin-faces.ts';
export type { FontFace } from './font-face.ts';
export { type FontLibrary, loadFontLibrary } from './font-library.ts';

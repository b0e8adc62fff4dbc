// The door of the fonts folder.
export { builtinFamilies, facesOf, fallbackFaces } from './builtin-faces.ts';
export { createFontCutter, type FontCutter } from './cut-font.ts';
export type { FontFace } from './font-face.ts';
export { type FontLibrary, loadFontLibrary, type ProjectFonts } from './font-library.ts';
export { adviseFonts, boxes, groupMissing, type MissingGroup, nameMissing } from './font-packages.ts';
export { createFontStore, type FontStore } from './font-store.ts';
export { type FaceTraits, nearestFace } from './nearest-face.ts';
export type { OpenedFont } from './open-font.ts';
export { type GlyphCluster, keyOfGlyph, type SubsetGlyph } from './subset-glyph.ts';
export type { FontProblem } from './unpack-font.ts';

// The door of `webfonts`.

export { findFaces, type UsedFace } from './find-faces.ts';
export { emitFontRules } from './font-rules.ts';
export { loadWebFonts, type WebFonts } from './library.ts';
export {
  type FontManifest,
  type FontSlice,
  formatRange,
  holds,
  readFontManifest,
  type SlicedFace,
} from './manifest.ts';
export { createFontShelf, type FaceUse, type FontShelf, faceOf } from './shelf.ts';

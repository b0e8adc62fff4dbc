// The door of `resolve`.

export { findFile } from './find-file.ts';
export { builtinThemes, findTheme, loadUsualTheme } from './find-theme.ts';
export type { Mark } from './mark.ts';
export { brandPictures } from './mark.ts';
export type { PictureCache } from './picture-cache.ts';
export { createPictureCache } from './picture-cache.ts';
export type { PictureReference } from './references.ts';
export { pictureKey, picturesOf } from './references.ts';
export { remoteAddress } from './remote-file.ts';
export type { ResolvedMedia } from './resolve-media.ts';
export { mediaOf, mediaReferencesOf } from './resolve-media.ts';
export type { ResolveContext, Views } from './resolve-pitch.ts';
export { resolvePitch } from './resolve-pitch.ts';
export type { ResolvedPitch } from './resolved.ts';
export type { CssPiece } from './stylesheets/read-stylesheets.ts';
export { stylesheetsOf } from './stylesheets/read-stylesheets.ts';
export type { VendoredFile } from './vendored.ts';
export { formatVendored, readVendored, vendoredFolder, vendoredList } from './vendored.ts';

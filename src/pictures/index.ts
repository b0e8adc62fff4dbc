// The door of `pictures`.

export type { Picture, RasterPicture, VectorPicture } from './picture.ts';
export { pictureFormat, readPicture } from './read-picture.ts';
export { resampleRaster } from './resample.ts';

// The door of `media`.

export { readCaptions } from './captions.ts';
export type { Media, MediaKind } from './media.ts';
export { readMedia } from './read-media.ts';

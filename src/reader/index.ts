// The door of `reader`.

export { attributeReference } from './attribute-reference.ts';
export { frontMatterReference, frontMatterSchema, revealMdReference } from './front-matter.ts';
export {
  type IgnoredFile,
  listPitches,
  locatePitch,
  locateProject,
  type PitchSource,
  type Project,
} from './pitch-source.ts';
export { readPitch } from './read-pitch.ts';

// The door of `patterns`.

export { findMatches, type Match } from './find-matches.ts';
export { type Pattern, type ReadPattern, readPattern } from './pattern.ts';

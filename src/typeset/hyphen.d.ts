// The part of the `hyphen` package that is used here: its patterns, which ship no types.

declare module 'hyphen/patterns/*.js' {
  /** A letter → what may follow it: more letters, the index of a pattern's levels, or both. */
  export type PatternNode = number | PatternTree | readonly [PatternTree, number];
  export interface PatternTree {
    readonly [letter: string]: PatternNode;
  }
  /** The levels of all patterns; the tree of their letters; whole words with their offsets. */
  const patterns: readonly [
    levels: readonly (readonly number[])[],
    tree: PatternTree,
    words?: Readonly<Record<string, readonly number[]>>,
  ];
  export default patterns;
}

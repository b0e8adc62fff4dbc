// Segments are made here alone, all of one shape: the engine is fastest with objects that are alike, and a fit looks at each of them many times.
// In: a word, and what stands around it. Out: a segment that its maker may still change.

import type { BreakKind, Piece, Segment } from './text.ts';
import type { Word } from './words.ts';

/** A segment that is being made. */
export type Draft = { -readonly [Key in keyof Segment]: Segment[Key] };

/** What stands around a word. */
interface Place extends Pick<Segment, 'startsWord' | 'counts'> {
  readonly space?: Piece;
  readonly ends: BreakKind;
}

export function segmentOf(
  { pieces, width, tracked }: Pick<Word, 'pieces' | 'width' | 'tracked'>,
  { space, ends, startsWord, counts }: Place,
): Draft {
  return {
    pieces,
    width,
    tracked,
    space,
    spaceWidth: space?.width ?? 0,
    ends,
    startsWord,
    counts,
    divisions: undefined,
  };
}

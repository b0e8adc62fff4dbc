// Words as they are set in a style: a text repeats most of its words, and each is shaped and looked at once for all its places.
// In: a run and where in it a word stands. Out: its pieces, and what is summed up of them.

import { itemize, pieceInOwnFont, piecesByFont, shapePiece } from './itemize.ts';
import { trackedOf, widthOfPieces } from './measure.ts';
import type { Piece, RunStyle, TextRun } from './text.ts';

/** What stands between two places where a line may end. */
export interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** What it grows by for each 1/1000 em of tracking. */
  readonly tracked: number;
  /** Whether it holds a letter or a figure. */
  readonly counts: boolean;
}

const counted = /[\p{L}\p{N}]/u;

/** A text and the pieces that it was shaped into. */
export const wordOf = (text: string, pieces: readonly Piece[]): Word => ({
  pieces,
  width: widthOfPieces(pieces),
  tracked: trackedOf(pieces),
  counts: counted.test(text),
});

/** What has been set in a style. */
interface Known {
  readonly words: Map<string, Word>;
  readonly spaces: Map<string, Piece>;
}

/** They are kept as long as their style is: while one deck is lowered. */
const knownIn = new WeakMap<RunStyle, Known>();

/** Words of a style that are kept; a text hardly ever has so many different ones. */
const MOST_WORDS = 4096;

/** The part of a run from `start` to `end`, read from left to right. What has an origin of its own is nobody else's, and is made anew. */
export function wordOfRun(run: TextRun, start: number, end: number): Word {
  const { style, origin } = run;
  const text = run.text.slice(start, end);
  if (origin !== undefined) return wordOf(text, itemize(run, start, end));
  const { words } = knownOf(style);
  const known = words.get(text);
  if (known) return known;
  const piece = pieceInOwnFont(style, text);
  // Another font may be chosen by what stands before the word.
  if (!piece) return wordOf(text, piecesByFont(run, start, end));
  const word = wordOf(text, [piece]);
  if (words.size >= MOST_WORDS) words.clear();
  words.set(text, word);
  return word;
}

/** The spaces behind a word, in the style of its run. */
export function spaceOfRun({ style, origin }: TextRun, spaces: string): Piece {
  if (origin !== undefined) return shapePiece(style.font, style, spaces, origin);
  const known = knownOf(style).spaces;
  const piece = known.get(spaces) ?? shapePiece(style.font, style, spaces);
  known.set(spaces, piece);
  return piece;
}

function knownOf(style: RunStyle): Known {
  const known = knownIn.get(style);
  if (known) return known;
  const made: Known = { words: new Map(), spaces: new Map() };
  knownIn.set(style, made);
  return made;
}

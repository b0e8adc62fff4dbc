// A word in two parts with a hyphen between them: where it may be divided, and what its parts look like.
// In: a segment, and the rule of its language or the soft hyphens of its author. Out: divisions, each shaped anew.

import { shapePiece } from './itemize.ts';
import { trackedOf, widthOfPieces } from './measure.ts';
import { segmentOf } from './segment.ts';
import type { Division, Piece, Segment } from './text.ts';

/** The least letters before and behind a hyphen; the patterns of a language know of none. */
const LEAST = { before: 2, behind: 3 } as const;
/** The least letters of a part of a compound that has a hyphen of its own: a second one so near would read badly. */
const LEAST_IN_COMPOUND = 9;

/** A word of letters alone, with the signs around it: nothing with figures, dots or slashes within, as addresses and codes have. */
const isPlain = (word: string): boolean =>
  /^[\p{P}\p{S}]*[\p{L}\p{M}]+(?:['’\-‐][\p{L}\p{M}]+)*[\p{P}\p{S}]*$/u.test(word);
/** A capital within a word makes it a name or an abbreviation. */
const hasInnerCapital = (word: string): boolean => /[\p{L}\p{M}]\p{Lu}/u.test(word);
const lettersIn = (text: string) => text.matchAll(/[\p{L}\p{M}]+/gu);
/** Most words are plain and of these letters, which can be told without the tables of Unicode. */
const usualWord = /^[A-Z]?[a-z]+[.,;:!?]?$/;
const usualLetters = /[A-Za-z]+/g;
const ownHyphen = /[-‐]/;

/** False for a word that is too short for any rule: half of all words are. */
export function mayDivide({ pieces }: Pick<Segment, 'pieces'>): boolean {
  let length = 0;
  for (const { shaped } of pieces) length += shaped.text.length;
  return length >= LEAST.before + LEAST.behind;
}

/** The divisions by a language's rule; `parts` are all that stands between the spaces around the segment. */
export function divideByRule(segment: Segment, parts: readonly Segment[]): readonly Division[] {
  const hyphenate = segment.pieces[0]?.style.hyphenate;
  if (!hyphenate || segment.pieces.some(({ style }) => !style.hyphenate)) return [];
  const word = parts.map(textOf).join('');
  const usual = usualWord.test(word);
  if (!usual && (!isPlain(word) || hasInnerCapital(word))) return [];
  const text = textOf(segment);
  const least = ownHyphen.test(word) ? LEAST_IN_COMPOUND : LEAST.before + LEAST.behind;
  const offsets = Array.from(usual ? text.matchAll(usualLetters) : lettersIn(text)).flatMap(({ 0: run, index }) => {
    const lower = run.toLowerCase();
    if (run.length < least || lower.length !== run.length) return [];
    return hyphenate(lower)
      .filter((offset) => offset >= LEAST.before && run.length - offset >= LEAST.behind)
      .map((offset) => index + offset);
  });
  return divideAt(segment, offsets);
}

/** The divisions at ascending offsets in a segment's text. */
export function divideAt(segment: Segment, offsets: readonly number[]): readonly Division[] {
  return offsets.map((offset, index): Division => {
    const [before, behind] = splitPieces(segment.pieces, offset);
    const last = before.at(-1);
    const pieces = last ? [...before, hyphenAfter(last)] : before;
    const { startsWord, counts, space, spaceWidth, ends } = segment;
    const tail = segmentOf(sumsOf(behind), { space, ends, startsWord: false, counts: false });
    tail.spaceWidth = spaceWidth;
    // Asked for only where the rest is wider than a line again.
    tail.divisions = () =>
      divideAt(
        tail,
        offsets.slice(index + 1).map((later) => later - offset),
      );
    return { head: segmentOf(sumsOf(pieces), { ends: 'hyphen', startsWord, counts }), tail };
  });
}

const sumsOf = (pieces: readonly Piece[]) => ({ pieces, width: widthOfPieces(pieces), tracked: trackedOf(pieces) });

const textOf = ({ pieces }: Segment): string => pieces.map((piece) => piece.shaped.text).join('');

/** Pieces before and behind an offset in their text; the piece around it is shaped as two. */
function splitPieces(pieces: readonly Piece[], offset: number): readonly [Piece[], Piece[]] {
  const before: Piece[] = [];
  const behind: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const { text } = piece.shaped;
    const cut = offset - at;
    if (cut >= text.length) before.push(piece);
    else if (cut <= 0) behind.push(piece);
    else {
      before.push(shapeLike(piece, text.slice(0, cut)));
      behind.push(shapeLike(piece, text.slice(cut)));
    }
    at += text.length;
  }
  return [before, behind];
}

/** A piece with another text in the same style and direction. */
export function shapeLike({ font, style, origin, level }: Piece, text: string): Piece {
  const direction = (level ?? 0) % 2 === 1 ? 'rtl' : 'ltr';
  const piece = shapePiece(font, style, text, origin, { direction });
  return level === undefined ? piece : { ...piece, level };
}

const hyphenAfter = (piece: Piece): Piece => ({ ...shapeLike(piece, '-'), hyphen: true });

// Words that are wider than the measure → parts that are not, so that nothing is clipped: at hyphens where the word has places for them,
// else between its letters, or at the signs of an address.

import { EPSILON } from './break-lines.ts';
import { shapeLike } from './divide.ts';
import { graphemesOf } from './graphemes.ts';
import { segmentWidth, trackedOf, widestOf, widthOfPieces } from './measure.ts';
import { segmentOf } from './segment.ts';
import type { Paragraph, Piece, Segment } from './text.ts';

/** Where a word without places for a hyphen is cut: as late as it goes, or before the last sign of an address that leaves enough. */
export type WideCut = 'letters' | 'signs';

/** Cuts every segment that is wider than the measure. Where none is, it is the same paragraph. */
export function cutWideSegments(
  paragraph: Paragraph,
  measure: number,
  tracking = 0,
  cut: WideCut = 'letters',
): Paragraph {
  if (tracking <= 0 && paragraph.widest <= measure + EPSILON) return paragraph;
  if (paragraph.segments.every((segment) => segmentWidth(segment, tracking) <= measure + EPSILON)) return paragraph;
  const segments = paragraph.segments.flatMap((segment) => cutSegment(segment, measure, tracking, cut));
  return { ...paragraph, segments, widest: widestOf(segments) };
}

function cutSegment(segment: Segment, measure: number, tracking: number, cut: WideCut): readonly Segment[] {
  if (segmentWidth(segment, tracking) <= measure + EPSILON) return [segment];
  const fits = (part: Segment): boolean => segmentWidth(part, tracking) <= measure + EPSILON;
  const division = segment.divisions?.().findLast(({ head }) => fits(head));
  if (!division) return cutLetters(segment, measure, tracking, cut);
  return [division.head, ...cutSegment(division.tail, measure, tracking, cut)];
}

/** No line of an address begins with another sign. */
const sign = /^[@._/?&=#]$/;
/** The least share of a line that stays before a sign. */
const LEAST_BEFORE = 0.4;

function cutLetters(segment: Segment, measure: number, tracking: number, cut: WideCut): readonly Segment[] {
  const letters: Piece[] = segment.pieces.flatMap((piece) =>
    graphemesOf(piece.shaped.text).map((text) => shapeLike(piece, text)),
  );
  const widthIn = (letter: Piece): number => letter.width + tracking * trackedOf([letter]);
  const groups: Piece[][] = [[]];
  let width = 0;
  for (const letter of letters) {
    const group = groups.at(-1)!;
    if (width + widthIn(letter) > measure && group.length > 0) {
      const before = group.findLastIndex(({ shaped }) => sign.test(shaped.text));
      const moved =
        cut === 'signs' && !sign.test(letter.shaped.text) && before >= group.length * LEAST_BEFORE
          ? group.splice(before)
          : [];
      groups.push(moved);
      width = moved.reduce((sum, each) => sum + widthIn(each), 0);
    }
    groups.at(-1)!.push(letter);
    width += widthIn(letter);
  }
  return groups.map((group, index) => {
    const pieces = joinPieces(group);
    const word = { pieces, width: widthOfPieces(pieces), tracked: trackedOf(pieces) };
    const last = index === groups.length - 1;
    const part = segmentOf(word, {
      space: last ? segment.space : undefined,
      ends: last ? segment.ends : 'forced',
      startsWord: index === 0 && segment.startsWord,
      counts: index === 0 && segment.counts,
    });
    if (last) part.spaceWidth = segment.spaceWidth;
    return part;
  });
}

/** Letters back into pieces, so that a cut word is shaped as two words and not as single letters. */
function joinPieces(letters: readonly Piece[]): readonly Piece[] {
  const joined: { readonly letter: Piece; text: string }[] = [];
  for (const letter of letters) {
    const last = joined.at(-1);
    if (last && isAlike(last.letter, letter)) last.text += letter.shaped.text;
    else joined.push({ letter, text: letter.shaped.text });
  }
  return joined.map(({ letter, text }) => shapeLike(letter, text));
}

const isAlike = (a: Piece, b: Piece): boolean =>
  a.font === b.font && a.style === b.style && a.origin === b.origin && a.level === b.level;

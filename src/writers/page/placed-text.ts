// What placed things say: the text and the words of a tree, and a text by its first words.

import { countWords } from '../../model/index.ts';
import { orderForReading, type Placed, type PlacedElement, type PlacedLine } from '../../typeset/index.ts';

/** Words of a placed tree; what a screen reader would read, counted. */
export const wordsOfPlaced = (placed: Placed): number => countWords(textOf(placed));

/** A line keeps the space at its end, so that only the end of an element parts words. */
export function textOf(placed: Placed): string {
  if (placed.type === 'line') return textOfLine(placed);
  if (placed.type !== 'element') return '';
  return placed.children.map(textOf).join('') + (isWithinText(placed) ? '' : ' ');
}

/** Runs stand from left to right; they are told as they are read. */
const textOfLine = ({ runs }: PlacedLine): string =>
  orderForReading(runs, ({ level }) => level ?? 0)
    .map(({ shaped }) => shaped.text)
    .join('');

/** An element that is a part of a line. */
export const isWithinText = ({ role }: PlacedElement): boolean => role === 'Link' || role === 'Span';

/** A text by its first words: a message names it, it need not hold it. */
export function shorten(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 5).join(' ')} …` : words.join(' ');
}

/** A text, or a long word, by its first letters. */
export function beginningOf(text: string): string {
  const letters = Array.from(text.trim());
  return letters.length > 40 ? `${letters.slice(0, 40).join('').trimEnd()}…` : letters.join('');
}

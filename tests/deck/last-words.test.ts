// The last line of running text on a slide is no short word alone, and no text grows for it.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from '../../src/model/index.ts';
import { keepLastWords } from '../../src/writers/deck/last-words.ts';
import { inlines } from './build-pitch.ts';

const kept = (text: string): string => plainText(keepLastWords(inlines(text)));

it('holds the last two words of running text together', () => {
  expect(kept('It does one thing, and tries to do it with as few bytes as can be.')).toMatch(/as can\u00A0be\.$/);
  expect(kept('**Bold** and then a text that goes on for more than one line of a slide')).toMatch(/a\u00A0slide$/);
});

it('leaves what is short, ends with a long word, or ends with something else than text', () => {
  for (const text of [
    'Too short to be.',
    'It ends, after a good many words of no great length, with incomprehensibilities.',
    'A text of more than forty characters that ends with some *emphasis*',
  ])
    expect(kept(text)).toBe(plainText(inlines(text)));
});

it('changes no more than one space, and gives the same answer each time', () => {
  const word = fc.constantFrom('a', 'bell', 'harbour', 'incomprehensible', '*soft*', '日本', '');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const children = inlines(words.join(' '));
      const result = keepLastWords(children);
      expect(plainText(result).replace('\u00A0', ' ')).toBe(plainText(children));
      expect(keepLastWords(children)).toBe(result);
    }),
  );
});

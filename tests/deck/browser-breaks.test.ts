// Lines end where Blink and WebKit end them: their table for ASCII, UAX 14 for the rest.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserBreaks } from '../../src/writers/deck/browser-breaks.ts';

/** The text with a bar wherever a line may end within it. */
function cut(text: string): string {
  const places = browserBreaks(text).map(({ position }) => position);
  return Array.from(text, (character, index) =>
    places.includes(index) && index > 0 ? `|${character}` : character,
  ).join('');
}

describe('a line may end', () => {
  it.each([
    ['behind a hyphen, and not before a figure that has a minus', 'well-known -5', 'well-|known |-5'],
    ['within a range of figures', '3-4', '3-|4'],
    ['at no slash', 'and/or https://a.example/b/c', 'and/or |https://a.example/b/c'],
    ['behind the question mark of an address', 'a?b=1', 'a?|b=1'],
    ['before a bracket behind a sign', 'f(x)[y] done.[1]', 'f(x)|[y] |done.|[1]'],
    ['not before a bracket behind a letter', 'f(x)', 'f(x)'],
    ['on either side of a long dash', 'end—start', 'end|—|start'],
    ['at no space that does not break', 'EUR\u00A05', 'EUR\u00A05'],
    ['between any two signs of Japanese, small kana too', 'ちょっと', 'ち|ょ|っ|と'],
    ['before an opening bracket of Japanese', '日「本」', '日|「本」'],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toBe(expected);
  });
});

describe('text that lines may end in behind its spaces only', () => {
  const character = fc.constantFrom(...'aZéßŉÿſ3 .,:;!\'"%$/&*+=@\\|})]^_`~#’“”\u00A0', ' ', ' ', 'e', 'n');

  it('is broken as it is before a bracket, which has a rule of its own', () => {
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
        const text = characters.join('');
        const within = (whole: string) => browserBreaks(whole).filter(({ position }) => position < text.length);
        expect(within(text)).toEqual(within(`${text} (`));
      }),
    );
  });
});

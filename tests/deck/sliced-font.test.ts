// A font in slices measures as its slices do: each pair of letters of one slice is kerned, and none across two.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sliceFont } from '../../src/writers/deck/sliced-font.ts';
import { fakeFont } from '../typeset/fake-metrics.ts';

const plain = fakeFont();
/** Letters of 500, and 10 less for each that follows another. */
const kerned: typeof plain = {
  ...plain,
  shape(text, features, options) {
    const shaped = plain.shape(text, features, options);
    const advances = shaped.advances.map((advance, index) => advance - (index < shaped.advances.length - 1 ? 10 : 0));
    return { ...shaped, advances, width: advances.reduce((sum, advance) => sum + advance, 0) };
  },
};
/** As the fonts of decks are cut: Latin letters, those of Vietnamese, Greek. */
const sliceOf = (codePoint: number): string =>
  codePoint < 0x100 ? 'latin' : codePoint > 0x1e00 || codePoint < 0x370 ? 'more' : 'greek';
const sliced = sliceFont(kerned, sliceOf);

it.each([
  ['no text', '', 0],
  ['a word in one slice', 'well', 2000 - 30],
  // b + ế + n: no pair is in one slice.
  ['a letter of another slice in the middle', 'bến', 1500],
  ['two letters that lie together', 'ựế', 1000 - 10],
  ['a mark, which belongs to the letter before it', 'be\u0301n', 2000 - 30],
  ['a space that does not break, which is in every slice', 'ế\u00a0ế', 1500 - 20],
])('%s', (_, text, width) => expect(sliced.shape(text, '').width).toBe(width));

it('keeps every glyph, in the order in which they are drawn', () => {
  const text = fc.array(fc.constantFrom('a', 'ế', 'Ω', ' ', '\u0301'), { maxLength: 9 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('ltr', 'rtl'), (written, direction) => {
      const { glyphs, advances, codePoints, width } = sliced.shape(written, '', { direction });
      const letters = Array.from(written, (letter) => letter.codePointAt(0)!);
      expect(codePoints.flat().sort()).toEqual([...letters].sort());
      if (direction === 'ltr') expect(codePoints.flat()).toEqual(letters);
      expect([glyphs.length, advances.length]).toEqual([letters.length, letters.length]);
      expect(advances.reduce((sum, advance) => sum + advance, 0)).toBe(width);
    }),
  );
});

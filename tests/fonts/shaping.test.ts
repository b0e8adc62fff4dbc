import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadTestFonts } from './test-fonts.ts';

const fonts = await loadTestFonts();
const serif = fonts.face('display', 400, false);

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

test('a ligature stands for all of its letters', () => {
  const shaped = serif.shape('ffi', '');
  expect(shaped.glyphs).toHaveLength(1);
  expect(shaped.codePoints).toEqual([[0x66, 0x66, 0x69]]);
  expect(serif.shape('ffi', '-liga').codePoints).toEqual([[0x66], [0x66], [0x69]]);
});

test('pairs are kerned, and the glyphs keep their own advances beside it', () => {
  const shaped = serif.shape('AV', '');
  expect(shaped.width).toBeLessThan(sum(shaped.naturals));
  expect(serif.shape('AV', '-kern').width).toBe(sum(shaped.naturals));
});

test('features choose other glyphs', () => {
  const [plain] = serif.shape('3', 'lnum').glyphs;
  const [oldStyle] = serif.shape('3', 'onum').glyphs;
  expect(oldStyle).not.toBe(plain);
  // Tabular figures are equally wide, proportional ones are not.
  expect(serif.shape('1', 'lnum,tnum').width).toBe(serif.shape('0', 'lnum,tnum').width);
  expect(serif.shape('1', 'lnum,pnum').width).toBeLessThan(serif.shape('0', 'lnum,pnum').width);
});

test('a mark that makes no letter of its own keeps its character and is moved over its letter', () => {
  const shaped = serif.shape('x\u0323', '');
  expect(shaped.codePoints).toEqual([[0x78], [0x323]]);
  expect(shaped.offsets?.get(1)?.[0]).toBeLessThan(0);
});

test('letter and mark that make one letter are one glyph for both characters', () => {
  expect(serif.shape('a\u0301', '').codePoints).toEqual([[0x61, 0x301]]);
});

test('characters beyond the first plane are one code point', () => {
  expect(fonts.fallbacks(400)[2]!.shape('🎉', '').codePoints).toEqual([[0x1f389]]);
});

test('a character that the font lacks is .notdef', () => {
  expect([...serif.shape('漢', '').glyphs]).toEqual([0]);
});

test('a letter that is put together from others is there, and stands for its character once', () => {
  // U+1E69, s with dot below and dot above, is three glyphs here.
  expect(serif.has(0x1e69)).toBe(true);
  expect(serif.shape('\u1e69', '').codePoints).toEqual([[0x1e69], [], []]);
  expect(serif.has(0x6f22)).toBe(false);
});

test('characters for private use are not there, although the font draws them', () => {
  const code = fonts.face('code', 400, false);
  // U+E0A0 is a branch of a version control system in Source Code Pro, and a slice of cake elsewhere.
  expect([...code.shape('\ue0a0', '').glyphs]).not.toContain(0);
  expect(code.has(0xe0a0)).toBe(false);
});

test('a font has exactly the characters that it finds glyphs for', () => {
  const codePoint = fc.integer({ min: 0x20, max: 0x2fff });
  fc.assert(
    fc.property(codePoint, (point) => {
      const { glyphs } = serif.shape(String.fromCodePoint(point), '');
      expect(serif.has(point)).toBe(!glyphs.includes(0));
    }),
    { numRuns: 300 },
  );
});

test('the same word is shaped once', () => {
  expect(serif.shape('summit', 'onum')).toBe(serif.shape('summit', 'onum'));
  expect(serif.shape('summit', '')).not.toBe(serif.shape('summit', 'onum'));
});

test('words are forgotten rather than kept without end', () => {
  const first = serif.shape('first word', '');
  for (let count = 0; count < 8192; count++) serif.shape(`${count}`, '');
  expect(serif.shape('first word', '')).not.toBe(first);
  expect(serif.shape('first word', '')).toEqual(first);
});

test('the glyphs of a text stand for exactly its characters, and their advances make its width', () => {
  const characters = [...'abcfilAVTo 0123áéœßΩЖ.,;–—“”\u00a0\u0301\u0323'];
  const text = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('', 'onum,pnum', '-liga'), (source, features) => {
      const shaped = serif.shape(source, features);
      expect(shaped.codePoints.flat()).toEqual([...source].map((character) => character.codePointAt(0)));
      expect(sum(shaped.advances)).toBeCloseTo(shaped.width, 6);
      expect(shaped.advances).toHaveLength(shaped.glyphs.length);
      expect(shaped.naturals).toHaveLength(shaped.glyphs.length);
    }),
  );
});

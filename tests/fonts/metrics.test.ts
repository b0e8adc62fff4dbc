import { expect, test } from 'vitest';
import { loadTestFonts } from './test-fonts.ts';

const fonts = await loadTestFonts();

test('metrics come in 1/1000 em, as the tables of the font state them', () => {
  // Source Serif 4 as published: 1000 units, hhea 1036/−335, cap height 670, x-height 475.
  expect(fonts.face('display', 400, false)).toMatchObject({
    key: 'Source Serif 4 400',
    ascent: 1036,
    descent: -335,
    capHeight: 670,
    xHeight: 475,
  });
});

test('a font with another em is measured in thousandths too', () => {
  const emoji = fonts.fallbacks(400)[2]!;
  expect(emoji.file.unitsPerEm).not.toBe(1000);
  expect(emoji.ascent).toBeCloseTo((emoji.file.ascent * 1000) / emoji.file.unitsPerEm, 6);
});

test('names and style are read from the file', () => {
  expect(fonts.face('text', 600, true).file).toMatchObject({
    postscriptName: 'SourceSans3-SemiBoldItalic',
    italic: true,
    fixedPitch: false,
  });
  expect(fonts.face('code', 400, false).file).toMatchObject({
    postscriptName: 'SourceCodePro-Regular',
    fixedPitch: true,
  });
});

test('a glyph behind the last advance of its own has the advance of that one', () => {
  const code = fonts.face('code', 400, false);
  // Every letter of a fixed-pitch font is as wide as the next: 600/1000 em in Source Code Pro.
  for (const letter of ['i', 'M', '0', '→']) {
    const [glyph] = code.shape(letter, '').glyphs;
    expect(code.advanceOf(glyph!)).toBe(600);
  }
  expect(code.advanceOf(code.file.glyphCount - 1)).toBeGreaterThanOrEqual(0);
});

test('bytes that are no font are refused', async () => {
  const { readFontFile } = await import('../../src/fonts/font-file.ts');
  expect(() => readFontFile(new TextEncoder().encode('wOF2 and more'))).toThrow(
    'This is not a TrueType or OpenType font.',
  );
});

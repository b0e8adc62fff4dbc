// No text is wider than it can be at most: what its letters take alone, and a little.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RunStyle, surelyHolds } from '../../src/typeset/index.ts';
import type { Color } from '../../src/units/units.ts';
import { loadTestFonts } from './test-fonts.ts';

const fonts = await loadTestFonts();
const style = (font: RunStyle['font'], features = '', tracking = 0): RunStyle => ({
  ...{ font, fallbacks: [], features, tracking, scale: 1, rise: 0, strike: false, inBrowser: true },
  ...{ color: '#000000' as Color, language: 'en', direction: 'ltr' },
});
const serif = fonts.face('display', 400, false);

const letters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCharCode(index + 0x20)).filter(
  (letter) => !/[\u007F-\u009F\u00AD]/.test(letter),
);
const texts = fc
  .array(fc.constantFrom(...letters, ...'–—‘’“”…'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''));

describe('a text', () => {
  it.each(['', 'onum,pnum', 'lnum,pnum', 'lnum,tnum', '-liga,-clig'])(
    'is held where it surely is, with “%s”',
    (features) => {
      const faces = (['display', 'text', 'code'] as const).flatMap((role) =>
        ([300, 400, 600] as const).flatMap((weight) => [false, true].map((italic) => fonts.face(role, weight, italic))),
      );
      const repeated = fc.tuple(texts, fc.integer({ min: 1, max: 6 })).map(([text, times]) => text.repeat(times));
      fc.assert(
        fc.property(repeated, fc.constantFrom(...faces), (text, font) => {
          const { width } = font.shape(text, features);
          fc.pre(width > 0);
          expect(surelyHolds(width - 1, [{ text, style: style(font, features) }])).toBe(false);
        }),
        { numRuns: 500 },
      );
    },
  );

  it('is known to be held when it leaves a quarter of the measure', () => {
    const text = 'Three words here';
    const { width } = serif.shape(text, '');
    expect(surelyHolds(width * 1.35, [{ text, style: style(serif) }])).toBe(true);
    expect(surelyHolds(width, [{ text, style: style(serif) }])).toBe(false);
  });

  it('takes more where it is tracked, and no less where it is drawn together', () => {
    const text = 'abcd';
    const { width } = serif.shape(text, '');
    const holds = (tracking: number) => surelyHolds(width * 1.2, [{ text, style: style(serif, '', tracking) }]);
    expect([0, 200, -200].map(holds)).toEqual([true, false, true]);
    expect(surelyHolds(width * 0.9, [{ text, style: style(serif, '', -200) }])).toBe(false);
  });

  it.each([
    ['ends a line', 'a\nb'],
    ['may be drawn in another font', 'a 日'],
    ['has a mark on a letter', 'x\u0323'],
    ['has a place for a hyphen', 'a\u00ADb'],
  ])('is not known where it %s', (_, text) => {
    expect(surelyHolds(1e6, [{ text, style: style(serif) }])).toBe(false);
  });

  it('is not known where its font lacks a letter', () => {
    const font = { ...serif, has: (codePoint: number) => codePoint !== 0x62 };
    expect(surelyHolds(1e6, [{ text: 'ab', style: style(font) }])).toBe(false);
    expect(surelyHolds(1e6, [{ text: 'ac', style: style(font) }])).toBe(true);
  });
});

// Which font draws which part of a text, with fonts that have only the characters they are given.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemize } from '../../src/typeset/itemize.ts';
import type { FontMetrics, ShapeOptions } from '../../src/typeset/metrics.ts';
import { scriptsOf } from '../../src/typeset/scripts.ts';
import { fakeFont, plain } from './fake-metrics.ts';

/** A font that has what matches, and notes what it is told of each text. */
function fontWith(key: string, characters: RegExp): FontMetrics & { readonly told: [string, ShapeOptions?][] } {
  const told: [string, ShapeOptions?][] = [];
  const font = fakeFont(key);
  return {
    ...font,
    told,
    has: (codePoint) => characters.test(String.fromCodePoint(codePoint)),
    shape(text, features, options) {
      told.push([text, options]);
      return font.shape(text, features);
    },
  };
}

const latin = () => fontWith('latin', /[ -~é“”—·]/u);
const japanese = () => fontWith('japanese', /[ -~\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}（）“”]/u);
const symbols = () => fontWith('symbols', /[✓★]/u);

function pieces(text: string, fonts: readonly FontMetrics[], from = 0, to = text.length): readonly string[] {
  const [font = latin(), ...fallbacks] = fonts;
  return itemize({ text, style: { ...plain, font, fallbacks } }, from, to).map(
    (piece) => `${piece.font.key}: ${piece.shaped.text}`,
  );
}

describe('a text in several scripts', () => {
  it('changes the font where the script changes', () => {
    expect(pieces('Kyoto京都', [latin(), japanese()])).toEqual(['latin: Kyoto', 'japanese: 京都']);
  });

  it('keeps the signs between letters of one script in their font', () => {
    expect(pieces('「日本」“東京”', [latin(), japanese()])).toEqual(['japanese: 「日本」“東京”']);
    expect(pieces('“so”', [latin(), japanese()])).toEqual(['latin: “so”']);
  });

  it('sets kanji and kana in the one font that has both', () => {
    const kanji = fontWith('kanji', /\p{sc=Hani}/u);
    expect(pieces('東京へ', [latin(), kanji, japanese()])).toEqual(['japanese: 東京へ']);
  });

  it('does not change the font of a word for a sign that it lacks', () => {
    expect(pieces('yes✓', [latin(), japanese(), symbols()])).toEqual(['latin: yes', 'symbols: ✓']);
  });

  it('goes letter by letter where no font has a whole word', () => {
    const some = fontWith('some', /[語]/u);
    const more = fontWith('more', /[日本]/u);
    expect(pieces('日本語', [latin(), some, more])).toEqual(['more: 日本', 'some: 語']);
  });
});

it('a text that a browser draws takes every sign from the first font that has it', () => {
  const style = { ...plain, font: latin(), fallbacks: [japanese()], inBrowser: true };
  const text = '日本 “東京”—（x）';
  expect(itemize({ text, style }, 0, text.length).map(({ font, shaped }) => `${font.key}: ${shaped.text}`)).toEqual([
    'japanese: 日本',
    'latin:  “',
    'japanese: 東京',
    'latin: ”—',
    'japanese: （',
    'latin: x',
    'japanese: ）',
  ]);
});

describe('what a font is told', () => {
  it('is the language and the direction', () => {
    const font = latin();
    itemize({ text: 'word', style: { ...plain, font, language: 'tr' } }, 0, 4, 'rtl');
    expect(font.told).toEqual([['word', { direction: 'rtl', script: undefined, language: 'tr' }]]);
  });

  it('is the script that stands before signs alone', () => {
    const hebrew = fontWith('hebrew', /[\p{scx=Hebr}!]/u);
    const symbol = symbols();
    itemize({ text: 'שלום ✓', style: { ...plain, font: hebrew, fallbacks: [symbol] } }, 5, 6);
    expect(symbol.told.map(([, options]) => options?.script)).toEqual(['Hebr']);
  });
});

it('signs that all scripts share belong to none', () => {
  for (const sign of ' .,;“”—…·✓0') expect(scriptsOf(sign.codePointAt(0)!), sign).toEqual([]);
  expect(scriptsOf('、'.codePointAt(0)!)).toEqual(['Hani']);
  expect(scriptsOf('α'.codePointAt(0)!)).toEqual(['Grek']);
  expect(scriptsOf('Ꭰ'.codePointAt(0)!)).toEqual(['Zzzz']);
});

it('no character is lost or moved where a font has it', () => {
  const letters = fc.constantFrom('a', 'é', '日', 'の', '✓', ' ', '“', '—', 'e\u0301');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const everything = fontWith('everything', /./u);
      const found = itemize(
        { text, style: { ...plain, font: latin(), fallbacks: [symbols(), everything] } },
        0,
        text.length,
      );
      expect(found.map((piece) => piece.shaped.text).join('')).toBe(text);
    }),
  );
});

describe('a letter with marks', () => {
  // Three glyphs of 500, 0 and 0: one cluster.
  const marked: FontMetrics = {
    ...fakeFont(),
    shape: (text) => ({
      text,
      glyphs: Uint16Array.of(1, 2, 3),
      advances: Float64Array.of(500, 0, 0),
      naturals: Float64Array.of(500, 0, 0),
      codePoints: [[0x0e17], [0x0e35], [0x0e48]],
      width: 500,
    }),
  };
  const widthOf = (more: object): number | undefined =>
    itemize({ text: 'ที่', style: { ...plain, font: marked, tracking: -20, ...more } }, 0, 3)[0]?.width;

  it('is tracked once by a browser, and by its glyphs in a PDF', () => {
    expect(widthOf({ inBrowser: true })).toBe(480);
    expect(widthOf({})).toBe(440);
  });
});

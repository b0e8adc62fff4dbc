// Real text of many languages, in the fonts that set it: the built-in ones, and those of packages that an author adds.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFontFace } from '../../src/fonts/create-font-face.ts';
import type { FontFace } from '../../src/fonts/font-face.ts';
import { type OpenedFont, openFont } from '../../src/fonts/open-font.ts';
import { loadHarfBuzz } from '../../src/fonts/shaper.ts';
import { loadTestFonts } from './test-fonts.ts';

const fonts = await loadTestFonts();
const harfBuzz = await loadHarfBuzz();

const lacking = (face: FontFace, text: string): string =>
  [...new Set(text)].filter((character) => !face.has(character.codePointAt(0)!)).join('');

describe.each([
  ['display', fonts.face('display', 300, false)],
  ['serif italic', fonts.face('display', 500, true)],
  ['text', fonts.face('text', 400, false)],
  ['sans bold', fonts.face('text', 600, false)],
] as const)('the built-in %s', (_, face) => {
  it.each([
    ['Greek', 'Ο καφές είναι έτοιμος· ΰ ΐ Ώ Ϋ «ερωτηματικό;»'],
    ['Russian', 'Съешь ещё этих мягких французских булок, да выпей чаю — № 5 «ёлка»'],
    ['Ukrainian', 'Ґанок, їжак, єдність, об’єкт'],
    ['Serbian and Macedonian', 'Љубазни фењерџија чађавог лица ѓ ќ ѕ ј џ ђ ћ'],
    ['Vietnamese', 'Tiếng Việt: người, Ơ Ư ơ ư ữ ự ễ ẵ ặ ỹ ỵ Đ đ ₫'],
    ['Polish', 'Zażółć gęślą jaźń'],
    ['Turkish', 'Iğdır’da İstanbul şöyle ğ'],
    ['Romanian', 'Știință și țară'],
    ['Icelandic', 'Þið eruð ævintýri'],
  ])('has all of %s', (_, text) => {
    expect(lacking(face, text)).toBe('');
    // Decomposed text is drawn from the same letters.
    expect([...face.shape(text.normalize('NFD'), '').glyphs]).not.toContain(0);
  });
});

it('polytonic Greek is set in the sans, which stands behind the serif', () => {
  const text = 'Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν ᾧ ᾯ ῥ ᾳ ῳ ῃ ὦ';
  expect(fonts.face('display', 400, false).has('ἀ'.codePointAt(0)!)).toBe(false);
  const [behind] = fonts.fallbacks(400);
  expect(behind!.family).toBe('Source Sans 3');
  expect(lacking(behind!, text)).toBe('');
  expect(fonts.fallbacks(600)[0]!.weight).toBe(600);
});

const require = createRequire(import.meta.url);

async function packaged(name: string, file: string): Promise<FontFace> {
  const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  const opened = (await openFont(harfBuzz, await readFile(join(folder, '400Regular', file)))) as OpenedFont;
  return createFontFace(harfBuzz, {
    key: name,
    family: name,
    weight: 400,
    italic: false,
    bytes: () => opened.bytes,
    foreign: true,
  });
}

describe.each([
  ['noto-sans-jp', 'NotoSansJP_400Regular.ttf', '運用者のための一日。「カフェ」で会いましょう、ｱ・ー々〆'],
  ['noto-sans-sc', 'NotoSansSC_400Regular.ttf', '为运维人员准备的一天：“简体中文”，价格￥100。'],
  ['noto-sans-kr', 'NotoSansKR_400Regular.ttf', '운영자를 위한 하루입니다. 쀍뷁'],
  ['noto-sans-arabic', 'NotoSansArabic_400Regular.ttf', 'يوم للمشغلين، لا إله ١٢٣ پچگ'],
  ['noto-sans-hebrew', 'NotoSansHebrew_400Regular.ttf', 'יום למפעילים שָׁלוֹם'],
  ['noto-sans-thai', 'NotoSansThai_400Regular.ttf', 'วันสำหรับผู้ดูแลระบบ ที่นี่'],
  ['noto-sans-devanagari', 'NotoSansDevanagari_400Regular.ttf', 'संचालकों के लिए एक दिन क्षत्रिय।'],
] as const)('%s', (name, file, text) => {
  it('has all of its language', async () => {
    expect(lacking(await packaged(name, file), text)).toBe('');
  });
});

describe('shaping', () => {
  it('joins Arabic letters and runs from right to left', async () => {
    const face = await packaged('noto-sans-arabic', 'NotoSansArabic_400Regular.ttf');
    const word = face.shape('بيت', '', { direction: 'rtl', script: 'Arab', language: 'ar' });
    // The last letter is drawn first.
    expect(word.codePoints.flat()).toEqual([0x62a, 0x64a, 0x628]);
    const alone = ['ت', 'ي', 'ب'].flatMap((letter) => [...face.shape(letter, '', { direction: 'rtl' }).glyphs]);
    expect([...word.glyphs]).not.toEqual(alone);
  });

  it('puts Hebrew points on their letters', async () => {
    const face = await packaged('noto-sans-hebrew', 'NotoSansHebrew_400Regular.ttf');
    const word = face.shape('שָׁ', '', { direction: 'rtl' });
    expect(word.codePoints.flat().sort()).toEqual([0x5b8, 0x5c1, 0x5e9]);
    expect(word.width).toBeCloseTo(face.shape('ש', '', { direction: 'rtl' }).width, 3);
  });

  it('makes one cluster of a Devanagari syllable', async () => {
    const face = await packaged('noto-sans-devanagari', 'NotoSansDevanagari_400Regular.ttf');
    // ka, virama, ssa are drawn as one letter.
    expect(face.shape('क्ष', '').glyphs).toHaveLength(1);
  });

  it('follows the language: Turkish has no ligature that hides its dotless i', () => {
    const face = fonts.face('display', 400, false);
    expect(face.shape('fi', '', { language: 'en' }).glyphs.length).toBe(1);
    expect(face.shape('fi', '', { language: 'tr' }).glyphs.length).toBe(2);
  });
});

describe('signs', () => {
  const all = [fonts.face('text', 400, false), ...fonts.fallbacks(400)];

  it.each([...'✓✔☑✅✗✘❌★☆❤⚠→•', ...'🎉🚀💡🔧📅💻🤝🌍🎤👋🙌🔥💬📍🏆🧭☕✨'])(
    '%s is drawn by a built-in font',
    (sign) => {
      expect(all.some((face) => face.has(sign.codePointAt(0)!))).toBe(true);
    },
  );

  it('the yen of East Asian keyboards is that of the text font, and stays what was written', () => {
    const face = fonts.face('text', 400, false);
    expect(face.has(0xffe5)).toBe(true);
    const shaped = face.shape('￥5', '');
    expect([...shaped.glyphs]).toEqual([...face.shape('¥5', '').glyphs]);
    expect(shaped.codePoints).toEqual([[0xffe5], [0x35]]);
    expect(shaped.text).toBe('￥5');
  });
});

// Scripts whose letters don't stand one behind the other: read from right to left, drawn of several glyphs, or with marks.

import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFontFace } from '../../src/fonts/create-font-face.ts';
import type { FontFace, FontLibrary } from '../../src/fonts/index.ts';
import { loadHarfBuzz } from '../../src/fonts/shaper.ts';
import { unitsOf } from '../../src/pdf/glyph-units.ts';
import { emitPdf } from '../../src/pdf/index.ts';
import { orderForReading, orderVisually } from '../../src/typeset/bidi.ts';
import type { GlyphRun } from '../../src/typeset/frames.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { checkPage } from './check-page.ts';
import { drawnSheets } from './drawn-glyphs.ts';
import { about } from './every-kind.ts';
import { plainText, structureText } from './reading.ts';
import { element, line, run, sheet } from './sample.ts';

const builtin = await loadTestFonts();
const serif = builtin.face('display', 400, false);

async function face(name: string, file: string): Promise<FontFace> {
  const bytes = await readFile(`node_modules/@expo-google-fonts/${file}`);
  const source = { key: name, family: name, weight: 400, italic: false, bytes: () => bytes, foreign: true };
  return createFontFace(await loadHarfBuzz(), source);
}

const hebrew = await face('Hebrew', 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf');
const arabic = await face('Arabic', 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf');
const hindi = await face('Hindi', 'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf');
const thai = await face('Thai', 'noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf');

const library: FontLibrary = {
  ...builtin,
  byKey: (key) => [hebrew, arabic, hindi, thai].find((font) => font.key === key) ?? builtin.byKey(key),
};

/** A word of one level, shaped in its direction. */
function word(font: FontFace, text: string, level: number): GlyphRun {
  const direction = level % 2 === 1 ? 'rtl' : 'ltr';
  return { ...run(font, text), shaped: font.shape(text, '', { direction }), level };
}

/** Words in reading order, set as a line would set them. */
const emitWords = (words: readonly GlyphRun[]) =>
  emitPdf(
    sheet([
      element('H1', [
        line(
          50,
          80,
          orderVisually(words, ({ level = 0 }) => level),
        ),
      ]),
    ]),
    about,
    library,
    new Map(),
  );

test('Hebrew with points and a number is read in the order it was written', async () => {
  const pdf = await emitWords([
    word(hebrew, 'בְּרֵאשִׁית', 1),
    word(serif, ' ', 1),
    word(serif, '38', 2),
    word(serif, ' ', 1),
    word(hebrew, 'יום', 1),
  ]);
  expect(await structureText(pdf)).toBe('בְּרֵאשִׁית 38 יום');
  // mupdf turns what it finds from right to left by itself; both readers have the same words.
  for (const text of ['בְּרֵאשִׁית', '38', 'יום']) expect(plainText(pdf).normalize('NFC')).toContain(text.normalize('NFC'));
});

test('Arabic letters that are drawn of a base and dots are one letter each', async () => {
  const pdf = await emitWords([word(arabic, 'تعلّم', 1), word(serif, ' ', 1), word(arabic, 'الشتاء', 1)]);
  expect(await structureText(pdf)).toBe('تعلّم الشتاء');
  expect(plainText(pdf)).toContain('الشتاء');
  const [drawn] = await drawnSheets(pdf);
  expect(drawn!.glyphs.map(({ text }) => text).join('')).not.toContain('\u2060');
  expect(await checkPage(pdf)).toEqual([]);
});

test('a vowel sign that stands before its consonant is read behind it', async () => {
  const pdf = await emitWords([word(hindi, 'किताबें', 0)]);
  expect(await structureText(pdf)).toBe('किताबें');
  expect(plainText(pdf)).toContain('किताबें');
});

test('a Thai vowel of two parts is read as one character', async () => {
  const pdf = await emitWords([word(thai, 'น้ำ', 0)]);
  expect(await structureText(pdf)).toBe('น้ำ');
  expect(plainText(pdf)).toContain('น้ำ');
});

test('a line of one direction has no order but its own', async () => {
  const items = ['a', 'b', 'c'];
  expect(orderForReading(items, () => 0)).toBe(items);
  expect(orderForReading(items, () => 1)).toEqual(['c', 'b', 'a']);
  // An address within Hebrew within English.
  expect(orderForReading(['a', 'd', 'c', 'b', 'e'], (item) => ({ b: 1, c: 2, d: 1 })[item] ?? 0)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
  ]);
});

test('the order of reading takes back the order of standing', () => {
  const levels = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(levels, (given) => {
      const items = given.map((level, place) => ({ level, place }));
      const levelOf = (item: (typeof items)[number]) => item.level;
      expect(orderForReading(orderVisually(items, levelOf), levelOf)).toEqual(items);
    }),
  );
});

test('units keep every code point, and are as wide as their glyphs', () => {
  for (const [font, text, direction] of [
    [hebrew, 'בְּרֵאשִׁית', 'rtl'],
    [arabic, 'الشتاء', 'rtl'],
    [hindi, 'किताबें', 'ltr'],
    [thai, 'น้ำ', 'ltr'],
    [serif, 'AVx\u0323office', 'ltr'],
  ] as const) {
    const shaped = font.shape(text, '', { direction });
    const units = unitsOf(shaped);
    const read = direction === 'rtl' ? units.toReversed() : units;
    expect(String.fromCodePoint(...read.flatMap((unit) => unit.codePoints))).toBe(text);
    expect(units.reduce((sum, unit) => sum + unit.advance, 0)).toBeCloseTo(shaped.width, 6);
  }
});

// How the text of a language runs, by its tag alone.

import { expect, it } from 'vitest';
import { isRightToLeft, isUnicameral } from '../../src/model/index.ts';

it.each(['ar', 'he', 'fa-IR', 'ur', 'ku-Arab', 'AR-EG', 'az-Arab-IR', 'yi'])('%s runs from right to left', (lang) => {
  expect(isRightToLeft(lang)).toBe(true);
});

it.each(['en', 'ja', 'ku', 'ar-Latn', 'az', 'arn', 'x-arab', ''])('“%s” runs from left to right', (lang) => {
  expect(isRightToLeft(lang)).toBe(false);
});

it.each(['ja', 'zh-Hant', 'ko-KR', 'hi', 'th', 'he', 'ar'])('the letters of %s come in one height', (lang) => {
  expect(isUnicameral(lang)).toBe(true);
});

it.each(['en', 'el', 'ru', 'vi', 'ja-Latn'])('the letters of %s come in two', (lang) => {
  expect(isUnicameral(lang)).toBe(false);
});

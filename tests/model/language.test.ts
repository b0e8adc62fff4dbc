// How the text of a language runs, by its tag alone.

import { expect, it } from 'vitest';
import { isRightToLeft } from '../../src/model/index.ts';

it.each(['ar', 'he', 'fa-IR', 'ur', 'ku-Arab', 'AR-EG', 'az-Arab-IR', 'yi'])('%s runs from right to left', (lang) => {
  expect(isRightToLeft(lang)).toBe(true);
});

it.each(['en', 'ja', 'ku', 'ar-Latn', 'az', 'arn', 'x-arab', ''])('“%s” runs from left to right', (lang) => {
  expect(isRightToLeft(lang)).toBe(false);
});

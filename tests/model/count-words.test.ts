// Words are counted as word processors count them, in any script.

import { expect, it } from 'vitest';
import { countWords } from '../../src/model/index.ts';

it.each([
  ['', 0],
  ['One room, forty teams – no vendor talks.', 7],
  ['well-known', 1],
  ['修一座会走路的桥', 8],
  ['お湯は 42 ℃、Linux も', 6],
  ['ตลาดน้ำ', 2],
  ['자전거 도서관', 2],
])('%j has %i', (text, words) => {
  expect(countWords(text)).toBe(words);
});

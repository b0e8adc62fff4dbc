import { expect, test } from 'vitest';
import { rememberWords } from '../../src/fonts/recent-words.ts';

test('a word is known in the setting that it was kept in', () => {
  const words = rememberWords<string>();
  words.keep('onum', 'summit', 'glyphs');
  expect(words.get('onum', 'summit')).toBe('glyphs');
  expect(words.get('lnum', 'summit')).toBeUndefined();
});

test('words that are asked for stay, the others go', () => {
  const words = rememberWords<string>(2);
  words.keep('', 'often', 'kept');
  words.keep('', 'once', 'kept');
  for (let index = 0; index < 10; index++) {
    words.keep('', `new ${index}`, 'kept');
    expect(words.get('', 'often')).toBe('kept');
  }
  expect(words.get('', 'once')).toBeUndefined();
});

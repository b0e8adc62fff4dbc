// Languages whose words are divided by a short rule of syllables, and whose patterns have no permissive licence.
// In: a word in lower case. Out: the offsets at which a syllable begins that may stand on a line of its own.

import type { Hyphenate } from './text.ts';

const turkishVowel = /[aâeıiîoöuûü]/;
const russianVowel = /[аеёиоуыэюя]/;
/** These belong to the letter before them, so that none of them begins a line. */
const russianBound = /[йьъ]/;

/** Turkish: of the consonants between two vowels the last one begins a syllable; two vowels stand in two syllables. */
export const divideTurkish: Hyphenate = (word) => {
  const offsets: number[] = [];
  for (let at = 1; at < word.length; at++) {
    if (isVowel(word, at, turkishVowel) && isVowel(word, at - 1, turkishVowel)) offsets.push(at);
    else if (
      !isVowel(word, at, turkishVowel) &&
      isVowel(word, at + 1, turkishVowel) &&
      hasVowel(word, at, turkishVowel)
    )
      offsets.push(at);
  }
  return offsets;
};

/**
 * Russian: a line begins with one consonant and its vowel, each part has a vowel, and `й`, `ь` and `ъ` stay with the letter before them.
 * Between two vowels, and before a cluster after a vowel, other divisions are allowed too; those are never wrong that are left.
 */
export const divideRussian: Hyphenate = (word) => {
  const offsets: number[] = [];
  for (let at = 1; at < word.length; at++) {
    const begins = !isVowel(word, at, russianVowel) && isVowel(word, at + 1, russianVowel);
    if (begins && !russianBound.test(word[at]!) && hasVowel(word, at, russianVowel)) offsets.push(at);
  }
  return offsets;
};

const isVowel = (word: string, at: number, vowel: RegExp): boolean => vowel.test(word[at] ?? '');

const hasVowel = (word: string, to: number, vowel: RegExp): boolean => vowel.test(word.slice(0, to));

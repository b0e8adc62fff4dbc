// How many words a text has, in any script.
// In: a text. Out: a number, as word processors count.

/** A word that counts: one that holds a letter or a figure. */
const counted = /[\p{L}\p{N}]/u;

/** Letters of scripts that are written without spaces. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const signs = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

let segmenter: Intl.Segmenter | undefined;

/** Words between spaces; each sign of Chinese and Japanese is one, and of Thai, Lao, Khmer and Burmese each word of the dictionary. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of text.split(/\s+/u)) {
    if (counted.test(token)) count += unspaced.test(token) ? countWithin(token) : 1;
  }
  return count;
}

function countWithin(token: string): number {
  // Made when first asked for: making one takes longer than setting most pages.
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const found = token.match(signs)?.length ?? 0;
  const rest = Array.from(segmenter.segment(token.replace(signs, ' ')));
  return found + rest.filter(({ isWordLike, segment }) => isWordLike && counted.test(segment)).length;
}

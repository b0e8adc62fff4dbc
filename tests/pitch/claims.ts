// What a text claims that can be checked word by word: its numbers, its proper nouns, its addresses.
// In: text, a line a block. Out: sets of claims in one spelling, so that two texts can be compared.

export interface Claims {
  /** `3rd` for third, `1000s` for thousands, `2×` for twice, `1` for one. */
  readonly numbers: ReadonlySet<string>;
  /** Words with a capital where a sentence wouldn't give them one; without a possessive ending. */
  readonly names: ReadonlySet<string>;
  /** Host names, mail addresses, URLs and channels. */
  readonly addresses: ReadonlySet<string>;
}

const numberWords: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  dozen: '12',
  dozens: '12s',
  hundred: '100',
  hundreds: '100s',
  thousand: '1000',
  thousands: '1000s',
  million: '1000000',
  millions: '1000000s',
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  once: '1×',
  twice: '2×',
  double: '2×',
  doubles: '2×',
  half: '½',
};

/** Reads the claims of a text. `ordinary` are lower-case words that may begin a sentence with a capital. */
export function readClaims(text: string, ordinary: ReadonlySet<string>): Claims {
  const plain = plainText(text);
  return {
    numbers: new Set([...digits(plain), ...spelledNumbers(plain)]),
    names: new Set(
      capitalWords(plain)
        .filter((word) => !(word.opens && ordinary.has(word.text.toLowerCase())))
        .map((word) => word.text),
    ),
    addresses: new Set(addresses(plain)),
  };
}

/** The words of a text that stand in it in lower case. */
export function lowerCaseWords(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(plainText(text))
      .map((word) => word.text)
      .filter((word) => word === word.toLowerCase()),
  );
}

/** Straight quotes, ordinary spaces, no soft hyphens, no list marks; line ends stay, for they end a sentence. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00A0\u202F\u2009\u2011]/g, (sign) => (sign === '\u2011' ? '-' : ' '))
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/[*_`]/g, '');
}

function addresses(text: string): readonly string[] {
  const found = text.match(/\S+@\S+|\w+:\/\/\S+|#[\w-]+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/g) ?? [];
  return found.map((address) => address.replace(/[.,;:)]+$/, ''));
}

function digits(text: string): readonly string[] {
  return (text.match(/\d[\d.,]*(?:st|nd|rd|th|s|×|%)?/g) ?? []).map((found) => found.replace(/[.,]+$/, ''));
}

function spelledNumbers(text: string): readonly string[] {
  return wordsOf(text)
    .map((word) => numberWords[word.text.toLowerCase()])
    .filter((value) => value !== undefined);
}

interface Word {
  readonly text: string;
  /** True at the beginning of a sentence or a block. */
  readonly opens: boolean;
}

function capitalWords(text: string): readonly Word[] {
  return wordsOf(text).filter((word) => word.text !== word.text.toLowerCase() && word.text !== 'I');
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{N}']*(?:-[\p{L}\p{N}']+)*/gu)].map((match) => ({
    text: match[0].replace(/'(?:s|ll)?$/, ''),
    opens: /(?:^|[.!?:|\n]["')]*)[\s"'(-]*$/.test(text.slice(Math.max(0, match.index - 8), match.index)),
  }));
}

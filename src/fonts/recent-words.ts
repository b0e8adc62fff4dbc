// Remembers what was made of words, within bounds, for as long as they are asked for.
// In: a word and the setting it was made in. Out: what was made of it, unless it was not asked for in a long time.

/** Words that one font keeps at least; a long one-pager has fewer than a thousand different ones. */
const GENERATION = 4096;

export interface RecentWords<T> {
  get(setting: string, word: string): T | undefined;
  /** Keeps and returns the value. */
  keep(setting: string, word: string, value: T): T;
}

type Generation<T> = Map<string, Map<string, T>>;

/** Keeps two generations: when the younger is full, the older goes with all words that nobody asked for since. */
export function rememberWords<T>(size = GENERATION): RecentWords<T> {
  let young: Generation<T> = new Map();
  let old: Generation<T> = new Map();
  let count = 0;
  const keep = (setting: string, word: string, value: T): T => {
    if (count >= size) {
      old = young;
      young = new Map();
      count = 0;
    }
    const words = young.get(setting) ?? new Map<string, T>();
    if (words.size === 0) young.set(setting, words);
    words.set(word, value);
    count++;
    return value;
  };
  return {
    get(setting, word) {
      const known = young.get(setting)?.get(word);
      if (known !== undefined) return known;
      const older = old.get(setting)?.get(word);
      return older === undefined ? undefined : keep(setting, word, older);
    },
    keep,
  };
}

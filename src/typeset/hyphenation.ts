// Where the words of a language may be divided: by patterns (Liang's algorithm, the patterns of TeX), or by a rule of syllables.
// In: the languages of a pitch. Out: for each a function from a word to offsets; none for a language without a rule.

import type { PatternNode, PatternTree } from 'hyphen/patterns/*.js';
import { divideRussian, divideTurkish } from './syllables.ts';
import type { Hyphenate } from './text.ts';

/** The rule of a language (BCP 47), if there is one. */
export type Hyphenation = (language: string) => Hyphenate | undefined;

type Patterns = typeof import('hyphen/patterns/*.js')['default'];

/** Loaded for the languages of a pitch alone. Only patterns with a permissive licence are here; `docs/typography.md` has the list. */
const patternsOf: Readonly<Record<string, () => Promise<{ readonly default: Patterns }>>> = {
  da: () => import('hyphen/patterns/da.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  en: () => import('hyphen/patterns/en-us.js'),
  es: () => import('hyphen/patterns/es.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  it: () => import('hyphen/patterns/it.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  sl: () => import('hyphen/patterns/sl.js'),
};

const rules: Readonly<Record<string, Hyphenate>> = { ru: divideRussian, tr: divideTurkish };

/** Words that a language keeps; a long page has fewer than a thousand at the ends of lines. */
const MAX_WORDS = 4096;

const loading = new Map<string, Promise<Hyphenate>>();

/** Loads what the languages need; a region does not matter. */
export async function loadHyphenation(languages: readonly string[]): Promise<Hyphenation> {
  const loaded = new Map<string, Hyphenate>();
  await Promise.all(
    [...new Set(languages.map(baseOf))].map(async (language) => {
      const hyphenate = rules[language] ?? (await loadPatterns(language));
      if (hyphenate) loaded.set(language, hyphenate);
    }),
  );
  return (language) => loaded.get(baseOf(language));
}

const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

function loadPatterns(language: string): Promise<Hyphenate> | undefined {
  const load = patternsOf[language];
  const known = loading.get(language);
  if (known || !load) return known;
  const loaded = load().then(({ default: patterns }) => remembered((word) => divideByPatterns(word, patterns)));
  loading.set(language, loaded);
  return loaded;
}

function remembered(divide: Hyphenate): Hyphenate {
  const words = new Map<string, readonly number[]>();
  return (word) => {
    const known = words.get(word);
    if (known) return known;
    const offsets = divide(word);
    if (words.size >= MAX_WORDS) words.delete(words.keys().next().value ?? '');
    words.set(word, offsets);
    return offsets;
  };
}

/** Every pattern that fits a place in the word gives levels to the gaps between its letters; an odd highest level is a place for a hyphen. */
function divideByPatterns(word: string, [levels, tree, words]: Patterns): readonly number[] {
  if (words && Object.hasOwn(words, word)) return words[word] ?? [];
  const text = `.${word}.`;
  const highest = new Uint8Array(text.length + 1);
  for (let start = 0; start < text.length; start++) {
    let node: PatternTree | undefined = tree;
    for (let at = start; node && at < text.length; at++) {
      const next: PatternNode | undefined = node[text[at]!];
      const index = indexOf(next);
      // The dot before the word has no gap of its own.
      if (index !== undefined) raise(highest, levels[index] ?? [], Math.max(0, start - 1));
      node = treeOf(next);
    }
  }
  const offsets: number[] = [];
  for (let gap = 1; gap < word.length; gap++) if (highest[gap]! % 2 === 1) offsets.push(gap);
  return offsets;
}

function raise(highest: Uint8Array, levels: readonly number[], from: number): void {
  for (let i = 0; i < levels.length; i++) highest[from + i] = Math.max(highest[from + i] ?? 0, levels[i]!);
}

function indexOf(node: PatternNode | undefined): number | undefined {
  if (typeof node === 'number') return node;
  return isPair(node) ? node[1] : undefined;
}

function treeOf(node: PatternNode | undefined): PatternTree | undefined {
  if (node === undefined || typeof node === 'number') return undefined;
  return isPair(node) ? node[0] : node;
}

const isPair = (node: PatternNode | undefined): node is readonly [PatternTree, number] => Array.isArray(node);

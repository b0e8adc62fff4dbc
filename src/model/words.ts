// The few words that the outputs print by themselves, in the pitch's language.
// In: a BCP 47 tag. Out: words; English for a language that nobody has written yet.

import type { CalendarDate } from './front-matter.ts';
import { arabic } from './words/ar.ts';
import { german } from './words/de.ts';
import { greek } from './words/el.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import type { Words } from './words/form.ts';
import { french } from './words/fr.ts';
import { hebrew } from './words/he.ts';
import { hindi } from './words/hi.ts';
import { japanese } from './words/ja.ts';
import { korean } from './words/ko.ts';
import { polish } from './words/pl.ts';
import { portuguese } from './words/pt.ts';
import { russian } from './words/ru.ts';
import { thai } from './words/th.ts';
import { turkish } from './words/tr.ts';
import { vietnamese } from './words/vi.ts';
import { simplifiedChinese } from './words/zh.ts';
import { traditionalChinese } from './words/zh-hant.ts';

export type { Words } from './words/form.ts';

/** The words of every language that has some. */
export const allWords: readonly Words[] = [
  english,
  arabic,
  german,
  greek,
  spanish,
  french,
  hebrew,
  hindi,
  japanese,
  korean,
  polish,
  portuguese,
  russian,
  thai,
  turkish,
  vietnamese,
  simplifiedChinese,
  traditionalChinese,
];

/** The words of a language; a region matters only where it writes in another script: `zh-TW` reads as `zh-Hant`. */
export function wordsFor(lang: string): Words {
  const words = known.get(lang) ?? findWords(lang);
  known.set(lang, words);
  return words;
}

/** By language: every slide asks. */
const known = new Map<string, Words>();

function findWords(lang: string): Words {
  // A language by itself is found without the tables of scripts and regions, which take longer to open than most lists to read.
  const bare = allWords.find((words) => words.lang === lang);
  if (bare) return bare;
  const { language, script } = new Intl.Locale(lang).maximize();
  if (language === 'zh' && script === 'Hant') return traditionalChinese;
  return allWords.find((words) => words.lang === language) ?? english;
}

/** The language of words that stand in a text of `lang`, where a reader must be told: `en` in a Swedish pitch. */
export function foreignWords(words: Words, lang: string): string | undefined {
  return new Intl.Locale(words.lang).language === new Intl.Locale(lang).language ? undefined : words.lang;
}

/** A day as people of the language write it; in UTC, so that it is the same day everywhere. */
export function formatDay(day: CalendarDate, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

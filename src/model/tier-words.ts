// How prices, places and terms are said in a language.
// In: values as data. Out: text, with the figures and words of the language.

import type { PriceTerms } from './front-matter.ts';
import type { Money, TierPlaces } from './tiers.ts';
import { foreignWords, formatDay, type Words } from './words.ts';

/** `€10,000` in English, `10.000 €` in German; cents only where there are some. */
export function formatMoney({ currency, amount }: Money, lang: string): string {
  const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return new Intl.NumberFormat(lang, style).format(amount);
}

/** Numbers up to this are words, in languages whose words stand there unchanged. */
const MOST_WORDS = 12;

/** `two of three left`, or `taken` when none is. */
export function formatPlaces({ left, of }: Pick<TierPlaces, 'left' | 'of'>, words: Words): string {
  if (left === 0) return words.taken;
  const pattern = words.placesLeft[new Intl.PluralRules(words.lang).select(left)] ?? words.placesLeft.other;
  const figures = new Intl.NumberFormat(words.lang);
  // “One of one” is said by nobody.
  const spelled = of > 1 && of <= MOST_WORDS ? words.numbers : undefined;
  const say = (count: number): string => spelled?.[count] ?? figures.format(count);
  return fill(pattern, { left: say(left), of: say(of) });
}

/** Fills the places of a pattern. */
function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** What holds for all prices: `Prices plus VAT, valid until 31 January 2027.`, and the author's note behind it. */
export function formatPriceTerms({ tax, until, note }: PriceTerms, lang: string, words: Words): string | undefined {
  const day = until === undefined ? undefined : formatDay(until, foreignWords(words, lang) ?? lang);
  const terms = [tax, day === undefined ? undefined : fill(words.validUntil, { day })].filter(
    (term) => term !== undefined,
  );
  // A term may end in the point of an abbreviation.
  const sentence = fill(words.pricesAre, { terms: terms.join(words.between) }).replace(/\.\.$/, '.');
  const parts = [...(terms.length > 0 ? [sentence] : []), ...(note === undefined ? [] : [note])];
  return parts.length > 0 ? parts.join(' ') : undefined;
}

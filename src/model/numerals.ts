// Which columns of a table hold numbers, and where a number is aligned: at the decimal sign of its language.
// In: the texts of cells. Out: how many characters of each stand before the place.

/** A sign, a currency or a unit in front, grouped digits with a decimal part, and a unit behind. */
const NUMBER =
  /^(?:[+\-−±~≈<>]|\p{Sc}|\p{Lu}{2,3}\$?)?[\s\u00A0\u202F]?(\p{Nd}[\p{Nd}.,٫٬'’\u00A0\u202F ]*)(?:[\s\u00A0\u202F]?(?:%|‰|\p{Sc}|\p{L}{1,3}))?$/u;
/** What stands where there is no number. */
const NOTHING = /^[\s\u00A0]*(?:[-–—−]|n\/a|[✓✔☑✅✗✘❌])?[\s\u00A0]*$/iu;

/** Most cells are one of these, which can be told without the tables of Unicode. */
const usualNumber = /^[+-]?(\d[\d.,]*)(?: ?(?:%|[A-Za-z]{1,3}))?$/;
const usualWord = /^[A-Za-z]{4}/;

/** A number, and its digits in the first group. */
const readNumber = (text: string): RegExpExecArray | null =>
  usualNumber.exec(text) ?? (usualWord.test(text) ? null : NUMBER.exec(text));

/** True for a column in which all cells but the empty ones are numbers. */
export function isNumeric(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => !NOTHING.test(text));
  return filled.length > 0 && filled.every((text) => readNumber(text.trim()) !== null);
}

/** How many characters of a number in a language stand before its decimal sign, or before what follows its last digit; undefined for no number. */
export function lengthBeforeDecimals(text: string, lang: string): number | undefined {
  const found = readNumber(text.trim());
  const digits = found?.[1]?.trimEnd();
  if (digits === undefined) return undefined;
  const start = text.indexOf(digits);
  const at = /[.,٫]/.test(digits) ? digits.lastIndexOf(decimalSign(lang)) : -1;
  return start + (at < 0 ? digits.length : at);
}

/** The sign before decimals in a language: a point, a comma, or the Arabic sign. */
function decimalSign(lang: string): string {
  const known = signs.get(lang);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(lang).formatToParts(1.5);
  const sign = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  signs.set(lang, sign);
  return sign;
}

/** By language: the first answer takes as long as setting a slide, so that whole numbers do not ask. */
const signs = new Map<string, string>();

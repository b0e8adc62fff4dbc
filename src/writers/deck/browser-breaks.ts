// Where browsers may end a line. They follow UAX 14 as the page does, but between two ASCII characters they go by a table of their own,
// as Blink and WebKit have it: an address is not broken at its slashes, a word is behind its hyphen.
// In: a text. Out: the offsets at which it may be broken, ascending.

import { type LineBreak, lineBreaksOf } from '../../typeset/index.ts';

/** Behind these a line may end if an opening bracket follows. */
const beforeBracket = /[!"#%&)*+,\-.:;=>?\\\]|}~]/;
/** No line begins with one of these, also behind a hyphen or a question mark. */
const neverFirst = /[!),./:;?\]}]/;
/** What the table for ASCII characters breaks a line at. */
const special = /[-?(<[{]/;
/** Small kana and the sign of length: in lines that are set loosely, as browsers do, these may begin one. */
const smallKana =
  /[\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308E\u3095\u3096\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30EE\u30F5\u30F6\u30FC]/;
const wideBracket = /[\u3008\u300A\u300C\u300E\u3010\u3014\u3016\u3018\uFF08\uFF3B\uFF5B\uFF5F\uFF62]/;
/** Nothing that follows one of these begins a line. */
const holding = /[\p{Z}\p{Ps}\p{Pi}\p{Pf}\p{Sc}'"+\\\u2011\u2060\n]/u;

/**
 * Text that lines may end in behind its spaces only: letters of Western Europe, figures and signs, unless a sign would have a say in it,
 * as one behind a space or before what is no ASCII.
 */
const otherwise =
  /[^ -~\u00A0\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017F\u2019\u201C\u201D]|[-?(<[{]|(?:^| )(?![0-9A-Za-z\u00C0-\u017F\u201C])|[!-/:-@[-`{-~][^ -~]/;

export function browserBreaks(text: string): readonly LineBreak[] {
  return otherwise.test(text) ? breaksOf(text) : breaksAtSpaces(text);
}

function breaksAtSpaces(text: string): readonly LineBreak[] {
  const breaks: LineBreak[] = [];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    breaks.push({ position: at + 1, required: false });
  breaks.push({ position: text.length, required: false });
  return breaks;
}

function breaksOf(text: string): readonly LineBreak[] {
  const breaks = lineBreaksOf(text);
  if (!/[!-~\u3041-\u30FC]/.test(text)) return breaks;
  if (!special.test(text) && !smallKana.test(text) && !wideBracket.test(text))
    return breaks.filter(({ position }) => !isWithinAscii(text, position));
  const places: LineBreak[] = [];
  let next = 0;
  for (let position = 1; position <= text.length; position++) {
    const own = breaks[next]?.position === position ? breaks[next++] : undefined;
    if (mayBreak(text, position, own !== undefined)) places.push(own ?? { position, required: false });
  }
  return places;
}

function mayBreak(text: string, position: number, byRule: boolean): boolean {
  if (position === text.length) return byRule;
  const before = text[position - 1]!;
  const after = text[position]!;
  if (isWithinAscii(text, position)) return mayBreakAscii(before, after, text[position - 2] ?? '');
  if (smallKana.test(after) || wideBracket.test(after)) return byRule || !holding.test(before);
  return byRule;
}

/** True between two characters of ASCII that are drawn. */
const isWithinAscii = (text: string, position: number): boolean =>
  isAscii(text.charCodeAt(position - 1)) && isAscii(text.charCodeAt(position));

/** Behind the end of a text there is none. */
const isAscii = (unit: number): boolean => unit > 0x20 && unit < 0x7f;

function mayBreakAscii(before: string, after: string, earlier: string): boolean {
  if ('(<[{'.includes(after)) return beforeBracket.test(before);
  // A minus stays with its figure.
  if (before === '-')
    return !neverFirst.test(after) && after !== '$' && (!/\d/.test(after) || /[0-9A-Za-z]/.test(earlier));
  return before === '?' && !neverFirst.test(after) && after !== "'" && after !== '"';
}

// A line of plain text → the same line with the quotes, dashes and spaces of its language.
// In: the characters, one string each, as they are typed. Out: as many strings, so that every character keeps its place.

import { type QuoteMarks, quoteMarks } from './quote-marks.ts';

const NBSP = '\u00A0';
const NARROW = '\u202F';
const OPENING = /[\s([{<\u2013\u2014\u2026“„‚‘«‹/-]/u;
const CLOSING = /[\s)\]}>.,;:!?\u2013\u2014\u2026”’»›/-]/u;
const WORD = /[\p{L}\p{N}\uFFFC]/u;

/** Units that a number keeps on its line (SI, bytes, money, time), and `%`. */
const UNITS =
  /^(?:%|‰|°C|°F|[kMGT]?i?B|[kMG]?bit\/s|[kMG]?Hz|[kM]?W|[kmcµn]?m|[kmµ]?g|ms|s|min|h|[cm]?l|pt|px|EUR|USD|BRL|CHF|GBP|JPY|CNY|KRW|€|\$|£)(?![\p{L}\p{N}])/u;

/** A dash with space on both sides stays with the word before it. */
const DASH_BEFORE_SPACE = /^(?:-{2,3}|[–—])(?:\s|$)/;

/** What can change in a line: quotes, dashes, three points, and the space behind a number, a section sign or before a dash. */
const SET = /["'§–—-]|\.{3}|\d /;

/** Signs that fill a square of their own: their white is in them, and no space stands beside one. */
const FULL_WIDTH =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B-\uFF65]/u;
/** Signs that Chinese and Japanese share with other scripts. */
const SHARED = /[“”‘’…—·]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3005-\u3007\u30FB-\u30FE\uFF66-\uFF9F]/u;

/** What a soft line end is in a line: a character as a space is, but none that its author typed as one. */
export const LINE_END = '\n';

/** True for a line that `typesetText` would give back as it is. */
export function isPlain(text: string, lang: string): boolean {
  return !SET.test(text) && !isFrench(lang) && !(isWithoutSpaces(lang) && /[ \n]/.test(text));
}

/** Sets a line; `lang` is a BCP 47 tag, `quoted` is true where marks stand around the line already. */
export function typesetText(text: string, lang: string, quoted = false): readonly string[] {
  const out = text.split('');
  // Addresses and file names are taken as they are.
  const literal = markLiterals(text);
  const { double, single } = quoteMarks(lang);
  setQuotes(text, out, literal, quoted ? { double: single, single } : { double, single });
  setDashes(text, out, literal);
  setSpaces(text, out, lang);
  if (isWithoutSpaces(lang)) dropSpaces(text, out);
  return out;
}

/** True for characters in words that are addresses: `https://a.b/c--d`. */
function markLiterals(text: string): readonly boolean[] {
  const literal = new Array<boolean>(text.length).fill(false);
  if (!text.includes('://') && !text.includes('@')) return literal;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (/:\/\/|@[\w-]{1,80}\./.test(word)) literal.fill(true, index, index + word.length);
  }
  return literal;
}

function setQuotes(text: string, out: string[], literal: readonly boolean[], { double, single }: QuoteMarks): void {
  let openDouble = 0;
  let openSingle = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if ((mark !== '"' && mark !== "'") || literal[at]) continue;
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    let opens =
      (OPENING.test(before) || isQuote(before)) && !/\s/.test(after) && (!CLOSING.test(after) || isQuote(after));
    if (mark === '"') {
      // Between letters that no space parts, the first of two marks opens.
      opens ||= openDouble === 0 && CJK.test(before) && !/\s/.test(after);
      if (opens) openDouble++;
      else if (openDouble > 0) openDouble--;
      else if (/\d/.test(before)) {
        out[at] = '″';
        continue;
      }
      out[at] = opens ? double[0] : double[1];
    } else if (opens && !isElision(text, at)) {
      openSingle++;
      out[at] = single[0];
    } else {
      const apostrophe = openSingle === 0 || (WORD.test(before) && WORD.test(after)) || isElision(text, at);
      if (!apostrophe) openSingle--;
      out[at] = apostrophe ? '’' : single[1];
    }
  }
}

const isQuote = (character: string): boolean => character === '"' || character === "'";

/** `'90s`, `'tis`: an apostrophe where a quote could open. */
const isElision = (text: string, at: number): boolean =>
  /^'(?:\d\ds?\b|tis\b|twas\b|em\b|n'? )/i.test(text.slice(at, at + 6));

/** `--` between words or spaces is an en dash, `---` an em dash; before a word alone it is an option of a command. */
function setDashes(text: string, out: string[], literal: readonly boolean[]): void {
  for (const { 0: dashes, index } of text.matchAll(/(?<![-<!])-{2,3}(?![->])/g)) {
    const before = text[index - 1];
    const after = text[index + dashes.length];
    const spaced = /\s/.test(before ?? ' ') && /\s/.test(after ?? ' ');
    const joined = before !== undefined && after !== undefined && /[^\s]/.test(before) && /[^\s]/.test(after);
    if (literal[index] || !(spaced || joined)) continue;
    out.fill('', index, index + dashes.length);
    out[index] = dashes.length === 2 ? '–' : '—';
  }
  for (const { index } of text.matchAll(/(?<!\.)\.{3}(?!\.)/g)) {
    if (literal[index]) continue;
    out.fill('', index, index + 3);
    out[index] = '…';
  }
}

/** French sets spaces inside its quotes and before its high marks; that of Canada does not. */
const isFrench = (lang: string): boolean => /^fr(?!-ca)/i.test(lang);

function setSpaces(text: string, out: string[], lang: string): void {
  const french = isFrench(lang);
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    if (french && /[;!?»]/.test(after)) out[at] = NARROW;
    else if (french && (after === ':' || before === '«')) out[at] = after === ':' ? NBSP : NARROW;
    else if (/\d/.test(before) && UNITS.test(text.slice(at + 1, at + 9))) out[at] = NBSP;
    else if (/[–—]/.test(out[at + 1] ?? '') && DASH_BEFORE_SPACE.test(text.slice(at + 1, at + 5))) out[at] = NBSP;
    else if (before === '§') out[at] = NBSP;
  }
}

/** Chinese and Japanese part words by no space; Korean does. */
const isWithoutSpaces = (lang: string): boolean => /^(?:zh|ja|yue|wuu|nan|hak)(?:-|$)/i.test(lang);

/** Drops the spaces that only Markdown needs: behind `**…。**`, and where a sentence goes on in the next line of the source. */
function dropSpaces(text: string, out: string[]): void {
  for (const { index } of text.matchAll(/(?<=\S)[ \n](?=\S)/g)) {
    const before = text[index - 1]!;
    const after = text[index + 1]!;
    const joins = text[index] === LINE_END && CJK.test(before) && CJK.test(after);
    const shared = (SHARED.test(before) && CJK.test(after)) || (CJK.test(before) && SHARED.test(after));
    if (joins || shared || FULL_WIDTH.test(before) || FULL_WIDTH.test(after)) out[index] = '';
  }
}

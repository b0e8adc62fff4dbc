// How wide a text is on a terminal, and how it is written so that it can do nothing there.
// In: text of a source. Out: the same text with tabs as spaces and control characters made visible, and its width in cells.

/** Made when it is first needed: making one loads tables, and a build without findings measures nothing. */
let segmenter: Intl.Segmenter | undefined;

/** Drawn two cells wide (East Asian Wide and Fullwidth of UAX 11, and emoji). */
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])|\ufe0f/u;

/** Drawn in no cell of its own. */
const NARROWEST = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const TAB = 4;

/** The cells that a text without tabs and control characters takes. */
export function widthOf(text: string): number {
  let width = 0;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) width += WIDE.test(segment) ? 2 : NARROWEST.test(segment) ? 0 : 1;
  return width;
}

/** A text as a terminal may see it; `column` is the cell it begins in, for the tabs. */
export function showText(text: string, column = 0): string {
  let shown = '';
  for (const part of text.split(/(\t)/)) {
    shown += part === '\t' ? ' '.repeat(TAB - ((column + widthOf(shown)) % TAB)) : showControls(part);
  }
  return shown;
}

/** Control characters as their pictures; what would turn the direction of the line as a question mark in a diamond. */
export function showControls(text: string): string {
  return text
    .replace(/[\x00-\x1f]/g, (character) => String.fromCodePoint(0x2400 + character.charCodeAt(0)))
    .replaceAll('\x7f', '\u2421')
    .replace(/[\x80-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

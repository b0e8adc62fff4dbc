// Slide ids: from a heading's text, or from the text of a slide that has none.
// In: inlines or a text. Out: a word that can stand behind `#` in an address.

import type { Inline } from '../model/index.ts';

/** The words of inlines, without marks; a variable counts as its name. */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      switch (child.type) {
        case 'text':
        case 'code':
        case 'mark':
          return child.text;
        case 'variable':
          return child.name;
        case 'image':
          return child.alt;
        case 'break':
          return ' ';
        case 'icon':
        case 'footnote':
          return '';
        default:
          return inlineText(child.children);
      }
    })
    .join('');
}

/** Lower-case letters and digits of any script, joined by `-`; empty when the text has none. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'ʼ]/g, '')
    .replace(betweenWords(text), '-')
    .replace(/^-|-$/g, '');
}

/** What of an English title is no letter can be told without the tables of Unicode. */
const betweenWords = (text: string): RegExp => (/^[\0-\x7F]*$/.test(text) ? /[^a-z0-9]+/g : /[^\p{L}\p{M}\p{N}]+/gu);

/** `s-` and six hex digits of a text: the id of a slide without a title. */
export function hashId(text: string): string {
  // FNV-1a, 32 bits, folded to 24 as its authors advise.
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  const folded = ((hash >>> 24) ^ hash) & 0xffffff;
  return `s-${folded.toString(16).padStart(6, '0')}`;
}

// The words of a quote without the marks that its author typed around them: the writers set their own.
// In: the paragraphs of a quote. Out: the same, or without one pair of marks that encloses all of them.

import type { Paragraph } from './block.ts';
import type { Inline } from './inline.ts';

const OPEN = /^\s*["“„«»”]\s*/;
const CLOSE = /\s*["“”«»]\s*$/;
const ANY = /["“”„«»]/;

/** Marks that enclose only a part, as in `“Yes”, she said`, stay. */
export function bareQuote(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const first = paragraphs[0]?.children[0];
  const last = paragraphs.at(-1)?.children.at(-1);
  if (first?.type !== 'text' || last?.type !== 'text' || !OPEN.test(first.text) || !CLOSE.test(last.text))
    return paragraphs;
  const strip = (inline: Inline): Inline => {
    if (inline.type !== 'text' || (inline !== first && inline !== last)) return inline;
    const opened = inline === first ? inline.text.replace(OPEN, '') : inline.text;
    return { ...inline, text: inline === last ? opened.replace(CLOSE, '') : opened };
  };
  const bare = paragraphs.map((paragraph) => ({ ...paragraph, children: paragraph.children.map(strip) }));
  return bare.some((paragraph) => paragraph.children.some(holdsMark)) ? paragraphs : bare;
}

function holdsMark(inline: Inline): boolean {
  if (inline.type === 'text') return ANY.test(inline.text);
  return 'children' in inline && inline.children.some(holdsMark);
}

// What a lowered deck says, slide by slide, as a reader and the speaker get it.
// In: slides of HTML. Out: their text, the notes', and what their pictures say instead of being seen.

import type { HtmlNode } from '../../src/html/index.ts';
import type { LoweredSlide } from '../../src/writers/deck/index.ts';

export interface SlideWords {
  readonly id: string;
  readonly shown: string;
  readonly notes: string;
  /** Alternative texts, in the order of the alphabet: a layout may set its picture first. */
  readonly pictures: readonly string[];
}

/** A slide that goes on on the next ones is one; they repeat its title. */
export function wordsOfSlides(slides: readonly LoweredSlide[]): readonly SlideWords[] {
  const words: SlideWords[] = [];
  for (const { id, section, notes } of slides) {
    const [base = id, part] = id.split('~');
    const said = notes ? textOf(notes) : '';
    const last = words.at(-1);
    const pictures = picturesOf(section);
    if (part === undefined || last?.id !== base)
      words.push({ id: base, shown: textOf(section), notes: said, pictures });
    else {
      const rest = textOf({ ...section, children: section.children.map(withoutTitle) });
      const all = [...last.pictures, ...pictures].sort();
      words[words.length - 1] = {
        ...last,
        shown: `${last.shown} ${rest}`,
        notes: `${last.notes} ${said}`,
        pictures: all,
      };
    }
  }
  return words;
}

/** What only the eye gets, a foot or a count, and what only a screen reader gets, a step's name, is no text of the author's. */
function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.text;
  if (node.type !== 'element') return '';
  const { 'aria-hidden': unseen, class: classes = '' } = node.attributes;
  if (unseen === 'true' || /\b(?:hidden|missing)\b/.test(String(classes))) return '';
  return ` ${node.children.map(textOf).join('')} `;
}

/** A picture that could not be had is its alternative text in a frame. */
function picturesOf(node: HtmlNode): readonly string[] {
  if (node.type !== 'element') return [];
  const { alt = '', class: classes = '' } = node.attributes;
  if (node.tag === 'img') return alt === '' ? [] : [String(alt)];
  if (/\bmissing\b/.test(String(classes)))
    return [node.children.map((child) => (child.type === 'text' ? child.text : '')).join('')];
  return node.children.flatMap(picturesOf).sort();
}

function withoutTitle(node: HtmlNode): HtmlNode {
  if (node.type !== 'element') return node;
  return /^h[12]$/.test(node.tag) ? { ...node, children: [] } : { ...node, children: node.children.map(withoutTitle) };
}

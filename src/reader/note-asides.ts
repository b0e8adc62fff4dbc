// What decks of reveal.js write for the speaker, `<aside class="notes">` and `data-notes="…"` → notes, wherever on the slide it stands.
// In: what stands side by side, in a line or among attributes. Out: the same without them, and what they hold.

import type { Span } from '../diagnostics/index.ts';
import { type Block, type Inline, isSpeakerNotes, noAttributes } from '../model/index.ts';
import type { PlacedItems } from './attributes.ts';
import type { HtmlAttribute } from './html.ts';
import { trimEnds } from './trim-ends.ts';

/** Takes the notes out of blocks that stand side by side. What stands within them has been parted before. */
export function partNotes(blocks: readonly Block[], said: Block[]): readonly Block[] {
  return blocks.filter((block) => {
    const isNotes = block.type === 'html-block' && isSpeakerNotes(block);
    if (isNotes) said.push(...block.children);
    return !isNotes;
  });
}

/** Takes the notes out of a line, however deep in it they stand: each is a paragraph of its own. */
export function partInlineNotes(run: readonly Inline[], said: Block[]): readonly Inline[] {
  if (!run.some((inline) => 'children' in inline)) return run;
  const kept: Inline[] = [];
  let parted = false;
  for (const inline of run) {
    if (!('children' in inline)) {
      kept.push(...(parted ? withoutSpace(inline, kept.at(-1)) : [inline]));
      parted = false;
      continue;
    }
    const children = partInlineNotes(inline.children, said);
    parted = inline.type === 'html' && isSpeakerNotes(inline);
    if (parted) said.push(...paragraphOf(children));
    else kept.push(children === inline.children ? inline : { ...inline, children });
  }
  return kept.length === run.length && kept.every((inline, index) => inline === run[index]) ? run : kept;
}

/** A text behind notes; the space before them is one already. */
function withoutSpace(inline: Inline, before: Inline | undefined): readonly Inline[] {
  if (inline.type !== 'text' || (before && !(before.type === 'text' && /\s$/.test(before.text)))) return [inline];
  const text = inline.text.trimStart();
  const start = inline.span.start + inline.text.length - text.length;
  return text === '' ? [] : [{ ...inline, text, span: { ...inline.span, start } }];
}

const NOTES = 'data-notes';

/** Takes the notes out of what a comment says of its slide. */
export function partSaidItems({ items, spanOf }: PlacedItems, said: Block[]): PlacedItems {
  const isSaid = ({ name }: PlacedItems['items'][number]): boolean => name === NOTES;
  for (const item of items.filter(isSaid)) said.push(...paragraphOf(textOf(item.value, spanOf(item))));
  return items.some(isSaid) ? { items: items.filter((item) => !isSaid(item)), spanOf } : { items, spanOf };
}

/** Takes the notes out of the attributes of a `<section>`, which is a slide of reveal.js. */
export function partSaidAttributes(
  tag: string,
  attributes: readonly HtmlAttribute[],
  spanOf: (place: HtmlAttribute['place']) => Span,
  said: Block[],
): readonly HtmlAttribute[] {
  const notes = tag === 'section' ? attributes.find(({ name }) => name === NOTES) : undefined;
  if (!notes) return attributes;
  said.push(...paragraphOf(textOf(notes.value, spanOf(notes.place))));
  return attributes.filter((attribute) => attribute !== notes);
}

const textOf = (text: string | undefined = '', span: Span): readonly Inline[] =>
  text.trim() === '' ? [] : [{ type: 'text', text, span }];

function paragraphOf(run: readonly Inline[]): readonly Block[] {
  const children = trimEnds(run);
  const [first] = children;
  if (!first) return [];
  const span = { ...first.span, end: children.at(-1)!.span.end };
  return [{ type: 'paragraph', children, attributes: noAttributes, span }];
}

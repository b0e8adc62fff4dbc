// `<aside class="notes">`, as decks of reveal.js write what the speaker says → notes, wherever on the slide it stands.
// In: what stands side by side, or in a line. Out: the same without them, and what they hold.

import { type Block, type Inline, isSpeakerNotes, noAttributes } from '../model/index.ts';
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

function paragraphOf(run: readonly Inline[]): readonly Block[] {
  const children = trimEnds(run);
  const [first] = children;
  if (!first) return [];
  const span = { ...first.span, end: children.at(-1)!.span.end };
  return [{ type: 'paragraph', children, attributes: noAttributes, span }];
}

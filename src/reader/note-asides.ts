// `<aside class="notes">`, as decks of reveal.js write what the speaker says → notes, wherever on the slide it stands.
// In: a block. Out: the block without them, and what they hold.

import type { Block, HtmlBlock } from '../model/index.ts';

export interface PartedBlock {
  /** Undefined when the block was nothing but notes. */
  readonly block: Block | undefined;
  readonly notes: readonly Block[];
}

/** Takes the notes out of a block of HTML; all others are given back as they are. */
export function partNotes(block: Block): PartedBlock {
  if (block.type !== 'html-block') return { block, notes: [] };
  if (isNotes(block)) return { block: undefined, notes: block.children };
  const parted = block.children.map(partNotes);
  const notes = parted.flatMap((part) => part.notes);
  if (notes.length === 0) return { block, notes };
  const children = parted.flatMap((part) => part.block ?? []);
  return { block: children.length > 0 ? { ...block, children } : undefined, notes };
}

const isNotes = ({ tag, values }: HtmlBlock): boolean =>
  tag === 'aside' && values.class?.split(/\s+/).includes('notes') === true;

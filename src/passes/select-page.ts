// Pitch → what the page prints: slides, blocks and notes that are not for it are gone.
// In: the whole pitch. Out: the pitch as its reader sees it.

import type { Block, Output, Pitch, Slide } from '../model/index.ts';
import { mapShared, withChildren } from './map-blocks.ts';

export function selectPage(pitch: Pitch): Pitch {
  const slides = pitch.slides
    .filter((slide) => slide.attributes.only !== 'deck')
    .map((slide): Slide => ({ ...slide, blocks: selectBlocks(slide.blocks, 'page'), notes: [] }));
  return { ...pitch, slides };
}

/** Takes out what is for the other output, and the containers that only said so. */
export function selectBlocks(blocks: readonly Block[], output: Output): readonly Block[] {
  return blocks.every(isForAll) ? blocks : blocks.flatMap((block) => selectBlock(block, output));
}

/** Blocks that hold no blocks. */
const leaves: ReadonlySet<Block['type']> = new Set([
  'heading',
  'paragraph',
  'figure',
  'media',
  'table',
  'tiers',
  'code-block',
  'rule',
  'stats',
  'logos',
  'qr',
]);

/** True for a block that both outputs show as it is. */
const isForAll = ({ type, attributes }: Block): boolean => !attributes.only && leaves.has(type);

function selectBlock(block: Block, output: Output): readonly Block[] {
  if (block.attributes.only && block.attributes.only !== output) return [];
  switch (block.type) {
    case 'only':
      return block.output === output ? selectBlocks(block.children, output) : [];
    case 'list': {
      const kept = block.items.filter((item) => !item.attributes.only || item.attributes.only === output);
      const items = mapShared(kept, (item) => withChildren(item, selectBlocks(item.children, output)));
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'columns':
      return [
        {
          ...block,
          columns: block.columns.map((column) => ({ ...column, children: selectBlocks(column.children, output) })),
        },
      ];
    case 'ask':
    case 'contact':
    case 'quote':
    case 'callout':
    case 'fragments':
    case 'html-block':
      return keepUnlessEmptied(block, selectBlocks(block.children, output));
    default:
      return [block];
  }
}

/** An empty ask stands for the front matter's; one that the selection emptied stands for nothing. */
function keepUnlessEmptied<B extends Block & { readonly children: readonly Block[] }>(
  block: B,
  children: readonly Block[],
): readonly Block[] {
  if (children.length === 0 && block.children.length > 0) return [];
  return [{ ...block, children } as Block];
}

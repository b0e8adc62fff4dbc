// Blocks → their words, for tests that ask whether every word is in its place.
// In: blocks of the model. Out: text; what is code keeps its lines.

import { type Block, type Inline, plainText } from '../../src/model/index.ts';

/** The words of blocks in reading order, each block's after a space. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => ` ${textOf(block)}`).join('');
}

function textOf(block: Block): string {
  if (block.type === 'code-block') return block.text;
  if (block.type === 'figure') return block.image.alt;
  if (block.type === 'list') return block.items.map((item) => textOfBlocks(item.children).trim()).join(' ');
  if (block.type === 'table') {
    return [block.head, ...block.rows]
      .flatMap(({ cells }) => cells.map(({ children }) => plainText(children)))
      .join(' ');
  }
  if (block.type === 'columns') return block.columns.map(({ children }) => textOfBlocks(children).trim()).join(' ');
  if (!('children' in block)) return '';
  return block.type === 'paragraph' || block.type === 'heading'
    ? plainText(block.children as readonly Inline[])
    : textOfBlocks(block.children as readonly Block[]).trim();
}

// Two columns under a heading, of blocks that an author wrote one below the other.
// In: the blocks of a slide. Out: the same blocks, parted where they are about as high on both sides.

import type { Block } from '../../../model/index.ts';
import { lowerBlocks } from '../blocks.ts';
import { partInTwo } from '../part-in-two.ts';
import { type DeckScope, nominalPlace, type Scope } from '../scope.ts';

/** Parts blocks by the height that they have in a column. */
export function partByHeight(blocks: readonly Block[], scope: DeckScope): readonly Block[] {
  const column: Scope = { ...scope, ...nominalPlace, width: scope.tokens.columns.width, inset: true, leads: 'inline' };
  return partInTwo(blocks, (block) => lowerBlocks([block], column).height) ?? blocks;
}

// Two columns under a heading, of blocks that an author wrote one below the other.
// In: the blocks of a slide. Out: the same blocks, parted where they are about as high on both sides.

import { type Block, closeLead, type List, type ListItem } from '../../../model/index.ts';
import { lowerBlocks } from '../blocks.ts';
import { isLeadList, leadOf } from '../lists.ts';
import { partInTwo } from '../part-in-two.ts';
import { type DeckScope, nominalPlace, type Scope } from '../scope.ts';

/** Parts blocks by the height that they have in a column. */
export function partByHeight(blocks: readonly Block[], scope: DeckScope): readonly Block[] {
  const column: Scope = { ...scope, ...nominalPlace, width: scope.tokens.columns.width, inset: true, leads: 'inline' };
  return partInTwo(openLeads(blocks), (block) => lowerBlocks([block], column).height) ?? blocks;
}

/** A list that is all there is, and whose items begin in bold, becomes heads and what stands under them: leads have no room in a column. */
function openLeads(blocks: readonly Block[]): readonly Block[] {
  const [list, ...others] = blocks;
  const leads = list?.type === 'list' && !list.ordered && others.length === 0 && isLeadList(list) ? list : undefined;
  return leads?.items.every(isPlain) ? openList(leads) : blocks;
}

/** A step stays an item: it comes and goes as a whole. */
const isPlain = ({ attributes, task }: ListItem): boolean => attributes.fragment === undefined && task === undefined;

const openList = ({ items }: List): readonly Block[] =>
  items.flatMap((item): readonly Block[] => {
    const { lead: [lead] = [], rest = [], more = [] } = leadOf(item) ?? {};
    const [first] = item.children;
    if (lead?.type !== 'strong' || first?.type !== 'paragraph') return [];
    const text: readonly Block[] = rest.length > 0 ? [{ ...first, children: rest }] : [];
    return [{ ...first, type: 'heading', level: 3, children: closeLead(lead).children }, ...text, ...more];
  });

// Blocks that stand below one another → two columns.
// In: the blocks of a slide, and how high each is. Out: what stands above the columns, and the columns; nothing when there is nothing to part.

import type { Span } from '../../diagnostics/index.ts';
import { type Block, type Columns, type List, noAttributes } from '../../model/index.ts';
import { sum } from './lengths.ts';

/** The height of a block in a column, in any unit. */
export type Weigh = (block: Block) => number;

/** Parts blocks at their first rule, else before a heading, else where both halves are about as long. */
export function partInTwo(blocks: readonly Block[], weigh: Weigh): readonly Block[] | undefined {
  if (blocks.some((block) => block.type === 'columns')) return blocks;
  const rule = blocks.findIndex((block) => block.type === 'rule');
  if (rule > 0 && rule < blocks.length - 1) return [columnsOf(blocks.slice(0, rule), blocks.slice(rule + 1))];
  const heads = blocks.flatMap((block, index) => (block.type === 'heading' ? [index] : []));
  // What stands before two heads or more is said of all of them.
  const above = heads.length > 1 ? blocks.slice(0, heads[0]) : [];
  const rest = blocks.slice(above.length);
  const places = heads.map((index) => index - above.length).filter((index) => index > 0);
  if (places.length > 0) return [...above, partAt(rest, evenest(rest, places, weigh))];
  const [only, second] = rest;
  if (only && !second) return partOne(only);
  const between = rest.map((_, index) => index).slice(1);
  return between.length > 0 ? [partAt(rest, evenest(rest, between, weigh))] : undefined;
}

/** A single list goes on in the second column. */
function partOne(block: Block): readonly Block[] | undefined {
  if (block.type === 'fragments' && block.children.length === 1) {
    const parted = partOne(block.children[0]!)?.[0];
    if (parted?.type !== 'columns') return undefined;
    const columns = parted.columns.map((column) => ({
      ...column,
      children: [{ ...block, children: column.children }],
    }));
    return [{ ...parted, columns }];
  }
  if (block.type !== 'list' || block.items.length < 2) return undefined;
  const half = Math.ceil(block.items.length / 2);
  const first: List = { ...block, items: block.items.slice(0, half) };
  const second: List = { ...block, start: block.start + half, items: block.items.slice(half) };
  return [columnsOf([first], [second])];
}

function partAt(blocks: readonly Block[], index: number): Columns {
  return columnsOf(blocks.slice(0, index), blocks.slice(index));
}

/** The place at which the longer half is as short as it can be. */
function evenest(blocks: readonly Block[], places: readonly number[], weigh: Weigh): number {
  const heights = blocks.map(weigh);
  const longer = (index: number): number => Math.max(sum(heights.slice(0, index)), sum(heights.slice(index)));
  return places.reduce((best, index) => (longer(index) < longer(best) ? index : best));
}

function columnsOf(first: readonly Block[], second: readonly Block[]): Columns {
  const column = (children: readonly Block[]) => ({ span: spanOf(children), attributes: noAttributes, children });
  return {
    type: 'columns',
    span: spanOf([...first, ...second]),
    attributes: noAttributes,
    columns: [column(first), column(second)],
  };
}

/** From the first block's beginning to the last one's end. */
function spanOf(blocks: readonly Block[]): Span {
  const { span } = blocks[0]!;
  return { ...span, end: blocks.at(-1)!.span.end };
}

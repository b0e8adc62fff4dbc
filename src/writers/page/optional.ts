// What may be left off a page that doesn't hold: the blocks, items and slides that are marked `{optional}`.
// In: the page's view of a pitch. Out: what is optional, in source order; the pitch without some of it.

import type { Span } from '../../diagnostics/index.ts';
import type { Attributes, Block, ListItem, Pitch, Slide } from '../../model/index.ts';

/** A part of a pitch that may be left out. */
export type OptionalPart = Block | ListItem | Slide;

/** Every optional part, the outer ones before those within, in source order. */
export function optionalParts({ slides }: Pitch): readonly OptionalPart[] {
  return slides.flatMap((slide) => [...own(slide), ...slide.blocks.flatMap(within)]);
}

const own = <P extends OptionalPart>(part: P): readonly P[] => (part.attributes.optional ? [part] : []);

function within(block: Block): readonly OptionalPart[] {
  return [...own(block), ...partsOf(block).flatMap(withinPart)];
}

const withinPart = (part: Block | ListItem): readonly OptionalPart[] =>
  'type' in part ? within(part) : [...own(part), ...part.children.flatMap(within)];

/** The blocks or items that a block holds. */
function partsOf(block: Block): readonly (Block | ListItem)[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'columns') return block.columns.flatMap((column) => column.children);
  return 'children' in block && block.type !== 'heading' && block.type !== 'paragraph' ? block.children : [];
}

/** The pitch without parts of it. What held nothing else goes with them, and a slide's heading with its last block. */
export function withoutParts(pitch: Pitch, dropped: ReadonlySet<OptionalPart>): Pitch {
  const slides = pitch.slides.flatMap((slide): readonly Slide[] => {
    if (dropped.has(slide)) return [];
    const blocks = withoutBlocks(slide.blocks, dropped);
    return blocks.length === 0 && slide.blocks.length > 0 ? [] : [{ ...slide, blocks }];
  });
  return { ...pitch, slides };
}

function withoutBlocks(blocks: readonly Block[], dropped: ReadonlySet<OptionalPart>): readonly Block[] {
  return blocks.flatMap((block) => withoutBlock(block, dropped) ?? []);
}

function withoutBlock(block: Block, dropped: ReadonlySet<OptionalPart>): Block | undefined {
  if (dropped.has(block)) return undefined;
  switch (block.type) {
    case 'list': {
      const items = block.items
        .filter((item) => !dropped.has(item))
        .map((item) => ({ ...item, children: withoutBlocks(item.children, dropped) }));
      return items.length > 0 ? { ...block, items } : undefined;
    }
    case 'columns': {
      const columns = block.columns.map((column) => ({ ...column, children: withoutBlocks(column.children, dropped) }));
      return columns.some(({ children }) => children.length > 0) ? { ...block, columns } : undefined;
    }
    case 'ask':
    case 'contact':
    case 'quote':
    case 'callout':
    case 'fragments':
    case 'only':
    case 'html-block': {
      const children = withoutBlocks(block.children, dropped);
      return children.length > 0 || block.children.length === 0 ? { ...block, children } : undefined;
    }
    default:
      return block;
  }
}

/** Where the part is marked as optional. */
export const markOf = ({ attributes, span }: { readonly attributes: Attributes; readonly span: Span }): Span =>
  attributes.span ?? span;

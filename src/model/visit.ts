// Walks through what stands on slides, in the order of reading: the one place that knows where blocks and inlines stand within others.
// In: a slide, blocks or inlines, and what is to be done with each. Out: nothing; a new kind of block or inline fails to compile here.

import type { Attributes } from './attributes.ts';
import type { Block } from './block.ts';
import type { Inline } from './inline.ts';
import type { Slide } from './pitch.ts';
import type { Tiers } from './tiers.ts';

/** What is done with each node, before those that stand in it. */
export interface Visitor {
  block?(block: Block): void;
  /** What a reference to a note says stands below the reference; the picture of a film or a sound is part of its block. */
  inline?(inline: Inline): void;
  /** What slides, blocks, inlines and the items of blocks say of themselves. */
  attributes?(attributes: Attributes): void;
}

/** Visits the heading, the blocks, the notes and what only the page prints. */
export function visitSlide(slide: Slide, visitor: Visitor): void {
  visitor.attributes?.(slide.attributes);
  if (slide.heading) visitBlock(slide.heading, visitor);
  visitBlocks(slide.blocks, visitor);
  visitBlocks(slide.notes, visitor);
  visitBlocks(slide.onPage ?? [], visitor);
}

/** Visits blocks and all that stands in them. */
export function visitBlocks(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) visitBlock(block, visitor);
}

function visitBlock(block: Block, visitor: Visitor): void {
  visitor.block?.(block);
  visitor.attributes?.(block.attributes);
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      visitInlines(block.children, visitor);
      return;
    case 'figure':
      visitInlines([block.image], visitor);
      return;
    case 'list':
      for (const item of block.items) {
        visitor.attributes?.(item.attributes);
        visitBlocks(item.children, visitor);
      }
      return;
    case 'table':
      for (const row of [block.head, ...block.rows]) for (const cell of row.cells) visitInlines(cell.children, visitor);
      return;
    case 'tiers':
      visitTiers(block, visitor);
      return;
    case 'quote':
      visitBlocks(block.children, visitor);
      visitInlines(block.attribution?.name ?? [], visitor);
      visitInlines(block.attribution?.role ?? [], visitor);
      return;
    case 'stats':
      for (const { figure, label, attributes } of block.items) {
        visitor.attributes?.(attributes);
        visitInlines([...figure, ...label], visitor);
      }
      return;
    case 'columns':
      for (const column of block.columns) {
        visitor.attributes?.(column.attributes);
        visitBlocks(column.children, visitor);
      }
      return;
    case 'callout':
      visitInlines(block.label ?? [], visitor);
      visitBlocks(block.children, visitor);
      return;
    case 'ask':
    case 'contact':
    case 'only':
    case 'fragments':
    case 'html-block':
      visitBlocks(block.children, visitor);
      return;
    case 'logos':
      visitInlines(
        block.items.map(({ image }) => image),
        visitor,
      );
      return;
    case 'media':
      visitor.attributes?.(block.image.attributes);
      return;
    case 'code-block':
    case 'rule':
    case 'qr':
      return;
    default:
      block satisfies never;
  }
}

function visitTiers({ nameLabel, features, tiers }: Tiers, visitor: Visitor): void {
  visitInlines(nameLabel, visitor);
  for (const { label } of features) visitInlines(label, visitor);
  for (const { name, values } of tiers) {
    visitInlines(name, visitor);
    for (const value of values) if (value.type === 'text') visitInlines(value.children, visitor);
  }
}

function visitInlines(inlines: readonly Inline[], visitor: Visitor): void {
  if (!visitor.inline && !visitor.attributes) return;
  for (const inline of inlines) {
    visitor.inline?.(inline);
    if ('attributes' in inline) visitor.attributes?.(inline.attributes);
    visitInner(inline, visitor);
  }
}

function visitInner(inline: Inline, visitor: Visitor): void {
  switch (inline.type) {
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'link':
    case 'footnote':
    case 'html':
      visitInlines(inline.children, visitor);
      return;
    case 'text':
    case 'code':
    case 'image':
    case 'variable':
    case 'break':
    case 'mark':
    case 'icon':
      return;
    default:
      inline satisfies never;
  }
}

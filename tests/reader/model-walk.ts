// Every node of a pitch, and what a node says without its places: for properties.

import type { Span } from '../../src/diagnostics/index.ts';
import type { Block, Inline, Pitch } from '../../src/model/index.ts';

interface Spanned {
  readonly span: Span;
}

/** Inlines of blocks, each with the block they stand in. */
export function inlinesOf(block: Block): readonly Inline[] {
  const runs = runsOf(block);
  return runs.flatMap((run) => run.flatMap(withInner));
}

function runsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children];
    case 'figure':
      return [[block.image]];
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.cells.map((cell) => cell.children));
    case 'logos':
      return [block.items.map((item) => item.image)];
    case 'stats':
      return block.items.flatMap((item) => [item.figure, item.label]);
    case 'quote':
      return block.attribution ? [block.attribution.name, block.attribution.role ?? []] : [];
    default:
      return [];
  }
}

const withInner = (inline: Inline): readonly Inline[] => [
  inline,
  ...('children' in inline ? inline.children.flatMap(withInner) : []),
];

/** A block and all blocks in it. */
export function blocksIn(block: Block): readonly Block[] {
  const inner =
    block.type === 'list'
      ? block.items.flatMap((item) => item.children)
      : block.type === 'columns'
        ? block.columns.flatMap((column) => column.children)
        : 'children' in block && block.type !== 'heading' && block.type !== 'paragraph'
          ? block.children
          : [];
  return [block, ...inner.flatMap(blocksIn)];
}

/** The blocks below the titles. */
export const rootBlocks = (pitch: Pitch): readonly Block[] =>
  pitch.slides.flatMap((slide) => [...slide.blocks, ...slide.notes]);

/** A node without places, for comparison. */
export function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shapeOf);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      // A note is known by where it stands.
      .filter(([key, value]) => key !== 'span' && key !== 'key' && value !== undefined)
      .map(([key, value]) => [key, shapeOf(value)]),
  );
}

/** The text of a node, its later lines without the quote marks and indents that stand before them. */
export function ownText({ span: { file, start, end } }: Spanned): string {
  const lineStart = Math.max(file.text.lastIndexOf('\n', start - 1) + 1, file.text.startsWith('\uFEFF') ? 1 : 0);
  const before = file.text.slice(lineStart, start);
  const prefix = before.replace(/[^>]/g, ' ');
  return file.text
    .slice(start, end)
    .split(/\r?\n/)
    .map((line, index) => (index === 0 ? line : stripPrefix(line, prefix)))
    .join('\n');
}

function stripPrefix(line: string, prefix: string): string {
  let length = 0;
  while (length < prefix.length && (line[length] === ' ' || line[length] === '>')) length++;
  return line.slice(length);
}

// The lines of text in blocks, whatever the blocks are: for places that print no blocks, and for counting words.

import { type Span, spanText } from '../diagnostics/index.ts';
import { shownAddress } from './address.ts';
import type { Block } from './block.ts';
import type { Inline } from './inline.ts';

/** The lines of text that blocks hold, whatever they are wrapped in. */
export function linesOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap((block): readonly (readonly Inline[])[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.children];
      case 'list':
        return block.items.flatMap((item) => linesOf(item.children));
      case 'figure':
      case 'media':
        return [
          [block.image],
          ...(block.caption ? [[{ type: 'text', text: block.caption, span: block.span } as const]] : []),
        ];
      case 'code-block':
        return [[{ type: 'code', text: block.text.trimEnd(), attributes: block.attributes, span: block.span }]];
      case 'table':
        return [block.head, ...block.rows].map((row) =>
          row.cells.flatMap((cell, index) => [...(index > 0 ? [spaceAt(cell.span)] : []), ...cell.children]),
        );
      case 'tiers':
        return block.tiers.map((tier) => [
          ...tier.name,
          // Prices and places stand as they were typed: a line of text is no table.
          ...tier.values.flatMap((value): readonly Inline[] => [
            spaceAt(value.span),
            ...(value.type === 'text'
              ? value.children
              : [{ type: 'text', text: spanText(value.span), span: value.span } as const]),
          ]),
        ]);
      case 'stats':
        return block.items.map((item) => [...item.figure, spaceAt(item.span), ...item.label]);
      case 'columns':
        return block.columns.flatMap((column) => linesOf(column.children));
      case 'quote': {
        const by = block.attribution;
        const role = by?.role ? [{ type: 'text', text: ', ', span: by.span } as const, ...by.role] : [];
        return [...linesOf(block.children), ...(by ? [[...by.name, ...role]] : [])];
      }
      case 'callout':
        return [...(block.label ? [block.label] : []), ...linesOf(block.children)];
      case 'logos':
        return block.items.map((item) => [item.image]);
      case 'qr':
        return [[{ type: 'text', text: shownAddress(block.url), span: block.span }]];
      case 'rule':
        return [];
      case 'ask':
      case 'contact':
      case 'only':
      case 'fragments':
      case 'html-block':
        return linesOf(block.children);
      default: {
        const never: never = block;
        return never;
      }
    }
  });
}

const spaceAt = (span: Span): Inline => ({ type: 'text', text: ' ', span });

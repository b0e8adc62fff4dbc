// What `::: logos` holds → a row of logos: pictures, alone, in links, in lists, one to a line or all in one.
// Whatever is no picture is a finding, and stands behind the row.

import { diagnostic, type Span } from '../diagnostics/index.ts';
import type { Attributes, Block, Inline, Logo } from '../model/index.ts';
import type { Sheet } from './sheet.ts';

/** Gives the row, if there is one, and the blocks that are no part of it. */
export function readLogos(
  children: readonly Block[],
  attributes: Attributes,
  span: Span,
  opener: Span,
  sheet: Sheet,
): readonly Block[] {
  const read = children.map((block) => ({ block, items: logosOf(block) }));
  const items = read.flatMap((one) => one.items ?? []);
  const others = read.flatMap(({ block, items: logos }) => (logos ? [] : [block]));
  if (items.length === 0 || others.length > 0) {
    const message = items.length === 0 ? '`logos` holds no picture.' : '`logos` holds more than pictures.';
    sheet.found.push(
      diagnostic('logos-content', message, others[0]?.span ?? opener, [
        'Write each logo as a picture with the name of its owner, in a link or not: `![Example Bank](bank.svg)`.',
      ]),
    );
  }
  return [...(items.length > 0 ? [{ type: 'logos', items, attributes, span } as const] : []), ...others];
}

/** The logos of a block that holds nothing else; undefined for any other. */
function logosOf(block: Block): readonly Logo[] | undefined {
  if (block.type === 'figure') return [{ image: block.image, span: block.span }];
  if (block.type === 'paragraph') return logosOfLine(block.children);
  if (block.type !== 'list') return undefined;
  const items = block.items.flatMap((item) => item.children).map(logosOf);
  return items.every((logos) => logos !== undefined) ? items.flat() : undefined;
}

function logosOfLine(children: readonly Inline[]): readonly Logo[] | undefined {
  const logos: Logo[] = [];
  for (const child of children) {
    if (child.type === 'break' || (child.type === 'text' && child.text.trim() === '')) continue;
    if (child.type === 'image') logos.push({ image: child, span: child.span });
    else if (child.type === 'link') {
      const [image, ...more] = child.children;
      if (image?.type !== 'image' || more.length > 0) return undefined;
      logos.push({ image, url: child.url, span: child.span });
    } else return undefined;
  }
  return logos.length > 0 ? logos : undefined;
}

// Takes out of the body what has a place of its own on the page: the first ask, the first figures, the contact.
// In: blocks in source order. Out: what is left of them; what was taken is kept.

import { diagnostic } from '../../diagnostics/index.ts';
import type { Ask, Block, Columns, PageSettings, Stats } from '../../model/index.ts';
import type { BodyContext } from './body-context.ts';
import type { TakenContact } from './foot-content.ts';

/** More figures than this are none to remember, and a narrow column has room for fewer: the others stand in the body. */
export const mostFigures: Readonly<Record<PageSettings['layout'], number>> = { columns: 6, sidebar: 4 };

/** What has a place of its own; filled from the first slide to the last. */
export interface Taken extends Mutable<TakenContact> {
  readonly mostFigures: number;
  ask?: Ask;
  stats?: Stats;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function takeBlocks(blocks: readonly Block[], taken: Taken, context: BodyContext): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => takeBlock(block, taken, context));
}

function takeBlock(block: Block, taken: Taken, context: BodyContext): readonly Block[] {
  switch (block.type) {
    case 'ask':
      if (!taken.ask) {
        taken.ask = block;
        return [];
      }
      reportSecondAsk(taken.ask, block, context);
      return [block];
    case 'contact':
      if (taken.contact) return [block];
      taken.contact = block;
      return [];
    case 'stats': {
      if (taken.stats) return [block];
      taken.stats = block;
      const { items } = block;
      return items.length > taken.mostFigures ? [{ ...block, items: items.slice(taken.mostFigures) }] : [];
    }
    case 'columns':
      return takeFromColumns(block, taken, context);
    case 'fragments':
    case 'html-block': {
      const children = takeBlocks(block.children, taken, context);
      return children.length === 0 && block.children.length > 0 ? [] : [{ ...block, children }];
    }
    default:
      return [block];
  }
}

/** A column of which nothing is left makes room; one that is left alone is no column. */
function takeFromColumns(block: Columns, taken: Taken, context: BodyContext): readonly Block[] {
  const columns = block.columns
    .map((column) => ({ ...column, children: takeBlocks(column.children, taken, context) }))
    .filter((column) => column.children.length > 0);
  const [only, second] = columns;
  if (only && !second) return only.children;
  return columns.length > 0 ? [{ ...block, columns }] : [];
}

function reportSecondAsk(first: Ask, second: Ask, context: BodyContext): void {
  if (second.children.length === 0) return;
  context.log.diagnostics.push(
    diagnostic('two-asks', 'The pitch asks a second time.', second.span, [
      { message: 'The first ask stands here; the page prints it under the title.', span: first.span },
      'A sponsor should find one request. Say it once, or repeat it with an empty `::: ask`.',
    ]),
  );
}

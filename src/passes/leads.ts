// Blocks → what a slide shows of them when it is shown by its leads: bold beginnings, and what is seen rather than read.
// Out: the shown blocks, and those of which the page prints more.

import {
  type Block,
  boldBeginning,
  closeLead,
  type Inline,
  type List,
  type ListItem,
  type Paragraph,
} from '../model/index.ts';

export interface Leads {
  readonly shown: readonly Block[];
  /** Whole, in source order: their beginnings make the rest understood. */
  readonly onPage: readonly Block[];
}

export function selectLeads(blocks: readonly Block[]): Leads {
  const parts = blocks.map(leadOfBlock);
  return { shown: parts.flatMap((part) => part.shown), onPage: parts.flatMap((part) => part.onPage) };
}

function leadOfBlock(block: Block): Leads {
  switch (block.type) {
    case 'paragraph':
      return leadOfParagraph(block);
    case 'list':
      return leadsOfList(block);
    case 'columns': {
      const parts = block.columns.map((column) => ({ column, leads: selectLeads(column.children) }));
      const columns = parts.map(({ column, leads }) => ({ ...column, children: leads.shown }));
      const empty = columns.every((column) => column.children.length === 0);
      return { shown: empty ? [] : [{ ...block, columns }], onPage: parts.flatMap(({ leads }) => leads.onPage) };
    }
    case 'callout':
    case 'fragments':
    case 'html-block': {
      const { shown, onPage } = selectLeads(block.children);
      return { shown: shown.length === 0 ? [] : [{ ...block, children: shown }], onPage };
    }
    case 'only':
      // What is for the deck alone was written to be shown.
      return block.output === 'deck' ? { shown: block.children, onPage: [] } : { shown: [], onPage: block.children };
    case 'heading':
    case 'figure':
    case 'media':
    case 'table':
    case 'tiers':
    case 'quote':
    case 'code-block':
    case 'rule':
    case 'ask':
    case 'contact':
    case 'stats':
    case 'logos':
    case 'qr':
      return { shown: [block], onPage: [] };
    default:
      return block satisfies never;
  }
}

function leadOfParagraph(paragraph: Paragraph): Leads {
  const beginning = boldBeginning(paragraph.children);
  if (!beginning) return { shown: [], onPage: [paragraph] };
  const shown: Paragraph = { ...paragraph, children: [closeLead(beginning.lead), ...notesOf(beginning.rest)] };
  return { shown: [shown], onPage: hasWords(beginning.rest) ? [paragraph] : [] };
}

/** The notes that belong to a lead: those that touch it. */
function notesOf(rest: readonly Inline[]): readonly Inline[] {
  const end = rest.findIndex(({ type }) => type !== 'footnote');
  return end < 0 ? rest : rest.slice(0, end);
}

/** A list without any bold beginning is shown whole. */
function leadsOfList(list: List): Leads {
  if (!list.items.some(hasLead)) return { shown: [list], onPage: [] };
  const parts = list.items.map((item) => {
    const { shown, onPage } = selectLeads(item.children);
    return { items: shown.length > 0 ? [{ ...item, children: shown }] : [], hides: onPage.length > 0 };
  });
  const shown: List = { ...list, items: parts.flatMap((part) => part.items) };
  return { shown: [shown], onPage: parts.some((part) => part.hides) ? [list] : [] };
}

function hasLead({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && boldBeginning(first.children) !== undefined;
}

const hasWords = (rest: readonly Inline[]): boolean =>
  rest.some(
    (inline) =>
      inline.type !== 'break' &&
      inline.type !== 'footnote' &&
      (inline.type !== 'text' || /[\p{L}\p{N}]/u.test(inline.text)),
  );

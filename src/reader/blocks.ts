// markdown-it's block tokens → the model's blocks, with all that stands in them.
// In: the tokens of one file and how far they are read. Out: blocks in a sink; what is said of the slide, and to the speaker.

import type { Token } from 'markdown-it';
import { diagnostic, type SourceFile, type Span } from '../diagnostics/index.ts';
import {
  type Align,
  type Block,
  type Heading,
  type HeadingLevel,
  isMediaFile,
  type ListItem,
  noAttributes,
  type TableCell,
  type TableRow,
} from '../model/index.ts';
import type { AttributeItem } from './attribute-syntax.ts';
import { mergeAttributes, type PlacedItems } from './attributes.ts';
import { addBlockHtml } from './block-html.ts';
import { addBlock, attachToBlock, type BlockSink, closeSink, createBlockSink } from './block-sink.ts';
import type { Highlighter } from './code.ts';
import { finishContainer } from './containers.ts';
import { readFence } from './fences.ts';
import type { FlowItem } from './flow-item.ts';
import type { Notes } from './footnotes.ts';
import type { HtmlReader } from './html.ts';
import type { Includes } from './includes.ts';
import { type InlineContent, readInlines, readOwn } from './inlines.ts';
import { finishQr } from './leaves.ts';
import { readItem } from './list-item.ts';
import { refuseMedia } from './media.ts';
import { fileSpan } from './normal-text.ts';
import { finishQuote } from './quotes.ts';
import { blockSpan, contentSpan, type Sheet } from './sheet.ts';
import { checkRow } from './table-rows.ts';

/** What is loaded only for pitches that need it, and what the front matter says that blocks repeat. */
export interface Tools {
  readonly html: HtmlReader | undefined;
  readonly highlight: Highlighter;
  /** The pitch's one address. */
  readonly link: string | undefined;
  /** Hosts that the deck may reach. */
  readonly allow: readonly string[];
  readonly includes: Includes;
  /** The notes of each file. */
  notesOf(file: SourceFile): Notes;
}

/** The tokens of a file while they are read. */
export interface Reading extends Tools {
  readonly notes: Notes;
  readonly sheet: Sheet;
  readonly tokens: readonly Token[];
  at: number;
  /** `.slide:` comments met since the last block of the top level. */
  readonly slide: PlacedItems[];
  /** What HTML says to the speaker, since then. */
  readonly said: Block[];
  /** The same of each definition of a note, by its token: it is said where the definition stands. */
  readonly saidBelow: Map<number, readonly Block[]>;
  /** Reads the file that an `::include` names. */
  readonly readIncluded: (token: Token) => readonly FlowItem[];
  /** An element that a line of text has begun and not ended. */
  unfinished?: InlineContent['goesOn'];
}

/** True for `::include`, which stands for another file's blocks. */
export const isInclude = (token: Token): boolean => token.type === 'leaf' && token.info === 'include';

/** Within a list, a quotation or a container only blocks count, since nothing there can end a slide. */
function readInnerInclude(token: Token, reading: Reading): readonly Block[] {
  const items = reading.readIncluded(token);
  const end = items.find(({ type }) => type === 'cut' || type === 'part');
  if (end) {
    reading.sheet.found.push(
      diagnostic(
        'include-cut',
        'A file that ends slides, or has notes, is included within a block.',
        blockSpan(reading.sheet, token),
        ['All that it holds is taken as blocks. Put the line outside of lists, quotations, containers and HTML.'],
      ),
    );
  }
  for (const item of items) if (item.type === 'said') reading.said.push(...item.blocks);
  return items.flatMap((item) => (item.type === 'block' ? [item.block] : []));
}

/** Steps over what stands up to a closing token. */
function skipTo(closing: string, reading: Reading): void {
  while (reading.tokens[reading.at]!.type !== closing) reading.at++;
  reading.at++;
}

/** Reads blocks up to the closing token and steps over it. */
export function readChildren(closing: string, reading: Reading): readonly Block[] {
  const sink = createBlockSink(reading.sheet.found, reading.said, reading.allow);
  while (reading.tokens[reading.at]!.type !== closing) readInto(sink, reading);
  reading.at++;
  const last = sink.blocks.at(-1) ?? sink.open.at(-1)?.children.at(-1);
  return closeSink(sink, last?.span.end ?? sink.open.at(-1)?.opener.end ?? 0);
}

/** Reads one token, or an opening token with all that it holds. */
export function readInto(sink: BlockSink, reading: Reading): void {
  readOne(sink, reading);
  if (reading.unfinished) sink.open.push({ ...reading.unfinished, children: [], own: [] });
  reading.unfinished = undefined;
}

function readOne(sink: BlockSink, reading: Reading): void {
  const token = reading.tokens[reading.at++]!;
  const { sheet } = reading;
  const span = blockSpan(sheet, token);
  switch (token.type) {
    case 'paragraph_open':
      readParagraph(sink, span, reading);
      return;
    case 'heading_open': {
      const inline = takeInline(reading);
      const level = Number(token.tag.slice(1)) as HeadingLevel;
      const children = refuseMedia(inline.children, sheet.found);
      addBlock(sink, { type: 'heading', level, children, attributes: inline.attributes, span });
      return;
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      addBlock(sink, readList(token, span, reading));
      return;
    case 'blockquote_open':
      addBlock(sink, finishQuote(readChildren('blockquote_close', reading), span));
      return;
    case 'table_open':
      addBlock(sink, readTable(span, reading));
      return;
    case 'fence':
    case 'code_block':
      addBlock(sink, readFence(token, span, sheet, reading.highlight));
      return;
    case 'hr':
      addBlock(sink, { type: 'rule', attributes: noAttributes, span });
      return;
    case 'container_open': {
      const children = readChildren('container_close', reading);
      for (const block of finishContainer(token, children, span, sheet)) addBlock(sink, block);
      return;
    }
    case 'leaf':
      if (isInclude(token)) for (const block of readInnerInclude(token, reading)) addBlock(sink, block);
      else addBlock(sink, finishQr(token, span, sheet, reading.link));
      return;
    case 'footnote_open':
      reading.said.push(...(reading.saidBelow.get(reading.at - 1) ?? []));
      skipTo('footnote_close', reading);
      return;
    case 'attribute_line':
      readAttributeLine(sink, token, span, reading);
      return;
    case 'html_block':
      readHtml(sink, token, reading);
      return;
    case 'nothing':
      return;
    default:
      throw new Error(`markdown-it gave a block token of an unknown type: ${token.type}`);
  }
}

/** The inline token at hand, read; steps over it and the closing token behind it. */
function takeInline(reading: Reading): Pick<Heading, 'children' | 'attributes'> {
  const token = reading.tokens[reading.at]!;
  reading.at += 2;
  const { children, own, slide, goesOn } = readInlines(token, reading);
  reading.slide.push(...slide);
  reading.unfinished = goesOn;
  return { children, attributes: readOwn(own, reading.sheet) };
}

function readParagraph(sink: BlockSink, span: Span, reading: Reading): void {
  const { children, attributes } = takeInline(reading);
  const [only] = children;
  if (!only) return;
  if (children.length === 1 && only.type === 'image') {
    const image =
      attributes === noAttributes ? only : { ...only, attributes: mergeAttributes(only.attributes, attributes) };
    const caption = only.title === undefined ? {} : { caption: only.title };
    const type = isMediaFile(image.source) ? 'media' : 'figure';
    addBlock(sink, { type, image, ...caption, attributes: image.attributes, span });
  } else addBlock(sink, { type: 'paragraph', children: refuseMedia(children, reading.sheet.found), attributes, span });
}

function readList(token: Token, span: Span, reading: Reading): Block {
  const closing = token.type.replace('open', 'close');
  const items: ListItem[] = [];
  let tight = true;
  while (reading.tokens[reading.at]!.type !== closing) {
    const item = reading.tokens[reading.at++]!;
    const inner = reading.tokens[reading.at];
    if (inner?.type === 'paragraph_open' && !inner.hidden) tight = false;
    items.push(readItem(readChildren('list_item_close', reading), blockSpan(reading.sheet, item)));
  }
  reading.at++;
  const start = token.attrGet('start');
  const ordered = token.type === 'ordered_list_open';
  return {
    type: 'list',
    ordered,
    start: start === null ? 1 : Number(start),
    tight,
    items,
    attributes: noAttributes,
    span,
  };
}

function readTable(span: Span, reading: Reading): Block {
  const rows: TableRow[] = [];
  const align: Align[] = [];
  let cells: TableCell[] = [];
  for (; reading.tokens[reading.at]!.type !== 'table_close'; reading.at++) {
    const token = reading.tokens[reading.at]!;
    if (token.type === 'th_open') align.push(readAlign(token));
    if (token.type === 'tr_open') {
      cells = [];
      rows.push({ span: blockSpan(reading.sheet, token), cells });
    }
    if (token.type !== 'inline') continue;
    const { children, slide, goesOn } = readInlines(token, reading);
    reading.slide.push(...slide);
    reading.unfinished ??= goesOn;
    cells.push({ span: blockSpan(reading.sheet, token), children: refuseMedia(children, reading.sheet.found) });
  }
  reading.at++;
  const [head, ...body] = rows;
  reading.sheet.found.push(...body.flatMap((row) => checkRow(row, align.length) ?? []));
  return { type: 'table', align, head: head!, rows: body, attributes: noAttributes, span };
}

function readAlign(token: Token): Align {
  const style = String(token.attrGet('style') ?? '');
  return (['left', 'center', 'right'] as const).find((side) => style === `text-align:${side}`);
}

function readAttributeLine(sink: BlockSink, token: Token, span: Span, { sheet }: Reading): void {
  const items = sheet.items.get(token) ?? [];
  const spanOf = (item: AttributeItem): Span => fileSpan(sheet.normal, item.start, item.end);
  if (attachToBlock(sink, { items, spanOf })) return;
  sheet.found.push(
    diagnostic('attributes-without-block', 'These attributes have no block above them.', span, [
      'Attributes on a line of their own belong to the block before it on the same slide.',
    ]),
  );
}

function readHtml(sink: BlockSink, token: Token, reading: Reading): void {
  const { sheet } = reading;
  const spanOf = (start: number, end: number): Span => contentSpan(sheet, token, start, end);
  const text = token.content;
  addBlockHtml(sink, { text, events: reading.html?.(text) ?? [], spanOf }, reading.slide);
}

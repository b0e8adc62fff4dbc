// Where finished blocks go: into the innermost open HTML element, or to the end of the list.
// HTML blocks come in pieces, with Markdown between an element's tags; the sink puts them together again.

import type { Diagnostic, Span } from '../diagnostics/index.ts';
import { type Attributes, type Block, type Inline, noAttributes, plainText } from '../model/index.ts';
import { readAttributes } from './attributes.ts';
import { plainLines } from './code.ts';
import { closesLeftOut, createDepth, type Depth, leaveOutElement, MAX_ELEMENTS } from './element-depth.ts';
import { type CheckedElement, checkAttributes, checkElement, type HtmlEvent } from './html.ts';
import { readHtmlFrame } from './html-frame.ts';
import { blockTags, voidTags } from './html-table.ts';
import {
  addHtml,
  closeAll,
  createInlineBuilder,
  type InlineBuilder,
  reportStray,
  reportUnclosed,
} from './inline-builder.ts';
import type { PlacedItems } from './inlines.ts';
import { partNotes } from './note-asides.ts';
import type { Place } from './sheet.ts';

/** A block-level element whose end has not come yet. */
export interface OpenElement {
  readonly element: CheckedElement;
  readonly opener: Span;
  readonly children: Block[];
}

export interface BlockSink {
  readonly blocks: Block[];
  readonly open: OpenElement[];
  readonly found: Diagnostic[];
  readonly depth: Depth;
  /** What the speaker says of all that goes in. */
  readonly said: Block[];
  /** Hosts whose pages may be shown in frames. */
  readonly allow: readonly string[];
}

export const createBlockSink = (found: Diagnostic[], said: Block[], allow: readonly string[]): BlockSink => ({
  blocks: [],
  open: [],
  found,
  depth: createDepth(),
  said,
  allow,
});

const currentBlocks = (sink: BlockSink): Block[] => sink.open.at(-1)?.children ?? sink.blocks;

export function addBlock(sink: BlockSink, block: Block): void {
  currentBlocks(sink).push(block);
}

/** Gives attributes to the block above; false when there is none. */
export function attachToBlock(sink: BlockSink, { items, spanOf }: PlacedItems): boolean {
  const blocks = currentBlocks(sink);
  const last = blocks.at(-1);
  if (!last) return false;
  const attributes = (base: Attributes): Attributes => readAttributes(items, spanOf, sink.found, base);
  // A figure is its picture: width, alt and the like are read there.
  blocks[blocks.length - 1] =
    last.type === 'figure' || last.type === 'media'
      ? {
          ...last,
          attributes: attributes(last.attributes),
          image: { ...last.image, attributes: attributes(last.image.attributes) },
        }
      : { ...last, attributes: attributes(last.attributes) };
  return true;
}

/** Takes the events of one piece of block-level HTML; comments are the caller's. */
export function addBlockHtml(
  sink: BlockSink,
  events: readonly HtmlEvent[],
  spanOf: (start: number, end: number) => Span,
): void {
  let run: InlineBuilder | undefined;
  let opaque: string | undefined;
  const flush = (end: number): void => {
    const children = run ? trimRun(closeAll(run, end)) : [];
    run = undefined;
    const [first] = children;
    const last = children.at(-1);
    if (!first || !last) return;
    const span = { ...first.span, end: last.span.end };
    addBlock(sink, { type: 'paragraph', children, attributes: noAttributes, span });
  };
  let end = 0;
  for (const event of events) {
    end = event.place[1];
    if (opaque) {
      if (event.type === 'close' && event.tag === opaque) opaque = undefined;
      continue;
    }
    if (event.type === 'open' && event.tag === 'iframe' && isBetweenBlocks(run)) {
      flush(event.place[0]);
      addFrame(sink, event, (place) => spanOf(...place));
      opaque = event.tag;
      continue;
    }
    const structural = event.type !== 'text' && event.type !== 'comment' && blockTags.has(event.tag);
    if (structural) {
      flush(event.place[0]);
      const span = spanOf(...event.place);
      if (event.type === 'close') closeElement(sink, event.tag, span);
      else if (event.type === 'open') openElement(sink, event, span, (place) => spanOf(...place));
    } else if (event.type !== 'comment') {
      run ??= createInlineBuilder(spanOf, sink.found);
      const isPlain = event.type !== 'text' || isPreformatted(sink);
      addHtml(run, isPlain ? event : { ...event, text: event.text.replace(/\s*\n\s*/g, ' ') });
      // What is opaque inside a line is so for the whole piece.
      opaque = run.opaque;
      run.opaque = undefined;
    }
  }
  flush(end);
}

/** True where spaces and ends of lines are what they are. */
const isPreformatted = (sink: BlockSink): boolean => sink.open.some(({ element }) => element.tag === 'pre');

/** True where no element of a line is open. */
const isBetweenBlocks = (run: InlineBuilder | undefined): boolean => run === undefined || run.frames.length === 1;

function addFrame(sink: BlockSink, event: Extract<HtmlEvent, { type: 'open' }>, spanOf: (place: Place) => Span): void {
  const values = checkAttributes(event, spanOf, sink.found);
  const frame = readHtmlFrame(values, spanOf(event.place), sink.allow, sink.found);
  if (frame) addBlock(sink, frame);
}

function trimRun(children: readonly Inline[]): readonly Inline[] {
  return children.filter(
    (child, index) => child.type !== 'text' || child.text.trim() !== '' || (index > 0 && index < children.length - 1),
  );
}

function openElement(
  sink: BlockSink,
  event: Extract<HtmlEvent, { type: 'open' }>,
  opener: Span,
  spanOf: (place: Place) => Span,
): void {
  const element = checkElement(event, spanOf, sink.found);
  if (element === 'unknown' || element === 'opaque') return;
  if (element.tag === 'hr') {
    addBlock(sink, { type: 'rule', attributes: noAttributes, span: opener });
    return;
  }
  if (voidTags.has(element.tag)) return;
  if (sink.open.length >= MAX_ELEMENTS) leaveOutElement(sink.depth, element.tag, opener, sink.found);
  else sink.open.push({ element, opener, children: [] });
}

function closeElement(sink: BlockSink, tag: string, closer: Span): void {
  if (closesLeftOut(sink.depth, tag)) return;
  const depth = sink.open.findLastIndex((open) => open.element.tag === tag);
  if (depth < 0) {
    sink.found.push(reportStray(tag, closer));
    return;
  }
  while (sink.open.length > depth + 1) closeUnfinished(sink, closer.start);
  closeInnermost(sink, closer.end);
}

/** Closes what is still open at the end of a slide, an item or a container, and gives the blocks without what the speaker says. */
export function closeSink(sink: BlockSink, end: number): readonly Block[] {
  while (sink.open.length > 0) closeUnfinished(sink, end);
  return partNotes(sink.blocks, sink.said);
}

function closeUnfinished(sink: BlockSink, end: number): void {
  const { element, opener } = sink.open.at(-1)!;
  // `</p>` and `</li>` may be left out in HTML.
  if (element.tag !== 'p' && element.tag !== 'li') sink.found.push(reportUnclosed(element.tag, opener));
  closeInnermost(sink, end);
}

function closeInnermost(sink: BlockSink, end: number): void {
  const { element, opener, children } = sink.open.pop()!;
  if (sink.open.length < MAX_ELEMENTS) sink.depth.leftOut?.clear();
  for (const block of finishElement(element, partNotes(children, sink.said), { ...opener, end })) addBlock(sink, block);
}

/** What an element says of itself; `fragment` among its classes makes it a step, as everywhere in reveal.js. */
function readElementAttributes(values: CheckedElement['values']): Attributes {
  const classes = values.class?.split(/\s+/).filter(Boolean) ?? [];
  const index = values['data-fragment-index'];
  const step = index !== undefined && /^\d{1,4}$/.test(index) ? { index: Number(index) } : {};
  return {
    ...noAttributes,
    classes: classes.filter((name) => name !== 'fragment'),
    ...(classes.includes('fragment') ? { fragment: step } : {}),
    id: values.id,
    lang: values.lang,
  };
}

/** HTML that Markdown has a block for becomes that block; the rest stays an element. */
function finishElement({ tag, values }: CheckedElement, children: readonly Block[], span: Span): readonly Block[] {
  const attributes = readElementAttributes(values);
  const [only] = children;
  if (tag === 'p') {
    const isPlain = attributes.classes.length === 0 && !attributes.fragment && !attributes.id && !attributes.lang;
    return children.length === 1 && only?.type === 'paragraph' && !isPlain ? [{ ...only, attributes }] : children;
  }
  if (tag === 'pre' && children.length === 1 && only?.type === 'paragraph') {
    const text = plainText(only.children).replace(/^\s*\n|\s+$/g, '');
    return [{ type: 'code-block', text, lines: plainLines(text, undefined), steps: [], attributes, span }];
  }
  if (tag === 'blockquote') return [{ type: 'quote', children, attributes, span }];
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level && children.length === 1 && only?.type === 'paragraph') {
    return [{ type: 'heading', level: Number(level) as 1, children: only.children, attributes, span }];
  }
  const items = children.filter((child) => child.type === 'html-block' && child.tag === 'li');
  if ((tag === 'ul' || tag === 'ol') && items.length > 0 && items.length === children.length) {
    return [
      {
        type: 'list',
        ordered: tag === 'ol',
        start: Number(values.start) || 1,
        tight: true,
        items: items.map((item) => ({
          children: 'children' in item ? (item.children as Block[]) : [],
          attributes: item.attributes,
          span: item.span,
        })),
        attributes,
        span,
      },
    ];
  }
  return [{ type: 'html-block', tag, values, children, attributes: noAttributes, span }];
}

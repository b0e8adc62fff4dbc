// Where finished blocks go: into the innermost open HTML element, or to the end of the list.
// HTML blocks come in pieces, with Markdown between an element's tags; the sink puts them together again.

import type { Diagnostic, Span } from '../diagnostics/index.ts';
import { type Attributes, type Block, isSpeakerNotes, noAttributes } from '../model/index.ts';
import { type PlacedItems, readAttributes } from './attributes.ts';
import { closesLeftOut, createDepth, type Depth, leaveOutElement, MAX_ELEMENTS } from './element-depth.ts';
import { type CheckedElement, checkElement, type HtmlEvent } from './html.ts';
import { finishElement } from './html-element.ts';
import { voidTags } from './html-table.ts';
import { reportStray, reportUnclosed } from './inline-builder.ts';
import { partNotes, partSaidAttributes } from './note-asides.ts';
import type { Place } from './sheet.ts';

/** A block-level element whose end has not come yet. */
export interface OpenElement {
  readonly element: CheckedElement;
  readonly opener: Span;
  readonly children: Block[];
  /** What comments within it say of it, where no element stands before them. */
  readonly own: PlacedItems[];
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

/** Gives attributes to the innermost element that is open; false when none is. */
export function attachToElement(sink: BlockSink, placed: PlacedItems): boolean {
  return (sink.open.at(-1)?.own.push(placed) ?? 0) > 0;
}

/** Takes a tag that begins an element. */
export function openElement(
  sink: BlockSink,
  event: Extract<HtmlEvent, { type: 'open' }>,
  opener: Span,
  spanOf: (place: Place) => Span,
): void {
  const attributes = partSaidAttributes(event.tag, event.attributes, spanOf, sink.said);
  const element = checkElement({ ...event, attributes }, spanOf, sink.found);
  if (element === 'unknown' || element === 'opaque') return;
  if (element.tag === 'hr') {
    addBlock(sink, { type: 'rule', attributes: noAttributes, span: opener });
    return;
  }
  if (voidTags.has(element.tag)) return;
  if (sink.open.length >= MAX_ELEMENTS) leaveOutElement(sink.depth, element.tag, opener, sink.found);
  else sink.open.push({ element, opener, children: [], own: [] });
}

/** Takes a tag that ends an element. */
export function closeElement(sink: BlockSink, tag: string, closer: Span): void {
  if (closesLeftOut(sink.depth, tag)) return;
  const depth = sink.open.findLastIndex(({ element }) => element.tag === tag);
  // Notes end at their own end only: what they hold is for nobody else.
  if (depth < 0 || depth < sink.open.findLastIndex(({ element }) => beginsNotes(element))) {
    sink.found.push(reportStray(tag, closer));
    return;
  }
  while (sink.open.length > depth + 1) closeUnfinished(sink, closer.start);
  closeInnermost(sink, closer.end);
}

const beginsNotes = (element: CheckedElement): boolean => isSpeakerNotes({ ...element, attributes: noAttributes });

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
  const { element, opener, children, own } = sink.open.pop()!;
  if (sink.open.length < MAX_ELEMENTS) sink.depth.leftOut?.clear();
  for (const block of finishElement(element, partNotes(children, sink.said), { ...opener, end })) addBlock(sink, block);
  for (const placed of own) attachToBlock(sink, placed);
}

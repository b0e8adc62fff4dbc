// Pieces of block-level HTML → blocks in a sink: elements open and close, texts become paragraphs, comments set attributes.
// In: the events of one piece, in order. Out: changes to the sink; what a comment says of the slide.

import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { type Inline, isMediaFile, noAttributes } from '../model/index.ts';
import type { AttributeItem } from './attribute-syntax.ts';
import type { PlacedItems } from './attributes.ts';
import { addBlock, attachToBlock, attachToElement, type BlockSink, closeElement, openElement } from './block-sink.ts';
import { readAddressedComment } from './comments.ts';
import { checkAttributes, type HtmlEvent } from './html.ts';
import { isDrawing } from './html-drawing.ts';
import { readHtmlFrame } from './html-frame.ts';
import { blockTags } from './html-table.ts';
import { addHtml, attachToInline, closeAll, createInlineBuilder, type InlineBuilder } from './inline-builder.ts';
import { refuseMedia } from './media.ts';
import type { Place } from './sheet.ts';

type OpenEvent = Extract<HtmlEvent, { type: 'open' }>;
type CommentEvent = Extract<HtmlEvent, { type: 'comment' }>;
type SpanOf = (start: number, end: number) => Span;

/** A piece of HTML: its text, and what stands in it. */
export interface HtmlPiece {
  readonly text: string;
  readonly events: readonly HtmlEvent[];
  /** The span of a range of the text. */
  readonly spanOf: SpanOf;
}

/** Takes the events of one piece of block-level HTML; what its comments say of the slide goes to `slide`. */
export function addBlockHtml(sink: BlockSink, { text, events, spanOf }: HtmlPiece, slide: PlacedItems[]): void {
  let run: InlineBuilder | undefined;
  let opaque: string | undefined;
  const flush = (end: number): void => {
    const children = run ? trimRun(closeAll(run, end)) : [];
    run = undefined;
    const [first] = children;
    const last = children.at(-1);
    if (!first || !last) return;
    const span = { ...first.span, end: last.span.end };
    if (first === last && first.type === 'image' && (isMediaFile(first.source) || isDrawing(first))) {
      const type = isDrawing(first) ? 'figure' : 'media';
      addBlock(sink, { type, image: first, attributes: first.attributes, span });
      return;
    }
    const texts = refuseMedia(children, sink.found);
    addBlock(sink, { type: 'paragraph', children: texts, attributes: noAttributes, span });
  };
  let end = 0;
  for (const event of events) {
    end = event.place[1];
    if (opaque) {
      if (event.type === 'close' && event.tag === opaque) opaque = undefined;
      continue;
    }
    if (run?.media || run?.drawing) {
      addHtml(run, event);
      continue;
    }
    if (event.type === 'comment') {
      const placed = readComment(event, spanOf, slide);
      if (!placed || (run && attachToInline(run, placed))) continue;
      if (attachToBlock(sink, placed) || attachToElement(sink, placed)) continue;
      sink.found.push(reportComment(spanOf(event.place[0] - OPENING.length, event.place[1])));
      continue;
    }
    if (event.type === 'open' && event.tag === 'iframe' && isBetweenBlocks(run)) {
      flush(event.place[0]);
      addFrame(sink, event, (place) => spanOf(...place));
      opaque = event.tag;
      continue;
    }
    if (event.type !== 'text' && blockTags.has(event.tag)) {
      flush(event.place[0]);
      const span = spanOf(...event.place);
      if (event.type === 'close') closeElement(sink, event.tag, span);
      else openElement(sink, event, span, (place) => spanOf(...place));
      continue;
    }
    run ??= createInlineBuilder(text, spanOf, sink.found);
    const isPlain = event.type !== 'text' || isPreformatted(sink);
    addHtml(run, isPlain ? event : { ...event, text: event.text.replace(/\s*\n\s*/g, ' ') });
    // What is opaque inside a line is so for the whole piece.
    opaque = run.opaque;
    run.opaque = undefined;
  }
  flush(end);
}

const OPENING = '<!--';

/** What a comment `.element:` says; one that is about the slide is put there, and others say nothing. */
function readComment(event: CommentEvent, spanOf: SpanOf, slide: PlacedItems[]): PlacedItems | undefined {
  const comment = readAddressedComment(`${OPENING}${event.text}-->`);
  if (!comment) return undefined;
  const start = event.place[0] - OPENING.length;
  const placed = {
    items: comment.items,
    spanOf: (item: AttributeItem) => spanOf(start + item.start, start + item.end),
  };
  if (comment.target === 'element') return placed;
  slide.push(placed);
  return undefined;
}

const reportComment = (span: Span): Diagnostic =>
  diagnostic('attributes-without-block', 'This comment has no element above it.', span, [
    'A comment `.element:` belongs to what stands before it on the same slide.',
  ]);

/** True where spaces and ends of lines are what they are. */
const isPreformatted = (sink: BlockSink): boolean => sink.open.some(({ element }) => element.tag === 'pre');

/** True where no element of a line is open. */
const isBetweenBlocks = (run: InlineBuilder | undefined): boolean => run === undefined || run.frames.length === 1;

function addFrame(sink: BlockSink, event: OpenEvent, spanOf: (place: Place) => Span): void {
  const values = checkAttributes(event, spanOf, sink.found);
  const frame = readHtmlFrame(values, spanOf(event.place), sink.allow, sink.found);
  if (frame) addBlock(sink, frame);
}

function trimRun(children: readonly Inline[]): readonly Inline[] {
  return children.filter(
    (child, index) => child.type !== 'text' || child.text.trim() !== '' || (index > 0 && index < children.length - 1),
  );
}

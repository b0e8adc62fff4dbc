// A stack of open inline elements: text and marks go in, finished inlines come out.
// Markdown's marks and HTML's tags share it, so that each element closes in the right order.

import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { type Attributes, type Inline, isSpeakerNotes, noAttributes } from '../model/index.ts';
import { type PlacedItems, readAttributes } from './attributes.ts';
import { closesLeftOut, createDepth, type Depth, leaveOutElement, MAX_ELEMENTS } from './element-depth.ts';
import { type CheckedElement, checkElement, type HtmlEvent } from './html.ts';
import { closeDrawing, type OpenDrawing } from './html-drawing.ts';
import { addToMedia, closeMedia, isPlayed, type OpenMedia, openMedia } from './html-media.ts';
import { blockTags, inlineTags } from './html-table.ts';
import type { Place } from './sheet.ts';

/** An element whose end has not come yet; `finish` makes the inline. */
export interface Frame {
  readonly tag: string;
  readonly start: number;
  readonly children: Inline[];
  readonly opener: Place;
  /** Set for an HTML element that holds what the speaker says: it ends at its own end only. */
  readonly notes?: CheckedElement;
  finish(children: readonly Inline[], span: Span): readonly Inline[];
}

export interface InlineBuilder {
  readonly frames: Frame[];
  readonly found: Diagnostic[];
  readonly depth: Depth;
  spanOf(start: number, end: number): Span;
  /** Set inside `<script>` and its like: the tag whose end is awaited. */
  opaque?: string;
  /** Set inside what is played. */
  media?: OpenMedia;
  /** Set inside a drawing. */
  drawing?: OpenDrawing;
  /** What offsets count in. */
  readonly text: string;
}

export function createInlineBuilder(text: string, spanOf: InlineBuilder['spanOf'], found: Diagnostic[]): InlineBuilder {
  const root: Frame = { tag: '', start: 0, children: [], opener: [0, 0], finish: (children) => children };
  return { frames: [root], found, depth: createDepth(), text, spanOf };
}

export const currentChildren = (builder: InlineBuilder): Inline[] => builder.frames.at(-1)!.children;

/** True inside an element whose content is no text of the pitch. */
const isClosed = ({ opaque, media, drawing }: InlineBuilder): boolean => Boolean(opaque || media || drawing);

/** Adds text; it joins the text before it when nothing stands between the two. */
export function addText(builder: InlineBuilder, text: string, place: Place): void {
  if (text === '' || isClosed(builder)) return;
  const children = currentChildren(builder);
  const span = builder.spanOf(...place);
  const last = children.at(-1);
  if (last?.type === 'text' && last.span.end === span.start) {
    children[children.length - 1] = { type: 'text', text: last.text + text, span: { ...last.span, end: span.end } };
  } else children.push({ type: 'text', text, span });
}

export function addInline(builder: InlineBuilder, inline: Inline): void {
  if (!isClosed(builder)) currentChildren(builder).push(inline);
}

/** Gives attributes to the last element of the innermost open one, else to that; false where there is none of both. As reveal.js does with comments. */
export function attachToInline(builder: InlineBuilder, { items, spanOf }: PlacedItems): boolean {
  const change = <I extends Inline>(inline: I): I =>
    'attributes' in inline
      ? { ...inline, attributes: readAttributes(items, spanOf, builder.found, inline.attributes) }
      : inline;
  const frame = builder.frames.at(-1)!;
  const at = frame.children.findLastIndex((child) => 'attributes' in child);
  if (at >= 0) frame.children[at] = change(frame.children[at]!);
  else if (builder.frames.length > 1) {
    builder.frames.push({
      ...builder.frames.pop()!,
      finish: (children, span) => frame.finish(children, span).map(change),
    });
  } else return false;
  return true;
}

/** Closes the innermost element at an offset of the content. */
function closeFrame(builder: InlineBuilder, end: number): void {
  const frame = builder.frames.pop()!;
  if (builder.frames.length <= MAX_ELEMENTS) builder.depth.leftOut?.clear();
  const finished = frame.finish(frame.children, builder.spanOf(frame.start, end));
  for (const inline of finished) currentChildren(builder).push(inline);
}

/** Closes what is still open; HTML without an end is a finding, unless it goes on behind this line. */
export function closeAll(builder: InlineBuilder, end: number, goesOn?: Frame): readonly Inline[] {
  if (builder.media) {
    const { tag, place } = builder.media.event;
    builder.found.push(reportUnclosed(tag, builder.spanOf(...place)));
    finishMedia(builder, builder.media, end);
  }
  if (builder.drawing) {
    const { tag, place } = builder.drawing.event;
    builder.found.push(reportUnclosed(tag, builder.spanOf(...place)));
    builder.drawing = undefined;
  }
  while (builder.frames.length > 1) {
    if (builder.frames.at(-1) === goesOn) closeFrame(builder, end);
    else closeUnfinished(builder, end);
  }
  return builder.frames[0]!.children;
}

function closeUnfinished(builder: InlineBuilder, end: number): void {
  const frame = builder.frames.at(-1)!;
  if (frame.tag !== '') builder.found.push(reportUnclosed(frame.tag, builder.spanOf(...frame.opener)));
  closeFrame(builder, end);
}

/** Closes a frame and what was left open in it. Notes go on behind it, as in a browser: what they hold is for nobody else. */
function closeDown(builder: InlineBuilder, depth: number, innerEnd: number, end: number): void {
  const cut = builder.frames.slice(depth + 1).filter(({ notes }) => notes);
  while (builder.frames.length > depth + 1) closeUnfinished(builder, innerEnd);
  closeFrame(builder, end);
  for (const frame of cut) builder.frames.push({ ...frame, start: end, children: [] });
}

/** Closes down to the innermost frame of Markdown: a tag opened inside `**…**` ends there at the latest. */
export function closeMark(builder: InlineBuilder, start: number, end: number): void {
  const depth = builder.frames.findLastIndex((frame) => frame.tag === '');
  if (depth > 0) closeDown(builder, depth, start, end);
  else while (builder.frames.length > 1) closeUnfinished(builder, start);
}

/** Takes a tag, text or comment of inline HTML. */
export function addHtml(builder: InlineBuilder, event: HtmlEvent): void {
  const { media, drawing } = builder;
  if (drawing) {
    addToDrawing(builder, drawing, event);
    return;
  }
  if (media) {
    if (event.type === 'close' && event.tag === media.event.tag) finishMedia(builder, media, event.place[1]);
    else addToMedia(media, event, (place) => builder.spanOf(...place), builder.found);
    return;
  }
  if (event.type === 'close') {
    closeTag(builder, event.tag, event.place);
    return;
  }
  if (builder.opaque || event.type === 'comment') return;
  if (event.type === 'text') {
    addText(builder, event.text, event.place);
    return;
  }
  if (event.tag === 'svg') {
    builder.drawing = { event, depth: 1 };
    if (isWhole(builder, event)) finishDrawing(builder, builder.drawing, event.place[1]);
    return;
  }
  if (isPlayed(event.tag)) {
    builder.media = openMedia(event, (place) => builder.spanOf(...place), builder.found);
    return;
  }
  const checked = checkElement(event, (place) => builder.spanOf(...place), builder.found);
  if (checked === 'opaque') builder.opaque = event.tag;
  else if (checked !== 'unknown') openElement(builder, checked, event.place);
}

/** A drawing may hold others; it ends with the end that is its own. */
function addToDrawing(builder: InlineBuilder, drawing: OpenDrawing, event: HtmlEvent): void {
  if (event.type === 'text' || event.type === 'comment' || event.tag !== 'svg') return;
  if (event.type === 'open') drawing.depth += isWhole(builder, event) ? 0 : 1;
  else drawing.depth -= 1;
  if (drawing.depth === 0) finishDrawing(builder, drawing, event.place[1]);
}

/** True for a tag that ends its element too. */
const isWhole = ({ text }: InlineBuilder, { place }: HtmlEvent): boolean => text.slice(...place).endsWith('/>');

function finishDrawing(builder: InlineBuilder, drawing: OpenDrawing, end: number): void {
  builder.drawing = undefined;
  const [start] = drawing.event.place;
  currentChildren(builder).push(closeDrawing(drawing, builder.text.slice(start, end), builder.spanOf(start, end)));
}

/** What is played stands as an image does. */
function finishMedia(builder: InlineBuilder, media: OpenMedia, end: number): void {
  builder.media = undefined;
  const span = builder.spanOf(media.event.place[0], end);
  const image = closeMedia(media, span, (place) => builder.spanOf(...place), builder.found);
  if (image) currentChildren(builder).push(image);
}

function closeTag(builder: InlineBuilder, tag: string, place: Place): void {
  if (builder.opaque) {
    if (builder.opaque === tag) builder.opaque = undefined;
    return;
  }
  if (closesLeftOut(builder.depth, tag)) return;
  const depth = builder.frames.findLastIndex((frame) => frame.tag === tag || frame.tag === '');
  if (depth > 0 && builder.frames[depth]!.tag === tag) {
    closeDown(builder, depth, place[0], place[1]);
  } else if (isKnown(tag)) builder.found.push(reportStray(tag, builder.spanOf(...place)));
}

function openElement(builder: InlineBuilder, element: CheckedElement, place: Place): void {
  const { tag, values } = element;
  const span = builder.spanOf(...place);
  if (tag === 'br') {
    addInline(builder, { type: 'break', hard: true, span });
    return;
  }
  if (tag === 'wbr') {
    addText(builder, '\u200B', place);
    return;
  }
  if (tag === 'img') {
    const { src = '', alt = '', title } = values;
    addInline(builder, { type: 'image', source: src, alt, title, attributes: elementAttributes(values), span });
    return;
  }
  if (builder.frames.length > MAX_ELEMENTS) {
    leaveOutElement(builder.depth, tag, span, builder.found);
    return;
  }
  const finish: Frame['finish'] = (children, whole) => [finishElement(element, children, whole)];
  const notes = isSpeakerNotes({ tag, values, attributes: noAttributes }) ? { notes: element } : {};
  builder.frames.push({ tag, start: place[0], children: [], opener: place, ...notes, finish });
}

/** HTML that Markdown has a mark for becomes that mark; the rest stays an element. */
function finishElement({ tag, values }: CheckedElement, children: readonly Inline[], span: Span): Inline {
  const attributes = elementAttributes(values);
  if (tag === 'strong' || tag === 'b') return { type: 'strong', children, attributes, span };
  if (tag === 'em' || tag === 'i') return { type: 'emphasis', children, attributes, span };
  if (tag === 's' || tag === 'del') return { type: 'strike', children, attributes, span };
  if (tag === 'a' && values.href) {
    return { type: 'link', url: values.href, title: values.title, children, attributes, span };
  }
  const [only] = children;
  if (tag === 'code' && children.length === 1 && only?.type === 'text') {
    return { type: 'code', text: only.text, attributes, span };
  }
  return { type: 'html', tag, values, children, attributes: noAttributes, span };
}

/** What HTML attributes say in terms of the model. */
function elementAttributes(values: Readonly<Record<string, string>>): Attributes {
  const classes = values.class?.split(/\s+/).filter(Boolean) ?? [];
  const width = values.width && /^\d+%?$/.test(values.width) ? values.width.replace(/\d$/, '$&px') : undefined;
  return { ...noAttributes, classes, id: values.id, lang: values.lang, width };
}

const isKnown = (tag: string): boolean => blockTags.has(tag) || inlineTags.has(tag);

export const reportUnclosed = (tag: string, span: Span): Diagnostic =>
  diagnostic('html-unbalanced', `The HTML element \`<${tag}>\` is never closed.`, span, [
    `Put \`</${tag}>\` where it ends; it must end on the same slide, and inside the element it began in.`,
  ]);

export const reportStray = (tag: string, span: Span): Diagnostic =>
  diagnostic('html-unbalanced', `\`</${tag}>\` closes nothing.`, span, [
    `There is no \`<${tag}>\` open at this place; remove the tag, or open the element before it.`,
  ]);

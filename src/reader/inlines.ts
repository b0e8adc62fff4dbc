// The inline tokens of a block → inlines with spans, and the attributes that belong to the block itself.
// In: an inline token whose children have places. Out: a run of inlines, and what `{…}` and comments say beside it.

import type { Token } from 'markdown-it';
import { diagnostic, isError, type Span } from '../diagnostics/index.ts';
import { type Attributes, type Block, checkAddress, type Inline, noAttributes } from '../model/index.ts';
import type { AttributeItem } from './attribute-syntax.ts';
import { type PlacedItems, readAttributes } from './attributes.ts';
import { readAddressedComment } from './comments.ts';
import { MAX_ELEMENTS, reportDepth } from './element-depth.ts';
import { callNote, keyOf, type Notes } from './footnotes.ts';
import type { CheckedElement, HtmlReader } from './html.ts';
import {
  addHtml,
  addInline,
  addText,
  attachToInline,
  closeAll,
  closeMark,
  createInlineBuilder,
  currentChildren,
  type Frame,
  type InlineBuilder,
} from './inline-builder.ts';
import { partInlineNotes } from './note-asides.ts';
import { contentSpan, type Place, placeOf, type Sheet } from './sheet.ts';
import { trimEnds } from './trim-ends.ts';

/** What a block's inline content says. */
export interface InlineContent {
  readonly children: readonly Inline[];
  /** Written at the block's end: `{…}` after a space, or a comment `.element:`. */
  readonly own: readonly PlacedItems[];
  /** Comments `.slide:` among the text. */
  readonly slide: readonly PlacedItems[];
  /** Notes of the speaker that began here and have not ended. */
  readonly goesOn?: { readonly element: CheckedElement; readonly opener: Span };
}

interface Reading extends InlineBuilder {
  readonly sheet: Sheet;
  readonly inline: Token;
  readonly html: HtmlReader | undefined;
  readonly notes: Notes;
  readonly own: PlacedItems[];
  readonly slide: PlacedItems[];
}

const marks: Readonly<Record<string, 'emphasis' | 'strong' | 'strike'>> = {
  em: 'emphasis',
  strong: 'strong',
  s: 'strike',
};

/** What inlines are read with. */
export interface InlineTools {
  readonly sheet: Sheet;
  readonly html: HtmlReader | undefined;
  readonly notes: Notes;
  /** Takes what the speaker says. */
  readonly said: Block[];
}

export function readInlines(inline: Token, { sheet, html, notes, said }: InlineTools): InlineContent {
  const spanOf = (start: number, end: number): Span => contentSpan(sheet, inline, start, end);
  const builder = createInlineBuilder(inline.content, spanOf, sheet.found);
  const reading: Reading = Object.assign(builder, { sheet, inline, html, notes, own: [], slide: [] });
  const tokens = inline.children ?? [];
  const trailing = trailingFrom(tokens);
  for (let index = 0; index < tokens.length; index++) readToken(tokens[index]!, index >= trailing, reading);
  const open = reading.frames.findLast((frame) => frame.notes);
  const children = trimEnds(partInlineNotes(closeAll(reading, inline.content.length, open), said));
  const goesOn = open?.notes && { element: open.notes, opener: spanOf(...open.opener) };
  return { children, own: reading.own, slide: reading.slide, ...(goesOn ? { goesOn } : {}) };
}

/** The first token from which on only attributes, comments and space follow. */
function trailingFrom(tokens: readonly Token[]): number {
  let from = tokens.length;
  while (from > 0 && isTrailing(tokens[from - 1]!)) from--;
  return from;
}

const isTrailing = (token: Token): boolean =>
  token.type === 'attributes' ||
  token.type === 'softbreak' ||
  (token.type === 'html_inline' && token.content.startsWith('<!--')) ||
  (token.type === 'text' && token.content.trim() === '');

function readToken(token: Token, trailing: boolean, reading: Reading): void {
  const place = placeOf(token) ?? [0, 0];
  if (token.nesting !== 0) {
    readMark(token, place, reading);
    return;
  }
  switch (token.type) {
    case 'text':
    case 'text_special':
      addText(reading, token.content, place);
      return;
    case 'softbreak':
    case 'hardbreak':
      addInline(reading, { type: 'break', hard: token.type === 'hardbreak', span: reading.spanOf(...place) });
      return;
    case 'code_inline':
      addInline(reading, {
        type: 'code',
        text: token.content,
        attributes: noAttributes,
        span: reading.spanOf(...place),
      });
      return;
    case 'image':
      addInline(reading, {
        type: 'image',
        source: String(token.attrGet('src') ?? ''),
        alt: plainText(token.children ?? []),
        title: titleOf(token),
        attributes: noAttributes,
        span: reading.spanOf(...place),
      });
      return;
    case 'variable': {
      const fallback = token.meta?.fallback;
      const span = reading.spanOf(...place);
      const given = typeof fallback === 'string' ? { fallback } : {};
      addInline(reading, { type: 'variable', name: token.content, ...given, span });
      return;
    }
    case 'footnote_reference': {
      const span = reading.spanOf(...place);
      const note = callNote(reading.notes, token.info, span, reading.found);
      if (note) addInline(reading, note);
      else addText(reading, token.content, place);
      return;
    }
    case 'icon':
      addInline(reading, {
        type: 'icon',
        name: token.info,
        written: token.content,
        attributes: noAttributes,
        span: reading.spanOf(...place),
      });
      return;
    case 'attributes':
      readBraceToken(token, place, trailing, reading);
      return;
    case 'html_inline':
      readHtmlToken(token, place, trailing, reading);
      return;
    default:
      throw new Error(`markdown-it gave an inline token of an unknown type: ${token.type}`);
  }
}

/** `em_open` and its like. Strong marks are two characters, of which markdown-it keeps the inner one. */
function readMark(token: Token, [start, end]: Place, reading: Reading): void {
  const wide = token.tag === 'strong' ? 1 : 0;
  if (token.nesting < 0) {
    if (reading.depth.marks.pop()) closeMark(reading, start, end + wide);
    return;
  }
  const kept = reading.frames.length <= MAX_ELEMENTS;
  reading.depth.marks.push(kept);
  if (!kept) {
    reportDepth(reading.depth, reading.spanOf(start, end), reading.found);
    return;
  }
  const finish: Frame['finish'] = (children, span) => finishMark(token, children, span, reading);
  reading.frames.push({ tag: '', start: start - wide, children: [], opener: [start, end], finish });
}

function finishMark(token: Token, children: readonly Inline[], span: Span, reading: Reading): readonly Inline[] {
  const type = marks[token.tag];
  if (type) return [{ type, children, attributes: noAttributes, span }];
  if (token.type === 'span_open')
    return [{ type: 'html', tag: 'span', values: {}, children, attributes: noAttributes, span }];
  if (token.type === 'inline_note_open')
    return [{ type: 'footnote', key: keyOf(span), children: withoutNotes(children), span }];
  return finishLink(token, children, span, reading);
}

/** A note within a note would have no place; what it says stays. */
const withoutNotes = (children: readonly Inline[]): readonly Inline[] =>
  children.flatMap((child) => (child.type === 'footnote' ? child.children : [child]));

function finishLink(token: Token, children: readonly Inline[], span: Span, reading: Reading): readonly Inline[] {
  const url = String(token.attrGet('href') ?? '').trim();
  if (url === '' || url === '#') {
    reading.found.push(
      diagnostic('link-without-address', 'This link leads nowhere.', span, [
        'Its text is printed as text. Give it an address in the parentheses.',
      ]),
    );
    return children;
  }
  const finding = url.includes('{{') ? undefined : checkAddress(url, span);
  if (finding) reading.found.push(finding);
  if (finding && isError(finding)) return children;
  return [{ type: 'link', url, title: titleOf(token), children, attributes: noAttributes, span }];
}

function titleOf(token: Token): string | undefined {
  const title = token.attrGet('title');
  return title === null || title === '' ? undefined : String(title);
}

/** The text of an image's description. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'image') return plainText(token.children ?? []);
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'variable') {
        const fallback = token.meta?.fallback;
        return typeof fallback === 'string' ? `{{${token.content} ?? ${fallback}}}` : `{{${token.content}}}`;
      }
      return token.type === 'html_inline' ? '' : token.content;
    })
    .join('');
}

/** Braces belong to the inline they touch, or to the block they end; elsewhere they are text. */
function readBraceToken(token: Token, place: Place, trailing: boolean, reading: Reading): void {
  const items = reading.sheet.items.get(token) ?? [];
  const [start] = place;
  const spanOf = (item: AttributeItem): Span => reading.spanOf(item.start, item.end);
  const children = currentChildren(reading);
  const last = children.at(-1);
  const touches = last && last.span.end === reading.spanOf(start, start + 1).start;
  if (touches && 'attributes' in last) {
    const attributes = readAttributes(items, spanOf, reading.found, last.attributes);
    const span = { ...last.span, end: reading.spanOf(...place).end };
    children[children.length - 1] = { ...last, attributes, span };
  } else if (
    trailing &&
    reading.frames.length === 1 &&
    (start === 0 || /\s/.test(reading.inline.content[start - 1]!))
  ) {
    if (endsWithAside(reading)) attachToInline(reading, { items, spanOf });
    else reading.own.push({ items, spanOf });
  } else addText(reading, token.content, place);
}

function readHtmlToken(token: Token, place: Place, trailing: boolean, reading: Reading): void {
  const [offset] = place;
  const comment = token.content.startsWith('<!--') ? readAddressedComment(token.content) : undefined;
  if (comment) {
    const placed: PlacedItems = {
      items: comment.items,
      spanOf: (item) => reading.spanOf(offset + item.start, offset + item.end),
    };
    if (comment.target === 'slide') reading.slide.push(placed);
    else if (trailing && !endsWithAside(reading)) reading.own.push(placed);
    else if (!attachToInline(reading, placed)) reading.own.push(placed);
    return;
  }
  for (const event of reading.html?.(token.content) ?? []) {
    addHtml(reading, shiftEvent(event, offset));
  }
}

/** An `<aside>` in a line is there to be called notes: what stands behind it is about it, and not about the block. */
function endsWithAside(reading: Reading): boolean {
  const last = currentChildren(reading).findLast((child) => 'attributes' in child);
  return last?.type === 'html' && last.tag === 'aside';
}

type ShiftedEvent = Parameters<typeof addHtml>[1];

/** An event's places, counted from the block's content instead of the token's. */
function shiftEvent(event: ShiftedEvent, by: number): ShiftedEvent {
  const shift = ([start, end]: Place): Place => [start + by, end + by];
  if (event.type !== 'open') return { ...event, place: shift(event.place) };
  const attributes = event.attributes.map((attribute) => ({ ...attribute, place: shift(attribute.place) }));
  return { ...event, attributes, place: shift(event.place) };
}

/** Reads the attributes that content says of its block, over those it has. */
export function readOwn(own: readonly PlacedItems[], sheet: Sheet, base: Attributes = noAttributes): Attributes {
  return own.reduce((attributes, { items, spanOf }) => readAttributes(items, spanOf, sheet.found, attributes), base);
}

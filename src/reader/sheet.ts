// What the rules of one Markdown parse share: where content stands, open containers, findings; and the places of tokens.
// It travels in markdown-it's `env`, the only thing that every rule is handed.

import type MarkdownItFactory from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Diagnostic, Span } from '../diagnostics/index.ts';
import type { AttributeItem } from './attribute-syntax.ts';
import { fileSpan, type NormalText } from './normal-text.ts';
import type { Marks } from './separators.ts';

/** markdown-it's parser, whose package exports its constructor alone. */
export type Parser = InstanceType<typeof MarkdownItFactory>;

/** A half-open range of offsets. */
export type Place = readonly [start: number, end: number];

/** From `content` on, the text of an inline token stands at `source` in the normal text, one to one until the next segment. */
export interface Segment {
  readonly content: number;
  readonly source: number;
}

export interface Sheet {
  readonly normal: NormalText;
  /** What cuts slides. */
  readonly by: 'rules' | 'headings';
  /** `Note:` begins the speaker's part; `Page:` always begins the page's. */
  readonly notesCut: boolean;
  /** The line that opens a container. */
  readonly openers: Map<Token, Place>;
  /** Containers that end with the text or with what they stand in. */
  readonly unclosed: Set<Token>;
  readonly segments: Map<Token, readonly Segment[]>;
  readonly items: Map<Token, readonly AttributeItem[]>;
  readonly found: Diagnostic[];
  /** The nesting level inside each open container, outermost first. */
  readonly containers: number[];
  /** Names of block-level HTML elements that are open at the top level. */
  readonly openHtml: string[];
  inNotes: boolean;
  /** Where lines begin that look like notes and are none; each is named once. */
  readonly likeNotes: Set<number>;
  /** What a deck of reveal-md says where slides and notes begin; without it, lines of dashes and `Note:`. */
  readonly marks?: Marks;
  /** Lines that may cut, once they have been looked for. */
  cutLines?: readonly number[];
  /** False where `{{name}}` is text: in a deck of reveal-md without `vars`. */
  readonly variables: boolean;
  /** False where `Page:` is text: in a deck of reveal-md without `page`. */
  readonly pageParts: boolean;
}

/** How a text is parsed. */
export interface SheetOptions {
  readonly by: Sheet['by'];
  readonly notesCut: boolean;
  readonly marks?: Marks;
  readonly variables?: boolean;
  readonly pageParts?: boolean;
}

export function createSheet(normal: NormalText, options: SheetOptions): Sheet {
  return {
    variables: true,
    pageParts: true,
    ...options,
    normal,
    openers: new Map(),
    unclosed: new Set(),
    segments: new Map(),
    items: new Map(),
    found: [],
    containers: [],
    openHtml: [],
    inNotes: false,
    likeNotes: new Set(),
  };
}

/** The sheet that `parseMarkdown` put into the environment. */
export function sheetOf(env: Readonly<Record<string | symbol, unknown>>): Sheet {
  return env.sheet as Sheet;
}

/**
 * The place of a token. Block tokens: offsets in the normal text. Inline tokens: offsets in the content of their block.
 * It stands in `meta`, which markdown-it leaves to its users: a parse has tens of thousands of tokens, too many to be keys.
 */
export function placeOf(token: Token): Place | undefined {
  return token.meta?.place as Place | undefined;
}

/** Gives a token its place. */
export function setPlace(token: Token, place: Place): void {
  if (token.meta) token.meta.place = place;
  else token.meta = { place };
}

/** The span of a block token. */
export function blockSpan(sheet: Sheet, token: Token): Span {
  const [start, end] = placeOf(token) ?? [0, 0];
  return fileSpan(sheet.normal, start, end);
}

/** The span of a range of an inline token's content. */
export function contentSpan(sheet: Sheet, inline: Token, start: number, end: number): Span {
  const segments = sheet.segments.get(inline) ?? [{ content: 0, source: 0 }];
  const from = sourceAt(segments, start);
  // The last character, not the border behind it: a border may belong to the next line.
  return fileSpan(sheet.normal, from, end > start ? sourceAt(segments, end - 1) + 1 : from);
}

function sourceAt(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.content <= at) low = middle;
    else high = middle - 1;
  }
  const { content, source } = segments[low]!;
  return source + Math.max(0, at - content);
}

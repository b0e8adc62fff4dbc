// What stands on a slide or a page. A closed union: a new kind fails to compile in every writer that forgot it.

import type { Span } from '../diagnostics/index.ts';
import type { Attributes, Output } from './attributes.ts';
import type { Image, Inline } from './inline.ts';
import type { Tiers } from './tiers.ts';

interface Node {
  readonly span: Span;
  readonly attributes: Attributes;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface Heading extends Node {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  readonly children: readonly Inline[];
}

/** A paragraph. Its bold beginning, if it has one, is found by `boldBeginning` in `lead.ts`. */
export interface Paragraph extends Node {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A paragraph that holds one image alone; `caption` is the image's title. */
export interface Figure extends Node {
  readonly type: 'figure';
  readonly image: Image;
  readonly caption?: string;
}

/** A film or a sound: a paragraph that holds it alone, as an image does. How it plays stands in its attributes; `caption` is its title. */
export interface MediaBlock extends Node {
  readonly type: 'media';
  readonly image: Image;
  readonly caption?: string;
}

export interface ListItem extends Node {
  /** `[ ]` false, `[x]` true; undefined when the item is no task. */
  readonly task?: boolean;
  readonly children: readonly Block[];
}

export interface List extends Node {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}

export type Align = 'left' | 'center' | 'right' | undefined;

export interface TableCell {
  readonly span: Span;
  readonly children: readonly Inline[];
}

export interface TableRow {
  readonly span: Span;
  readonly cells: readonly TableCell[];
}

/** Every row has as many cells as `align` has entries. */
export interface Table extends Node {
  readonly type: 'table';
  readonly align: readonly Align[];
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
}

export interface Attribution {
  readonly span: Span;
  readonly name: readonly Inline[];
  readonly role?: readonly Inline[];
}

export interface Quote extends Node {
  readonly type: 'quote';
  readonly children: readonly Block[];
  readonly attribution?: Attribution;
}

/** A piece of a code line; `scope` is highlight.js's class without `hljs-`, for instance `keyword`. */
export interface CodeToken {
  readonly text: string;
  readonly scope?: string;
}

/** Lines lit in one step, 1-based and inclusive; an empty list lights all. */
export type CodeStep = readonly (readonly [from: number, to: number])[];

export interface CodeBlock extends Node {
  readonly type: 'code-block';
  readonly language?: string;
  readonly text: string;
  readonly lines: readonly (readonly CodeToken[])[];
  readonly steps: readonly CodeStep[];
}

export interface Rule extends Node {
  readonly type: 'rule';
}

/** The request. Empty children: what the front matter says. */
export interface Ask extends Node {
  readonly type: 'ask';
  readonly children: readonly Block[];
}

/** Whom to write to. Empty children: what the front matter says. */
export interface ContactBlock extends Node {
  readonly type: 'contact';
  readonly children: readonly Block[];
}

/** A figure worth remembering and what it counts. */
export interface Stat {
  readonly span: Span;
  readonly attributes: Attributes;
  readonly figure: readonly Inline[];
  readonly label: readonly Inline[];
}

export interface Stats extends Node {
  readonly type: 'stats';
  readonly items: readonly Stat[];
}

export interface Column extends Node {
  readonly children: readonly Block[];
}

export interface Columns extends Node {
  readonly type: 'columns';
  readonly columns: readonly Column[];
}

/** A QR code; its address is printed under it. */
export interface Qr extends Node {
  readonly type: 'qr';
  readonly url: string;
}

/** A picture in a row of logos; its alternative text is the name. */
export interface Logo {
  readonly span: Span;
  readonly image: Image;
  /** Where it leads. */
  readonly url?: string;
}

/** Who is already in: at least one logo. */
export interface Logos extends Node {
  readonly type: 'logos';
  readonly items: readonly Logo[];
}

export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

export interface Callout extends Node {
  readonly type: 'callout';
  readonly kind: CalloutKind;
  /** The author's own label; without one the writers print the kind in `lang`. */
  readonly label?: readonly Inline[];
  readonly children: readonly Block[];
}

/** `::: deck-only`, `::: page-only` and `Page:` sections; gone after the selection passes. */
export interface Only extends Node {
  readonly type: 'only';
  readonly output: Output;
  readonly children: readonly Block[];
}

/** `::: fragments`: each list item, or else each block, is a step. */
export interface Fragments extends Node {
  readonly type: 'fragments';
  readonly children: readonly Block[];
}

/** An allowed HTML element that holds blocks: `div`, `section`, `details`, … with allowed attributes only. */
export interface HtmlBlock extends Node {
  readonly type: 'html-block';
  readonly tag: string;
  readonly values: Readonly<Record<string, string>>;
  readonly children: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | Figure
  | MediaBlock
  | List
  | Table
  | Tiers
  | Quote
  | CodeBlock
  | Rule
  | Ask
  | ContactBlock
  | Stats
  | Columns
  | Qr
  | Logos
  | Callout
  | Only
  | Fragments
  | HtmlBlock;

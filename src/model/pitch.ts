// The document: what the reader makes of a pitch's files, and what every later step takes.

import type { SourceFile, Span } from '../diagnostics/index.ts';
import type { Attributes } from './attributes.ts';
import type { Block, Heading } from './block.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Inline } from './inline.ts';

/** A slide: a part of the source between two cuts. */
export interface Slide {
  /** Unique in the pitch; the slide's address in the deck. */
  readonly id: string;
  readonly span: Span;
  /** What the slide's heading, its section file or a `.slide:` comment set. */
  readonly attributes: Attributes;
  /** The first heading; it is not in `blocks`. */
  readonly heading?: Heading;
  readonly blocks: readonly Block[];
  /** What the speaker says; empty when nothing was written. */
  readonly notes: readonly Block[];
  /** True when `----` put the slide below the one before it. */
  readonly below: boolean;
  /** Set by the deck where a slide goes on on this one: the address of the first part. The notes are those of the whole. */
  readonly continues?: string;
  /** Set by the deck's selection: what only the page prints of this slide. */
  readonly onPage?: readonly Block[];
  /** Set by the deck's selection: what the references of this slide, its notes and `onPage` call, in the order of their numbers. */
  readonly footnotes?: readonly SlideNote[];
}

/** What a reference calls by its number. */
export interface SlideNote {
  readonly number: number;
  readonly children: readonly Inline[];
}

export interface Split {
  readonly by: 'rules' | 'headings';
  /** False when `deck.split` left the choice to the reader. */
  readonly set: boolean;
}

export interface Pitch {
  /** The folder or file name without `.md`: `decks/minimal.md` → `minimal`. */
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly frontMatter: FrontMatter;
  readonly slides: readonly Slide[];
  readonly split: Split;
}

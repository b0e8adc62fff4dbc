// What stands inside a line of text. A closed union: writers switch on `type` and check for `never`.

import type { Span } from '../diagnostics/index.ts';
import type { Attributes } from './attributes.ts';

interface Node {
  readonly span: Span;
}

export interface Text extends Node {
  readonly type: 'text';
  readonly text: string;
}

export interface Emphasis extends Node {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
  readonly attributes: Attributes;
}

export interface Strong extends Node {
  readonly type: 'strong';
  readonly children: readonly Inline[];
  readonly attributes: Attributes;
}

export interface Strike extends Node {
  readonly type: 'strike';
  readonly children: readonly Inline[];
  readonly attributes: Attributes;
}

export interface CodeSpan extends Node {
  readonly type: 'code';
  readonly text: string;
  readonly attributes: Attributes;
}

/** `url` has passed the list of schemes; a link without an address is plain text by the time it is here. */
export interface Link extends Node {
  readonly type: 'link';
  readonly url: string;
  readonly title?: string;
  readonly children: readonly Inline[];
  readonly attributes: Attributes;
}

/** `alt` is empty when none was written; `attributes.decorative` says that this is meant. */
export interface Image extends Node {
  readonly type: 'image';
  readonly source: string;
  readonly alt: string;
  readonly title?: string;
  readonly attributes: Attributes;
}

/** `{{name}}` or `{{name ?? fallback}}`; gone after the variables pass. */
export interface Variable extends Node {
  readonly type: 'variable';
  readonly name: string;
  readonly fallback?: string;
}

/** A line end in the source (`hard: false`, a space) or one that must be kept (`hard: true`). */
export interface Break extends Node {
  readonly type: 'break';
  readonly hard: boolean;
}

/** A sign that stands for a word, such as ✓: drawn as `text`, read as `spoken`. Made by the marks pass. */
export interface Mark extends Node {
  readonly type: 'mark';
  readonly text: string;
  readonly spoken: string;
  /** The language of `spoken` (BCP 47), where it is not that of the text around it. */
  readonly lang?: string;
}

/** A drawing of the icon set, as high as the text around it. `attributes.label` says what it means; without one it decorates. */
export interface Icon extends Node {
  readonly type: 'icon';
  readonly name: string;
  /** As it was written: what stands there when the set has no such icon. */
  readonly written: string;
  readonly attributes: Attributes;
}

/**
 * A reference to a note, with what the note says: so it goes wherever the reference goes. It says nothing where it stands. A note on the
 * spot, `^[…]`, has one reference.
 */
export interface Footnote extends Node {
  readonly type: 'footnote';
  /** The same for all references to one note. */
  readonly key: string;
  readonly children: readonly Inline[];
  /** What the note is called on its slide, 1-based. Set by the deck's selection. */
  readonly number?: number;
  /** What is said before the number where it can't be seen that it is raised: `Footnote`. Set with it. */
  readonly word?: string;
}

/** An allowed inline HTML element: `kbd`, `sub`, `sup`, `abbr`, `mark`, `span`, … with allowed attributes only; `[words]{…}` is a `span`. */
export interface HtmlInline extends Node {
  readonly type: 'html';
  readonly tag: string;
  readonly values: Readonly<Record<string, string>>;
  readonly children: readonly Inline[];
  readonly attributes: Attributes;
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Strike
  | CodeSpan
  | Link
  | Image
  | Variable
  | Break
  | Mark
  | Icon
  | Footnote
  | HtmlInline;

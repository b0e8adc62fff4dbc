// The laid-out result: a tree in reading order whose leaves have places on a sheet. What a back end encodes without deciding anything.
// Lengths are pt, from the sheet's top left corner, y downwards. The page direction is already applied.

import type { Color, Pt } from '../units/units.ts';
import type { FontMetrics, ShapedText } from './metrics.ts';

/** Structure roles, named as ISO 32000-1, 14.8.4 names them. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'BlockQuote'
  | 'Caption'
  | 'Figure'
  | 'Code'
  | 'Span'
  | 'Link'
  | 'Reference'
  | 'Note';

/** Glyphs set one after another in one font, size and colour. */
export interface GlyphRun {
  readonly type: 'glyphs';
  readonly font: FontMetrics;
  readonly size: Pt;
  readonly color: Color;
  /** Raised above the line's baseline when positive. */
  readonly rise: Pt;
  /** Added after every glyph (tracking), in 1/1000 em. */
  readonly tracking: number;
  /** Added after the run's last glyph, in pt: what justifying gives to a space. */
  readonly after: Pt;
  readonly shaped: ShapedText;
  /** The hyphen that a line break put there: read as U+00AD. */
  readonly hyphen: boolean;
  readonly strike: boolean;
  /** The embedding level (UAX 9): odd for what is read from right to left; 0 where nothing is said. */
  readonly level?: number;
  /** What the writer wants to find again behind the run; typesetting never looks at it. */
  readonly origin?: unknown;
}

/** Runs on one baseline, from left to right; their levels tell in which order they are read. `width` is the advance of all of them, the space glyph at the line's end left out. */
export interface PlacedLine {
  readonly type: 'line';
  readonly x: Pt;
  readonly baseline: Pt;
  readonly width: Pt;
  readonly runs: readonly GlyphRun[];
}

/** A picture; `picture` is the key under which the back end finds it. */
export interface PlacedPicture {
  readonly type: 'picture';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly picture: string;
}

/** A shape that carries no meaning. Lines are stroked, the others filled. */
export type Shape =
  | {
      readonly kind: 'rectangle';
      readonly x: Pt;
      readonly y: Pt;
      readonly width: Pt;
      readonly height: Pt;
      readonly color: Color;
    }
  | {
      readonly kind: 'rule';
      readonly x: Pt;
      readonly y: Pt;
      readonly width: Pt;
      readonly weight: Pt;
      readonly color: Color;
    }
  | { readonly kind: 'disc'; readonly x: Pt; readonly y: Pt; readonly radius: Pt; readonly color: Color }
  /** The upper half of a disc whose flat side lies at `y`. */
  | { readonly kind: 'dome'; readonly x: Pt; readonly y: Pt; readonly radius: Pt; readonly color: Color }
  | {
      readonly kind: 'frame';
      readonly x: Pt;
      readonly y: Pt;
      readonly width: Pt;
      readonly height: Pt;
      readonly weight: Pt;
      readonly color: Color;
    }
  /** A square of `modules` × `modules` fields; `boxes` count in fields from its upper left corner and are filled as one. It has no direction. */
  | {
      readonly kind: 'modules';
      readonly x: Pt;
      readonly y: Pt;
      readonly width: Pt;
      readonly height: Pt;
      readonly modules: number;
      readonly boxes: readonly Readonly<Record<'x' | 'y' | 'width' | 'height', number>>[];
      readonly color: Color;
    };

/** Decoration: drawn, never read. */
export interface Artifact {
  readonly type: 'artifact';
  readonly shapes: readonly Shape[];
}

/** Text that is drawn but is no part of the document, such as a proof's mark. */
export interface ArtifactText {
  readonly type: 'artifact-text';
  readonly line: PlacedLine;
}

/** A picture that says nothing (a decorative one): drawn, never read. */
export interface ArtifactPicture {
  readonly type: 'artifact-picture';
  readonly picture: PlacedPicture;
}

/** Moves what follows to the next sheet. Only a proof has one. */
export interface SheetBreak {
  readonly type: 'sheet-break';
}

export interface PlacedElement {
  readonly type: 'element';
  readonly role: Role;
  readonly children: readonly Placed[];
  /** For a Figure. */
  readonly alt?: string;
  /** Read instead of the content, for instance "included" for a disc. */
  readonly actualText?: string;
  /** BCP 47, where it differs from the parent's. */
  readonly lang?: string;
  /** For a Link: the address, and what the annotation says. */
  readonly link?: { readonly url: string; readonly contents: string };
  /** For a Link within the document: the `id` of the Note that it leads to, and what the annotation says. */
  readonly reference?: { readonly id: string; readonly contents: string };
  /** For a TH. */
  readonly scope?: 'Row' | 'Column';
  /** For an L. */
  readonly numbering?: 'Disc' | 'Decimal' | 'None';
  readonly colSpan?: number;
  /** For an H1–H6: a line in the outline. */
  readonly bookmark?: string;
  /** For an H1–H6 with a bookmark: the name under which an address finds it. For a Note: what nothing else is called. */
  readonly id?: string;
}

export type Placed =
  | PlacedElement
  | PlacedLine
  | PlacedPicture
  | Artifact
  | ArtifactText
  | ArtifactPicture
  | SheetBreak;

/** A whole document: sheets of one size. `root` has the role Document. */
export interface PlacedDocument {
  readonly width: Pt;
  readonly height: Pt;
  readonly root: PlacedElement;
}

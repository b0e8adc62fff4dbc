// The parts of a body, shaped once for every size: a closed union that `lay-body.ts` switches on.

import type { Span } from '../../diagnostics/index.ts';
import type { QrMatrix } from '../../figures/index.ts';
import type { Attributes, Table, Words } from '../../model/index.ts';
import type { Paragraph, PlacedElement, Role } from '../../typeset/index.ts';

/** What hangs left of a text: a disc or a number that is read as the list's label, or a disc that only points. */
export type Marker = Label | { readonly type: 'disc' };

/** `bearing` is the room behind the glyph's ink, in 1/1000 em; `spoken` is read instead of the glyph. */
export interface Label {
  readonly type: 'label';
  readonly paragraph: Paragraph;
  readonly bearing: number;
  readonly spoken?: string;
}

export interface TextPart {
  readonly type: 'text';
  readonly role: Role;
  readonly paragraph: Paragraph;
  readonly marker?: Marker;
  /** Follows another plain paragraph, so its first line is indented. */
  readonly indented: boolean;
  /** Its last line stays with what follows: a quotation with who said it. */
  readonly keepNext?: boolean;
  /** Stays in one column unless it is long. */
  readonly whole?: boolean;
  readonly span: Span;
}

export interface HeadingPart {
  readonly type: 'heading';
  readonly level: number;
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly id?: string;
  readonly span: Span;
}

export interface ListPart {
  readonly type: 'list';
  readonly numbering: 'Disc' | 'Decimal';
  readonly items: readonly (readonly BodyPart[])[];
  readonly nested: boolean;
}

/** A cell of a table; lengths are in 1/1000 em of the body. */
export interface CellPart {
  /** One below the other: several where a cell holds a name and its prices. */
  readonly paragraphs: readonly Paragraph[];
  /** For a number among numbers: what stands before its decimal sign. */
  readonly before?: number;
  /** Moves a sign so that its ink begins where letters do. */
  readonly shift?: number;
}

export interface TablePart {
  readonly type: 'table';
  /** Widths come from the content, or tiers stand in columns of equal width under tall heads. */
  readonly columns: 'content' | 'tiers';
  /** Stands across the page, however narrow it could be. */
  readonly wide: boolean;
  readonly align: Table['align'];
  /** Which columns hold numbers. */
  readonly numeric: readonly boolean[];
  /** Which columns hold values that are taken in at one glance, and stay on one line where there is room. */
  readonly whole: readonly boolean[];
  /** The first column names the rows. */
  readonly rowHeads: boolean;
  /** The head is the first row. */
  readonly rows: readonly (readonly CellPart[])[];
  /** What is said under it. */
  readonly note?: Paragraph;
  readonly span: Span;
}

export interface PicturePart {
  readonly type: 'picture';
  readonly picture: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly width?: string;
  readonly align?: Attributes['align'];
  readonly caption?: Paragraph;
  readonly span: Span;
}

/** A QR code with its address under it. */
export interface QrPart {
  readonly type: 'qr';
  readonly url: string;
  readonly code: QrMatrix;
  readonly words: Words;
  readonly address: Paragraph;
  readonly width?: string;
  readonly span: Span;
}

/** A logo; `name` is set where its picture is not at hand. */
export interface LogoPart {
  readonly picture: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly link?: PlacedElement['link'];
  readonly name: Paragraph;
  readonly span: Span;
}

export interface LogosPart {
  readonly type: 'logos';
  readonly items: readonly LogoPart[];
}

/** Parts side by side where there is room, else one below the other. */
export interface ColumnsPart {
  readonly type: 'columns';
  readonly columns: readonly (readonly BodyPart[])[];
}

export interface CodePart {
  readonly type: 'code';
  readonly lines: readonly Paragraph[];
  /** The numbers of the lines, where they are shown. */
  readonly numbers?: readonly Paragraph[];
}

/** Parts between two hairlines, or set off by an empty row. */
export interface GroupPart {
  readonly type: 'group';
  readonly role: Role;
  readonly ruled: boolean;
  /** Its lower hairline is the upper one of the box that follows. */
  readonly joined?: boolean;
  readonly parts: readonly BodyPart[];
}

/** The notes that the page's references call, at the end of the body. */
export interface NotesPart {
  readonly type: 'notes';
  readonly notes: readonly {
    readonly id: string;
    readonly number: Label;
    readonly paragraph: Paragraph;
    readonly span: Span;
  }[];
}

export interface RulePart {
  readonly type: 'rule';
}

export type BodyPart =
  | TextPart
  | HeadingPart
  | ListPart
  | TablePart
  | PicturePart
  | QrPart
  | LogosPart
  | ColumnsPart
  | CodePart
  | GroupPart
  | NotesPart
  | RulePart;

/** All parts, those within lists and groups too. */
export function partsOf(parts: readonly BodyPart[]): readonly BodyPart[] {
  return parts.flatMap((part): readonly BodyPart[] => {
    if (part.type === 'list') return [part, ...partsOf(part.items.flat())];
    if (part.type === 'group') return [part, ...partsOf(part.parts)];
    if (part.type === 'columns') return [part, ...partsOf(part.columns.flat())];
    return [part];
  });
}

// How many words and lines each section of a body has: what to look at when a page is too long.

import type { Span } from '../../diagnostics/index.ts';
import { type Band, type Paragraph, wholeLine } from '../../typeset/index.ts';
import type { BodyPart, CellPart } from './body-part.ts';
import { wordsIn } from './lay-text.ts';

export interface Section {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  readonly words: number;
  /** Rows of the grid, once the body is laid out. */
  readonly lines?: number;
  readonly span?: Span;
}

/** The sections of a body in its order; headings of the third level and below don't begin one. */
export function sectionsOf(parts: readonly BodyPart[]): readonly Section[] {
  const sections: { title: string; words: number; span?: Span }[] = [];
  for (const part of parts) {
    if (part.type === 'heading' && part.level <= 2) sections.push({ title: part.text, words: 0, span: part.span });
    else if (sections.length === 0) sections.push({ title: '', words: 0 });
    const section = sections.at(-1);
    if (section) section.words += wordsOfPart(part);
  }
  return sections;
}

/** The same sections with the lines that they take in a body that was laid out: a section's head begins it there too. */
export function withLines(sections: readonly Section[], bands: readonly Band[]): readonly Section[] {
  const rows: number[] = [];
  for (const atom of bands.flatMap((band) => band.atoms)) {
    if (atom.head || rows.length === 0) rows.push(0);
    rows[rows.length - 1]! += atom.rows;
  }
  return sections.map((section, index) => ({ ...section, lines: Math.ceil(rows[index] ?? 0) }));
}

function wordsOfPart(part: BodyPart): number {
  switch (part.type) {
    case 'text':
    case 'heading':
      return wordsOfParagraph(part.paragraph);
    case 'list':
      return part.items.flat().reduce((total, item) => total + wordsOfPart(item), 0);
    case 'table':
      return part.rows
        .flat()
        .reduce((total, cell) => total + wordsOfCell(cell), part.note ? wordsOfParagraph(part.note) : 0);
    case 'group':
      return part.parts.reduce((total, child) => total + wordsOfPart(child), 0);
    case 'code':
      return part.lines.reduce((total, line) => total + wordsOfParagraph(line), 0);
    case 'picture':
      return part.caption ? wordsOfParagraph(part.caption) : 0;
    case 'qr':
      return wordsOfParagraph(part.address);
    case 'columns':
      return part.columns.flat().reduce((total, child) => total + wordsOfPart(child), 0);
    case 'notes':
      return part.notes.reduce((total, { paragraph }) => total + wordsOfParagraph(paragraph), 0);
    case 'logos':
    case 'rule':
      return 0;
    default: {
      const never: never = part;
      return never;
    }
  }
}

const wordsOfCell = ({ paragraphs }: CellPart): number =>
  paragraphs.reduce((total, paragraph) => total + wordsOfParagraph(paragraph), 0);

const wordsOfParagraph = (paragraph: Paragraph): number => wordsIn(paragraph, wholeLine(paragraph));

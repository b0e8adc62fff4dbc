// What is too wide for a page's body: tables and words.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import { type BodyPart, partsOf, type TablePart } from './body-part.ts';
import { beginningOf } from './placed-text.ts';
import { leastTableWidth } from './table-columns.ts';

/** Tables whose longest words don't stand side by side on the whole page at a size, in pt. */
export function checkTables(parts: readonly BodyPart[], size: number, width: number): readonly Diagnostic[] {
  return partsOf(parts).flatMap((part) =>
    part.type === 'table' && leastTableWidth(part, size) > width
      ? [
          diagnostic(
            'page-table-too-wide',
            `The table's ${part.align.length} columns are too wide for the page at ${size} pt.`,
            part.span,
            [
              'Its words would have to be cut, or would lie on each other.',
              'Give it fewer columns or shorter words, turn rows into columns, or keep it off the page with `::: deck-only`.',
            ],
          ),
        ]
      : [],
  );
}

/** Words that had to be cut to stay within their column at a size, in pt. */
export function checkWords(parts: readonly BodyPart[], size: number, column: number): readonly Diagnostic[] {
  return partsOf(parts).flatMap((part) => {
    if (part.type === 'table' && !parts.includes(part) && leastTableWidth(part, size) > column) return [cutTable(part)];
    if ((part.type !== 'text' && part.type !== 'heading') || (part.paragraph.widest * size) / 1000 <= column + 0.01)
      return [];
    const word = part.paragraph.segments.reduce((widest, segment) => (segment.width > widest.width ? segment : widest));
    const text = beginningOf(word.pieces.map((piece) => piece.shaped.text).join(''));
    return [
      diagnostic('page-cut-word', `“${text}” is wider than its column and was cut at the line's end.`, part.span, [
        'A word is never set smaller than the text around it, and its column was too narrow.',
        'Put a soft hyphen (&shy;) where it may be divided, or write it shorter; a long address can stand behind a link.',
      ]),
    ];
  });
}

/** A table within a list, a quotation or a callout has a column's width, however wide it is. */
function cutTable({ span }: TablePart): Diagnostic {
  return diagnostic('page-cut-word', 'Words of this table are wider than its columns and were cut.', span, [
    'A table within a list, a quotation or a callout has no more room than a column of the page.',
    'Put the table outside, where it may stand across the page, or write it shorter.',
  ]);
}

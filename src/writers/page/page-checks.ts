// What else can be wrong with a page's body: pictures that say nothing to those who can't see them, words wider than a column.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { BodyPart } from './body-part.ts';

/** A picture needs words, unless it is said to be decoration. */
export function checkPictures(parts: readonly BodyPart[]): readonly Diagnostic[] {
  return partsOf(parts).flatMap((part) =>
    part.type === 'picture' && !part.decorative && part.alt.trim() === ''
      ? [
          diagnostic('page-picture-alt', 'The picture has no alternative text.', part.span, [
            'A reader who cannot see it would not know what it says, and the page would be no PDF/UA.',
            'Describe it between the brackets, `![what it shows](…)`, or mark it with `{decorative}`.',
          ]),
        ]
      : [],
  );
}

/** Words that had to be cut to stay within their column at a size, in pt. */
export function checkWords(parts: readonly BodyPart[], size: number, column: number): readonly Diagnostic[] {
  return partsOf(parts).flatMap((part) => {
    if ((part.type !== 'text' && part.type !== 'heading') || (part.paragraph.widest * size) / 1000 <= column + 0.01)
      return [];
    const word = part.paragraph.segments.reduce((widest, segment) => (segment.width > widest.width ? segment : widest));
    const text = word.pieces.map((piece) => piece.shaped.text).join('');
    return [
      diagnostic('page-cut-word', `“${text}” is wider than its column and was cut at the line's end.`, part.span, [
        'A column of the page is some 45 characters wide.',
        'Put a soft hyphen (&shy;) where it may be divided, or write it shorter; a long address can stand behind a link.',
      ]),
    ];
  });
}

/** All parts, those within lists and groups too. */
export function partsOf(parts: readonly BodyPart[]): readonly BodyPart[] {
  return parts.flatMap((part): readonly BodyPart[] => {
    if (part.type === 'list') return [part, ...partsOf(part.items.flat())];
    if (part.type === 'group') return [part, ...partsOf(part.parts)];
    return [part];
  });
}

// What no font can draw, said before anything is drawn.
// In: the runs of a page and where they were written. Out: one error a character, at its first place.

import { type Diagnostic, diagnostic, type Span, spanText } from '../../diagnostics/index.ts';
import { type MissingCharacter, missingCharacters, type TextRun } from '../../typeset/index.ts';

export function checkGlyphs(spans: ReadonlyMap<TextRun, Span>): readonly Diagnostic[] {
  const first = new Map<number, { readonly missing: MissingCharacter; readonly span: Span; count: number }>();
  for (const [run, span] of spans) {
    for (const missing of missingCharacters(run)) {
      const known = first.get(missing.codePoint);
      if (known) known.count++;
      else first.set(missing.codePoint, { missing, span, count: 1 });
    }
  }
  return [...first.values()].map(({ missing, span, count }) => {
    const character = String.fromCodePoint(missing.codePoint);
    const name = `U+${missing.codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const more = count > 1 ? `, here and in ${count - 1} more ${count === 2 ? 'place' : 'places'}` : '';
    return diagnostic(
      'missing-glyph',
      `No font has the character “${character}” (${name})${more}.`,
      placeOf(character, span),
      [
        'It would print as an empty box, so no page is made.',
        'The fonts of the theme cover Latin, Greek, Cyrillic and Vietnamese, symbols and black-and-white emoji. Write it in another way, or leave it out.',
      ],
    );
  });
}

/** The character itself within the text it came from, or all of that text when it was written in another way, as an entity is. */
function placeOf(character: string, span: Span): Span {
  const at = spanText(span).indexOf(character);
  return at < 0 ? span : { file: span.file, start: span.start + at, end: span.start + at + character.length };
}

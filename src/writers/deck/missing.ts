// Characters that a deck shows and none of its fonts has.
// In: the characters, the deck and its theme. Out: an error for each script, and for each other character, at its first place.

import { type Diagnostic, diagnostic, type Span } from '../../diagnostics/index.ts';
import { adviseFonts, boxes, groupMissing, nameMissing } from '../../fonts/index.ts';
import type { Pitch } from '../../model/index.ts';
import type { Theme } from '../../theme/index.ts';

export function reportMissing(missing: readonly number[], deck: Pitch, theme: Theme): readonly Diagnostic[] {
  const groups = groupMissing(inOrder(missing, deck), deck.frontMatter.lang);
  const advice = adviseFonts(groups, theme);
  return groups.map((group) =>
    diagnostic('missing-glyph', `No font has ${nameMissing(group)}.`, firstPlace(group.codePoints, deck), [
      boxes,
      ...(group.package
        ? advice
        : ['Write it in another way, or add a font that has it to `fonts.fallback` of a theme.']),
    ]),
  );
}

/** Characters in the order in which the files have them. */
function inOrder(codePoints: readonly number[], { files }: Pitch): readonly number[] {
  const text = files.map((file) => file.text).join('');
  const placeOf = (codePoint: number): number => text.indexOf(String.fromCodePoint(codePoint)) >>> 0;
  return [...codePoints].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The first of the characters in the order of the text; undefined when all of them were written in another way, as an entity is. */
function firstPlace(codePoints: readonly number[], { files }: Pitch): Span | undefined {
  const characters = codePoints.map((codePoint) => String.fromCodePoint(codePoint));
  for (const file of files) {
    const found = characters.flatMap((character) => {
      const start = file.text.indexOf(character);
      return start < 0 ? [] : [{ file, start, end: start + character.length }];
    });
    const [first] = found.sort((a, b) => a.start - b.start);
    if (first) return first;
  }
  return undefined;
}

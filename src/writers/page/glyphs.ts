// What no font can draw, said once for the whole page and before anything is drawn.
// In: the runs of a page and where they were written. Out: an error for each script, and for each other character, at its first place.

import { type Diagnostic, diagnostic, type Span, spanText } from '../../diagnostics/index.ts';
import { adviseFonts, boxes, groupMissing, type MissingGroup, nameMissing } from '../../fonts/index.ts';
import type { Theme } from '../../theme/index.ts';
import { missingCharacters, type TextRun } from '../../typeset/index.ts';

/** Where a character that no font has stands first, and in how many places. */
interface Missing {
  readonly span: Span;
  readonly count: number;
}

export function checkGlyphs(spans: ReadonlyMap<TextRun, Span>, lang: string, theme: Theme): readonly Diagnostic[] {
  const missing = new Map<number, Missing>();
  for (const [run, span] of spans) {
    for (const { codePoint } of missingCharacters(run)) {
      const known = missing.get(codePoint);
      missing.set(codePoint, { span: known?.span ?? span, count: (known?.count ?? 0) + 1 });
    }
  }
  if (missing.size === 0) return [];
  const groups = groupMissing(missing.keys(), lang);
  const advice = adviseFonts(groups, theme);
  return groups.map((group) => report(group, missing, advice));
}

function report(group: MissingGroup, missing: ReadonlyMap<number, Missing>, advice: readonly string[]): Diagnostic {
  const [codePoint = 0] = group.codePoints;
  const span = missing.get(codePoint)!.span;
  const count = group.codePoints.reduce((total, each) => total + (missing.get(each)?.count ?? 0), 0);
  const places = count > 1 ? `, here and in ${count - 1} more ${count === 2 ? 'place' : 'places'}` : '';
  const message = `No font has ${nameMissing(group)}${places}.`;
  return diagnostic('missing-glyph', message, placeOf(String.fromCodePoint(codePoint), span), [
    boxes,
    ...(group.package
      ? advice
      : [
          'The built-in fonts cover Latin, Greek, Cyrillic and Vietnamese, symbols and black-and-white emoji. Write it in another way, or add a font that has it to `fonts.fallback` of a theme.',
        ]),
  ]);
}

/** The character itself within the text it came from, or all of that text when it was written in another way, as an entity is. */
function placeOf(character: string, span: Span): Span {
  const at = spanText(span).indexOf(character);
  return at < 0 ? span : { file: span.file, start: span.start + at, end: span.start + at + character.length };
}

// What no font can draw, said once for the whole page and before anything is drawn.
// In: the runs of a page and where they were written. Out: an error for each script, and for each other character, at its first place.

import { type Diagnostic, diagnostic, type Span, spanText } from '../../diagnostics/index.ts';
import { adviseFonts, groupMissing, type MissingGroup } from '../../fonts/index.ts';
import type { Theme } from '../../theme/index.ts';
import { missingCharacters, type TextRun } from '../../typeset/index.ts';

/** Where a character that no font has stands first, and in how many places. */
interface Missing {
  readonly span: Span;
  readonly count: number;
}

/** Characters that one finding spells out; the others are counted. */
const SPELLED = 30;

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
  const characters = group.codePoints.map((codePoint) => String.fromCodePoint(codePoint));
  const first = missing.get(group.codePoints[0]!)!;
  const count = group.codePoints.reduce((total, codePoint) => total + (missing.get(codePoint)?.count ?? 0), 0);
  const places = count > 1 ? `, here and in ${count - 1} more ${count === 2 ? 'place' : 'places'}` : '';
  const message = `No font has the ${nameOf(group, characters)}${places}.`;
  return diagnostic('missing-glyph', message, placeOf(characters[0]!, first.span), [
    'It would print as an empty box, so no page is made.',
    ...(group.package
      ? advice
      : [
          'The built-in fonts cover Latin, Greek, Cyrillic and Vietnamese, symbols and black-and-white emoji. Write it in another way, or add a font that has it to `fonts.fallback` of a theme.',
        ]),
  ]);
}

function nameOf({ script, codePoints }: MissingGroup, characters: readonly string[]): string {
  const code = `U+${codePoints[0]!.toString(16).toUpperCase().padStart(4, '0')}`;
  if (characters.length === 1) return `${script ? `${script} ` : ''}character “${characters[0]}” (${code})`;
  const rest = characters.length - SPELLED;
  return `${script} characters “${characters.slice(0, SPELLED).join('')}”${rest > 0 ? ` and ${rest} others` : ''}`;
}

/** The character itself within the text it came from, or all of that text when it was written in another way, as an entity is. */
function placeOf(character: string, span: Span): Span {
  const at = spanText(span).indexOf(character);
  return at < 0 ? span : { file: span.file, start: span.start + at, end: span.start + at + character.length };
}

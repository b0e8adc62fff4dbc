// All characters that the outputs of a pitch may show, so that no font is opened for what nobody wrote.
// In: a pitch. Out: code points; a few more than are shown, never fewer.

import { type Pitch, wordsFor } from '../model/index.ts';

/** Keys that lead to where something was written, not to what is shown. */
const places: ReadonlySet<string> = new Set(['span', 'file', 'files', 'places']);

/** The characters of its texts, and of the words that an output adds in its language. */
export function charactersOf(pitch: Pitch): ReadonlySet<number> {
  const found = new Set<number>();
  addFrom(pitch, found);
  addFrom(wordsFor(pitch.frontMatter.lang), found);
  return found;
}

function addFrom(value: unknown, found: Set<number>): void {
  if (typeof value === 'string') {
    for (const character of value) found.add(character.codePointAt(0) ?? 0);
  } else if (Array.isArray(value)) {
    for (const item of value) addFrom(item, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!places.has(key)) addFrom(inner, found);
  }
}

// The languages that a pitch is written in.
// In: a pitch. Out: its own language and those of passages in another one, each once.

import type { Pitch } from './pitch.ts';

/** Every node keeps its attributes under the same key, so that no kind of block has to be known here. */
export function languagesOf({ frontMatter, slides }: Pitch): readonly string[] {
  const languages = new Set([frontMatter.lang]);
  visit(slides, languages);
  return [...languages];
}

function visit(value: unknown, languages: Set<string>): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, languages);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (key === 'span') continue;
    if (key === 'lang' && typeof one === 'string') languages.add(one);
    else visit(one, languages);
  }
}

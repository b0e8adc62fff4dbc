// The languages that a pitch is written in.
// In: a pitch. Out: its own language and those of passages in another one, each once.

import type { Pitch } from './pitch.ts';
import { visitSlide } from './visit.ts';

/** The pitch's own language is the first. */
export function languagesOf({ frontMatter, slides }: Pitch): readonly string[] {
  const languages = new Set([frontMatter.lang]);
  const add = (lang: string | undefined): void => {
    if (lang !== undefined) languages.add(lang);
  };
  for (const slide of slides) {
    visitSlide(slide, {
      attributes: ({ lang }) => add(lang),
      block: (block) => {
        if (block.type === 'html-block') add(block.values.lang);
      },
      inline: (inline) => {
        if (inline.type === 'html') add(inline.values.lang);
      },
    });
  }
  return [...languages];
}

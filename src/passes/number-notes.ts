// A slide → the same with numbers for its notes, in reading order, and the notes beside its blocks: what the deck prints at its foot.
// In: a slide of the deck's selection. Out: the slide; one without references is itself.

import { type Inline, type Slide, type SlideNote, wordsFor } from '../model/index.ts';
import { mapShared, mapSlide } from './map-blocks.ts';

interface Numbering {
  readonly notes: Map<string, SlideNote>;
  readonly word: string;
}

/** `lang` is the pitch's. */
export function numberNotes(slide: Slide, lang: string): Slide {
  const numbering: Numbering = { notes: new Map(), word: wordsFor(lang).footnote };
  const mapping = { inlines: (run: readonly Inline[]) => numberRun(run, numbering) };
  const numbered = mapSlide(slide, mapping);
  const bare = { ...slide, heading: undefined, notes: [], blocks: slide.onPage ?? [] };
  const onPage = slide.onPage && mapSlide(bare, mapping).blocks;
  if (numbering.notes.size === 0) return slide;
  return { ...numbered, ...(onPage ? { onPage } : {}), footnotes: [...numbering.notes.values()] };
}

const numberRun = (run: readonly Inline[], numbering: Numbering): readonly Inline[] =>
  mapShared(run, (inline): Inline => {
    if (inline.type === 'footnote') {
      return { ...inline, number: numberOf(inline, numbering), word: numbering.word };
    }
    if (!('children' in inline)) return inline;
    const children = numberRun(inline.children, numbering);
    return children === inline.children ? inline : { ...inline, children };
  });

function numberOf({ key, children }: Extract<Inline, { readonly type: 'footnote' }>, numbering: Numbering): number {
  const { notes } = numbering;
  const known = notes.get(key);
  if (!known) notes.set(key, { number: notes.size + 1, children });
  return known?.number ?? notes.size;
}

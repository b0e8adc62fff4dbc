// Pitch → what the deck shows: slides and blocks for the page alone are gone, and leads are cut where slides are shown by them.
// In: the whole pitch. Out: the pitch as the stage sees it; what only the page prints is kept beside each slide.

import type { Block, Pitch, Show, Slide } from '../model/index.ts';
import { type Leads, selectLeads } from './leads.ts';
import { numberNotes } from './number-notes.ts';
import { selectBlocks } from './select-page.ts';

export function selectDeck(pitch: Pitch): Pitch {
  const { lang } = pitch.frontMatter;
  const slides = keepStacks(pitch.slides).map((slide) => selectSlide(slide, showOf(slide, pitch)));
  return { ...pitch, slides: slides.map((slide) => numberNotes(slide, lang)) };
}

/** True for a slide that the deck has. */
export const isInDeck = ({ attributes }: Slide): boolean =>
  attributes.only !== 'page' && attributes.visibility !== 'hidden';

/** Slides that the deck has. Where the first of a stack is not among them, the next one takes its place. */
function keepStacks(slides: readonly Slide[]): readonly Slide[] {
  let headless = false;
  return slides.flatMap((slide) => {
    if (!slide.below) headless = false;
    if (!isInDeck(slide)) {
      headless ||= !slide.below;
      return [];
    }
    const kept = headless ? { ...slide, below: false } : slide;
    headless = false;
    return [kept];
  });
}

/** How a slide is shown: its own word, else the pitch's. */
export const showOf = (slide: Slide, pitch: Pitch): Show => slide.attributes.show ?? pitch.frontMatter.deck.show;

function selectSlide(slide: Slide, show: Show): Slide {
  const { shown, onPage } = show === 'leads' ? selectLeads(slide.blocks) : showAll(slide.blocks);
  const rest = selectBlocks(onPage, 'page');
  return {
    ...slide,
    blocks: selectBlocks(shown, 'deck'),
    notes: selectBlocks(slide.notes, 'deck'),
    ...(rest.length > 0 ? { onPage: rest } : {}),
  };
}

/** Everything is shown but what is marked for the page alone. */
function showAll(blocks: readonly Block[]): Leads {
  const onPage = blocks.filter((block) => block.type === 'only' && block.output === 'page');
  return { shown: blocks, onPage };
}

// What a dark deck shows: pictures that were drawn for white paper give way to those for dark grounds.
// In: the deck's view of a pitch. Out: the same with other sources; a light deck stays as it is.

import type { Image, Inline, Pitch } from '../model/index.ts';
import { mapShared, mapSlide } from './map-blocks.ts';

export function chooseDarkPictures(deck: Pitch): Pitch {
  if (deck.frontMatter.deck.scheme === 'light') return deck;
  return { ...deck, slides: deck.slides.map((slide) => mapSlide(slide, { inlines: chooseInRun, image: choose })) };
}

function choose(image: Image): Image {
  const { dark } = image.attributes;
  return dark === undefined ? image : { ...image, source: dark };
}

const chooseInRun = (run: readonly Inline[]): readonly Inline[] =>
  mapShared(run, (inline): Inline => {
    if (inline.type === 'image') return choose(inline);
    if (!('children' in inline)) return inline;
    const children = chooseInRun(inline.children);
    return children === inline.children ? inline : { ...inline, children };
  });

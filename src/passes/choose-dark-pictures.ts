// What a dark deck shows: pictures that were drawn for white paper give way to those for dark grounds.
// In: the deck's view of a pitch. Out: the same with other sources; a light deck stays as it is.

import type { Image, Inline, Pitch } from '../model/index.ts';
import { mapShared, mapSlide } from './map-blocks.ts';

export function chooseDarkPictures(deck: Pitch): Pitch {
  if (deck.frontMatter.deck.scheme === 'light') return deck;
  return {
    ...deck,
    slides: deck.slides.map((slide) => mapSlide(slide, { inlines: chooseInRun, image: choose, logos: chooseLogos })),
  };
}

function choose(image: Image): Image {
  const { dark } = image.attributes;
  return dark === undefined ? image : { ...image, source: dark };
}

/** A row stands on one ground: all of it is drawn for a dark one, or none. */
const chooseLogos = (images: readonly Image[]): readonly Image[] =>
  images.every(({ attributes }) => attributes.dark !== undefined) ? images.map(choose) : images;

const chooseInRun = (run: readonly Inline[]): readonly Inline[] =>
  mapShared(run, (inline): Inline => {
    if (inline.type === 'image') return choose(inline);
    if (!('children' in inline)) return inline;
    const children = chooseInRun(inline.children);
    return children === inline.children ? inline : { ...inline, children };
  });

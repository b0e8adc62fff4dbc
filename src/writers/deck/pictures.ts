// Pictures on slides: an `img` whose address holds the picture itself.
// In: an image of the model. Out: HTML; an image that could not be had is its alternative text in a frame.

import { dataUrl, type HtmlAttributes, type HtmlElement, h } from '../../html/index.ts';
import type { Background, Image } from '../../model/index.ts';
import { lowerAttributes, lowerWidth } from './attributes.ts';
import type { DeckPicture } from './remote-pictures.ts';

/** The picture as a `data:` address; of one that stays on its host, the address there. */
export function pictureUrl(picture: DeckPicture): string {
  if (picture.kind === 'remote') return picture.url;
  return picture.kind === 'raster'
    ? dataUrl(picture.type, picture.bytes)
    : dataUrl('image/svg+xml', new TextEncoder().encode(picture.svg));
}

/** A picture in a line of text that is no higher than this stands in the line, as high as its letters; a higher one stands below it. In px. */
const LINE = 45;

/** True for a picture that interrupts the text it was written in. */
export const isTall = ({ height }: { readonly height: number }): boolean => height > LINE;

/** An `img`, or the words that stand for it; in `size` px where it is known, else as a picture within a text. */
export function lowerImage(
  image: Image,
  pictures: ReadonlyMap<string, DeckPicture>,
  size?: { readonly width: number; readonly height: number },
): HtmlElement {
  const picture = pictures.get(image.source);
  if (!picture) return h('span', lowerAttributes(image.attributes, 'missing'), image.alt || image.source);
  const within = size ? undefined : isTall(picture) ? 'tall' : 'in-line';
  return h('img', {
    ...lowerAttributes(image.attributes, picture.kind === 'remote' ? 'remote' : undefined, within),
    src: pictureUrl(picture),
    alt: image.attributes.decorative ? '' : image.alt,
    title: image.title,
    width: Math.round(size?.width ?? picture.width),
    height: Math.round(size?.height ?? picture.height),
    style: size ? undefined : lowerWidth(image.attributes),
  });
}

/** The ground of a slide, as reveal.js takes it. */
export function lowerBackground(
  background: Background | undefined,
  pictures: ReadonlyMap<string, DeckPicture>,
): HtmlAttributes {
  if (!background) return {};
  const picture = background.image === undefined ? undefined : pictures.get(background.image);
  return {
    'data-background-color': background.color,
    'data-background-gradient': background.gradient,
    'data-background-image': picture && pictureUrl(picture),
    'data-background-size': background.size,
    'data-background-position': background.position,
    'data-background-repeat': background.repeat,
    'data-background-opacity': background.opacity,
  };
}

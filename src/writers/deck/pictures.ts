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

/** An `img`, or the words that stand for it. */
export function lowerImage(image: Image, pictures: ReadonlyMap<string, DeckPicture>): HtmlElement {
  const picture = pictures.get(image.source);
  if (!picture) return h('span', lowerAttributes(image.attributes, 'missing'), image.alt || image.source);
  return h('img', {
    ...lowerAttributes(image.attributes, picture.kind === 'remote' ? 'remote' : undefined),
    src: pictureUrl(picture),
    alt: image.attributes.decorative ? '' : image.alt,
    title: image.title,
    width: Math.round(picture.width),
    height: Math.round(picture.height),
    style: lowerWidth(image.attributes),
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

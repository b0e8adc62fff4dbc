// Pictures on slides: an `img` whose address holds the picture itself.
// In: an image of the model. Out: HTML; an image that could not be had is its alternative text in a frame.

import { dataUrl, type HtmlAttributes, type HtmlElement, h } from '../../html/index.ts';
import { type Background, type Image, nameImage } from '../../model/index.ts';
import { lowerAttributes, wantedWidth } from './attributes.ts';
import { roundLength } from './lengths.ts';
import type { DeckPicture } from './remote-pictures.ts';
import type { DeckScope } from './scope.ts';

/** The picture as a `data:` address; of one that stays on its host, the address there. */
export function pictureUrl(picture: DeckPicture): string {
  if (picture.kind === 'remote') return picture.url;
  return picture.kind === 'raster'
    ? dataUrl(picture.type, picture.bytes)
    : dataUrl('image/svg+xml', new TextEncoder().encode(picture.svg));
}

/** A picture in a text that is no higher than this stands in the line, as high as its letters; a higher one stands below it. In px. */
const LINE = 45;

/** How a picture stands in a text: between its lines, or in one of them. Lengths in px. */
export interface PictureInText {
  readonly width: number;
  readonly height: number;
  /** `letters`: as high as those of its line; `line`: in the line at a size of its own; `block`: between lines. */
  readonly stands: 'letters' | 'line' | 'block';
}

/** A text with its pictures. */
export interface TextPlace extends Pick<DeckScope, 'pictures' | 'tokens'> {
  /** The measure in px; missing for that of a slide. */
  readonly width?: number;
}

/** The size of a picture in a text, and how it stands there; undefined for one that could not be had. */
export function placeInText(
  { source, attributes }: Image,
  { pictures, tokens, width }: TextPlace,
): PictureInText | undefined {
  const picture = pictures.get(source);
  if (!picture) return undefined;
  const measure = width ?? tokens.axes.right - tokens.axes.text;
  const wanted = wantedWidth(attributes.width, { width: measure, tokens });
  const widest = Math.min(wanted ?? picture.width, measure);
  const share = Math.min(widest / picture.width, tokens.figure.most / picture.height);
  const size = { width: picture.width * share, height: picture.height * share };
  if (wanted === undefined) return { ...size, stands: picture.height > LINE ? 'block' : 'letters' };
  return { ...size, stands: size.height > tokens.type.body.line ? 'block' : 'line' };
}

/** An `img`, or the words that stand for it; in `size` px where it is known, else as a picture within a text. */
export function lowerImage(
  image: Image,
  scope: TextPlace,
  size?: { readonly width: number; readonly height: number },
): HtmlElement {
  const picture = scope.pictures.get(image.source);
  if (!picture) return h('span', lowerAttributes(image.attributes, 'missing'), nameImage(image));
  const within = size ? undefined : placeInText(image, scope);
  return h('img', {
    ...lowerAttributes(image.attributes, picture.kind === 'remote' ? 'remote' : undefined, within && classOf(within)),
    src: pictureUrl(picture),
    alt: image.attributes.decorative ? '' : image.alt,
    title: image.title,
    width: Math.round(size?.width ?? picture.width),
    height: Math.round(size?.height ?? picture.height),
    style: within && image.attributes.width !== undefined ? sizeOf(within) : undefined,
  });
}

const classOf = ({ stands }: PictureInText): string => (stands === 'block' ? 'tall' : 'in-line');

/** In a line it takes no height, as all that stands in one. */
function sizeOf({ width, height, stands }: PictureInText): string | undefined {
  if (stands === 'letters') return undefined;
  const wide = `width: ${roundLength(width)}px`;
  return stands === 'block' ? wide : `${wide}; height: ${roundLength(height)}px; margin-top: ${-roundLength(height)}px`;
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

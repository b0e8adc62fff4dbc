// A picture among other blocks, with its caption. In: a figure. Out: HTML whose picture has its size in px, and the height of all.

import { h } from '../../html/index.ts';
import { type Figure, inlinesOf, nameImage } from '../../model/index.ts';
import { lowerAttributes, wantedWidth } from './attributes.ts';
import { countLines } from './measure.ts';
import { lowerImage } from './pictures.ts';
import { type Fault, mostFigure, type Part, type Scope } from './scope.ts';

/** A picture is not enlarged by less than this share: nobody sees it. */
const UNSEEN = 1.05;

export function lowerFigure(figure: Figure, scope: Scope): Part {
  const { body, foot } = scope.tokens.type;
  const picture = scope.pictures.get(figure.image.source);
  const wanted = wantedWidth(figure.attributes.width ?? figure.image.attributes.width, scope);
  const size = picture && fitPicture(picture, wanted, scope);
  const image = lowerImage(
    { ...figure.image, title: undefined, attributes: { ...figure.image.attributes, width: undefined } },
    scope,
    size,
  );
  const words = figure.caption ?? '';
  const caption = inlinesOf(words, figure.span);
  const { align } = figure.attributes;
  const alternative = inlinesOf(nameImage(figure.image), figure.span);
  return {
    node: h(
      'figure',
      lowerAttributes(figure.attributes, 'figure-box', align && `to-${align}`),
      size ? image : h('p', { class: 't-body' }, image),
      words === '' ? undefined : h('figcaption', { class: 't-foot' }, words),
    ),
    height:
      (size?.height ?? countLines(alternative, body, scope) * body.line) +
      (words === '' ? 0 : countLines(caption, foot, scope) * foot.line + scope.tokens.space[0]!),
    text: false,
    picture: size?.height,
    faults: picture && size ? enlarged(figure, picture, size.width) : undefined,
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture in whole px: its own or the author's, within the measure and the height that pictures may have. */
function fitPicture(picture: Size, wanted: number | undefined, scope: Scope): Size {
  const width = Math.min(wanted ?? picture.width, scope.width);
  const share = Math.min(width / picture.width, mostFigure(scope) / picture.height);
  return { width: Math.round(picture.width * share), height: Math.round(picture.height * share) };
}

/** Says that a picture of pixels is drawn larger than it is. `width` is the drawn one, in px. */
export function enlarged(
  { image }: Pick<Figure, 'image'>,
  picture: { readonly kind: string; readonly width: number },
  width: number,
): readonly Fault[] | undefined {
  if (picture.kind !== 'raster' || width <= picture.width * UNSEEN) return undefined;
  return [{ kind: 'enlarged-picture', pixels: Math.round(width - picture.width), span: image.span }];
}

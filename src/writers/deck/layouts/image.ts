// Pictures that are more than one block of many: across the slide under its heading, or beside the text from edge to edge.
// In: a figure, and what stands beside it. Out: the slide's sheet.

import { type HtmlElement, h } from '../../../html/index.ts';
import { type Block, type Figure, type Heading, inlinesOf, nameImage, noAttributes } from '../../../model/index.ts';
import { lowerAttributes } from '../attributes.ts';
import { enlarged, lowerFigure } from '../figure.ts';
import { fitOf, type Sheet } from '../fit.ts';
import { bodyTop, lowerFlow, lowerHeading, textWidth } from '../flow.ts';
import { countLines } from '../measure.ts';
import { pictureUrl } from '../pictures.ts';
import { bodyRoom, type DeckScope, type Part, type Scope } from '../scope.ts';
import { largePlace } from './set-large.ts';

/** A picture whose shape is that close to its place fills it; of another one all is shown. */
const SHAPES = 0.25;

/** One picture across the slide, as large as it may be. */
export function lowerPicture(figure: Figure, heading: Heading | undefined, scope: DeckScope): Sheet {
  const { type, space } = scope.tokens;
  const measure: Scope = { ...scope, ...largePlace, width: textWidth(scope) };
  const top = bodyTop('table', heading, measure);
  const room = bodyRoom(scope, top);
  const caption =
    figure.caption === undefined
      ? 0
      : countLines(inlinesOf(figure.caption, figure.span), type.foot, measure) * type.foot.line + space[0]!;
  const wide: Figure = { ...figure, attributes: { ...figure.attributes, width: figure.attributes.width ?? '100%' } };
  // Nothing that is as wide as the horizon lies on it.
  const part: Part = { ...lowerFigure(wide, { ...measure, figureHeight: room - space[1]! - caption }), block: figure };
  return {
    children: [heading && lowerHeading(heading, scope), h('div', { class: 'body from-table' }, part.node)],
    fit: fitOf([part], { top, room, height: part.height }),
  };
}

/** A text, and the picture beside it. */
export function lowerBeside(
  figure: Figure,
  heading: Heading | undefined,
  rest: readonly Block[],
  scope: DeckScope,
): Sheet {
  const { axes, image } = scope.tokens;
  const { children, fit } = lowerFlow(heading, [...rest, ...captionOf(figure)], scope, image.textRight - axes.text);
  const plate = lowerPlate(figure, scope);
  return { picture: plate.node, children, fit: { ...fit, faults: [...fit.faults, ...plate.faults] } };
}

/** Beside a picture from edge to edge, its caption is the last of the text. */
function captionOf(figure: Figure): readonly Block[] {
  const { caption, span } = figure;
  if (caption === undefined) return [];
  return [{ type: 'paragraph', children: inlinesOf(caption, span), attributes: noAttributes, span }];
}

/** The picture's part of the sheet, from edge to edge. */
function lowerPlate(figure: Figure, scope: DeckScope) {
  const { image } = figure;
  const { size, image: place, space } = scope.tokens;
  const picture = scope.pictures.get(image.source);
  if (!picture) {
    const words = h('p', { class: 'missing t-body' }, nameImage(image));
    return { node: h('div', lowerAttributes(figure.attributes, 'plate'), words), faults: [] };
  }
  const [ratio, shape] = [picture.width / picture.height, place.width / size[1]];
  const cover = Math.abs(ratio / shape - 1) < SHAPES;
  const [width, height] = cover ? [place.width, size[1]] : [place.width - 2 * space[3]!, size[1] - 2 * space[3]!];
  const drawn = (cover ? Math.max : Math.min)(width, height * ratio);
  return {
    node: h(
      'div',
      lowerAttributes(figure.attributes, 'plate', cover ? 'cover' : undefined),
      lowerFilling(figure, scope),
    ),
    faults: enlarged(figure, picture, drawn) ?? [],
  };
}

/** A picture that the stylesheet fits into its place. */
export function lowerFilling({ image }: Figure, scope: DeckScope): HtmlElement {
  const picture = scope.pictures.get(image.source)!;
  return h('img', {
    ...lowerAttributes(image.attributes),
    src: pictureUrl(picture),
    alt: image.attributes.decorative ? '' : image.alt,
  });
}

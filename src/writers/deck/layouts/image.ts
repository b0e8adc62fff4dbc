// Pictures that are more than one block of many: across the slide under its heading, or beside the text from edge to edge.
// In: a figure. Out: children of the slide's sheet.

import { type HtmlChild, h } from '../../../html/index.ts';
import type { Figure, Heading } from '../../../model/index.ts';
import { lowerBlocks } from '../blocks.ts';
import { lowerHeading } from '../flow.ts';
import { pictureUrl } from '../pictures.ts';
import type { DeckScope, Scope } from '../scope.ts';
import { largePlace } from './set-large.ts';

/** One picture across the slide. */
export function lowerPicture(figure: Figure, heading: Heading | undefined, scope: DeckScope): readonly HtmlChild[] {
  const measure: Scope = { ...scope, ...largePlace, width: scope.tokens.axes.right - scope.tokens.axes.text };
  const { parts } = lowerBlocks([figure], measure);
  return [
    heading && lowerHeading(heading, scope),
    h('div', { class: 'body from-table' }, ...parts.map((part) => part.node)),
  ];
}

/** The picture of a slide whose text stands beside it: the right part of the sheet, from edge to edge. */
export function lowerPlate(figure: Figure, scope: DeckScope): HtmlChild {
  const { image } = figure;
  const picture = scope.pictures.get(image.source);
  const plate = scope.tokens.image.width / scope.tokens.size[1];
  const ratio = picture ? picture.width / picture.height : 1;
  const cover = picture !== undefined && Math.abs(ratio / plate - 1) < 0.25;
  return h(
    'div',
    { class: cover ? 'plate cover' : 'plate' },
    picture
      ? h('img', { src: pictureUrl(picture), alt: image.attributes.decorative ? '' : image.alt })
      : h('p', { class: 'missing t-body' }, image.alt || image.source),
  );
}

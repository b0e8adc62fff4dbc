// A picture from edge to edge, and its words on a ground of paper that begins at the lower left edge.
// In: a figure, a heading and a line. Out: the children of the slide's sheet.

import { type HtmlChild, h } from '../../../html/index.ts';
import type { Heading } from '../../../model/index.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { pictureUrl } from '../pictures.ts';
import type { DeckScope } from '../scope.ts';

/** Lowers the picture and its words. */
export function lowerImageFull(
  { figure, rest }: Extract<Kind, { kind: 'image-full' }>,
  heading: Heading | undefined,
  scope: DeckScope,
): readonly HtmlChild[] {
  const { image, caption } = figure;
  const picture = scope.pictures.get(image.source);
  const [line] = rest;
  return [
    picture
      ? h('img', { class: 'all', src: pictureUrl(picture), alt: image.attributes.decorative ? '' : image.alt })
      : h('p', { class: 'missing t-body' }, image.alt || image.source),
    heading && h('h2', { class: 'name t-heading' }, ...lowerInlines(heading.children, scope.pictures)),
    line && h('p', { class: 'line t-body' }, ...lowerInlines(line.children, scope.pictures)),
    caption === undefined ? undefined : h('p', { class: 'caption t-foot' }, caption),
  ];
}

// A picture from edge to edge, and its words on a ground of paper that grows from the lower left corner.
// In: a figure, a heading and a line. Out: the slide's sheet; its horizon is the upper edge of that ground.

import { type HtmlChild, h } from '../../../html/index.ts';
import { type Figure, type Heading, type Inline, inlinesOf, nameImage } from '../../../model/index.ts';
import type { TextStyle } from '../../../theme/index.ts';
import { lineTop } from '../../../theme/index.ts';
import { lowerAttributes } from '../attributes.ts';
import { enlarged } from '../figure.ts';
import { fitOfText, type Sheet } from '../fit.ts';
import { lowerInlines } from '../inlines.ts';
import type { Kind } from '../kind.ts';
import { balancedWidth, countLines, widthOfLine } from '../measure.ts';
import type { Place } from '../places.ts';
import type { DeckScope } from '../scope.ts';
import { lowerFilling } from './image.ts';
import { fitLarge, largePlace, largeStyle, sheetEnd } from './set-large.ts';

/** The words are no higher than this share of the slide: the picture speaks. */
const MOST = 0.6;

/** Lowers the picture and its words. */
export function lowerImageFull(
  { figure, rest }: Extract<Kind, { kind: 'image-full' }>,
  heading: Heading | undefined,
  place: Place,
  scope: DeckScope,
): Sheet {
  const picture = scope.pictures.get(figure.image.source);
  const [width, height] = scope.tokens.size;
  const cover = picture && Math.max(width, (height * picture.width) / picture.height);
  const plaque = lowerPlaque(figure, heading, rest[0]?.children, place, scope);
  const { align } = figure.attributes;
  return {
    picture: picture
      ? h('div', lowerAttributes(figure.attributes, 'whole', align && `to-${align}`), lowerFilling(figure, scope))
      : h('p', lowerAttributes(figure.attributes, 'missing', 't-body'), nameImage(figure.image)),
    children: [plaque.node],
    fit: { ...plaque.fit, faults: (picture && cover && enlarged(figure, picture, cover)) || [] },
  };
}

/** The ground of the words is as wide as they are. Nothing is drawn where there are none. */
function lowerPlaque(
  figure: Figure,
  heading: Heading | undefined,
  line: readonly Inline[] | undefined,
  { at, number }: Place,
  scope: DeckScope,
): { readonly node: HtmlChild; readonly fit: Sheet['fit'] } {
  const { plaque, type, size, axes, foot, space } = scope.tokens;
  const measure = { ...scope, ...largePlace, width: plaque.width };
  const caption = figure.caption === undefined ? undefined : inlinesOf(figure.caption, figure.span);
  const below = (children: readonly Inline[] | undefined, style: TextStyle): number =>
    children ? countLines(children, style, measure) * style.line : 0;
  // The last line stands where the foot of other slides has its own; a heading alone stands a little higher.
  const last = caption ? type.foot : line ? type.body : type.heading;
  const under = last.line - lineTop(last, scope.heights);
  const usual = last === type.heading ? plaque.baseline : foot.baseline;
  const baseline = scope.notesHeight === undefined ? usual : Math.min(usual, Math.floor(sheetEnd(scope) - under));
  const end = size[1] - baseline - under;
  const others =
    below(line, type.body) + (line && heading ? space[0]! : 0) + below(caption, type.foot) + (caption ? space[0]! : 0);
  const most = size[1] * MOST - plaque.pad;
  const head = heading && fitLarge(heading.children, type.heading, measure, most - end - others);
  const height = (head?.height ?? 0) + others;
  if (height === 0) return { node: undefined, fit: fitOfText({ top: 0, room: size[1], height: 0 }) };
  const lineWidth = line && balancedWidth(line, type.body, measure);
  const widths = [
    head && heading ? (head.width ?? Math.min(plaque.width, widthOfLine(heading.children, head.style, scope))) : 0,
    line ? (lineWidth ?? Math.min(plaque.width, widthOfLine(line, type.body, scope))) : 0,
    caption ? widthOfLine(caption, type.foot, scope) : 0,
  ].map((width) => Math.min(plaque.width, width));
  // Notes stand on the same ground, in all of its measure.
  const widest =
    scope.notesHeight === undefined ? Math.min(plaque.width, Math.ceil(Math.max(...widths)) + 1) : plaque.width;
  const width = axes.text + widest + plaque.pad;
  // The words grow upwards from the foot of the slide; those that have no room begin where they may at most.
  const top = Math.round(size[1] - plaque.pad - (height > most ? most : height + end));
  return {
    node: h(
      'div',
      {
        class: 'plaque',
        style: `top: ${top}px; width: ${width}px; --at: ${Math.round(at * 1e4) / 1e4}; --below: ${size[1] - baseline}px`,
      },
      h('span', { class: 'dome', 'aria-hidden': 'true' }),
      heading &&
        head &&
        h(
          'h2',
          { class: 't-heading', style: largeStyle(head, type.heading) },
          ...lowerInlines(heading.children, scope),
        ),
      line &&
        h('p', { class: 't-body', style: lineWidth && `max-width: ${lineWidth}px` }, ...lowerInlines(line, scope)),
      caption && h('p', { class: 't-foot' }, ...lowerInlines(caption, scope)),
      number === undefined ? undefined : h('span', { class: 'number t-slide-number', 'aria-hidden': 'true' }, number),
    ),
    fit: fitOfText(
      { top: top + plaque.pad, room: sheetEnd(scope) - top - plaque.pad, height },
      heading?.span ?? figure.span,
    ),
  };
}

// A row of logos on a slide, each as large as the others look.
// In: a block of logos. Out: a list of pictures in rows, and its height.

import { type HtmlElement, h } from '../../html/index.ts';
import { type Logo, type Logos, nameImage } from '../../model/index.ts';
import { logoRows, logoSize } from '../../pictures/logo-size.ts';
import { lowerAttributes } from './attributes.ts';
import { countLines } from './measure.ts';
import { pictureUrl } from './pictures.ts';
import type { Part, Scope } from './scope.ts';

interface Box {
  readonly node: HtmlElement;
  readonly width: number;
  readonly height: number;
}

export function lowerLogos(logos: Logos, scope: Scope): Part {
  // Logos are handed over for white paper: a row that has no others stands on a light strip where slides are dark.
  const onStrip = scope.scheme === 'dark' && logos.items.some(({ image }) => image.attributes.dark === undefined);
  const pad = onStrip ? scope.tokens.space[1]! * scope.scale : 0;
  const inner = { ...scope, width: scope.width - 2 * pad };
  const boxes = logos.items.map((logo) => lowerLogo(logo, inner));
  const rows = logoRows(boxes, inner.width, gapsOf(scope).across);
  const heights = rows.map((row) => Math.max(...row.map((box) => box.height)));
  const height = heights.reduce((sum, one) => sum + one, (rows.length - 1) * gapsOf(scope).down + 2 * pad);
  const items = boxes.map((box) => h('li', {}, box.node));
  return {
    node: h('ul', lowerAttributes(logos.attributes, 'logos', ...(onStrip ? ['strip', 'on-light'] : [])), ...items),
    height,
    text: false,
  };
}

/** The stylesheet's gaps between logos and between rows of them. */
const gapsOf = ({ tokens, scale }: Scope) => ({ across: tokens.space[4]! * scale, down: tokens.space[3]! * scale });

function lowerLogo(logo: Logo, scope: Scope): Box {
  const { tokens, scale } = scope;
  const picture = scope.pictures.get(logo.image.source);
  const { body } = tokens.type;
  // A logo that could not be had is its owner's name.
  const size = picture
    ? logoSize(picture, tokens.logos.height * scale)
    : {
        width: scope.width / 4,
        height: countLines([logo.image], body, { ...scope, width: scope.width / 4 }) * body.line,
      };
  const limited =
    size.width > scope.width ? { width: scope.width, height: (size.height * scope.width) / size.width } : size;
  const image = picture
    ? h('img', {
        ...lowerAttributes(logo.image.attributes),
        src: pictureUrl(picture),
        alt: logo.image.attributes.decorative ? '' : logo.image.alt,
        width: Math.round(limited.width),
        height: Math.round(limited.height),
      })
    : h('span', lowerAttributes(logo.image.attributes, 't-body'), nameImage(logo.image));
  const node = logo.url ? h('a', { href: logo.url, target: '_blank', rel: 'noopener' }, image) : image;
  return { node, ...limited };
}

// A QR code on a slide: dark on a white ground of its own, whatever the slide's ground is.
// In: an address. Out: a picture of vector shapes within a link, its address under it where it stands among blocks.

import { QUIET_ZONE, qrCode } from '../../figures/index.ts';
import { dataUrl, type HtmlElement, h } from '../../html/index.ts';
import { inlinesOf, type Qr, shownAddress } from '../../model/index.ts';
import { lowerAttributes } from './attributes.ts';
import { countLines } from './measure.ts';
import type { DeckScope, Part, Scope } from './scope.ts';

/** How much larger a code is that has the slide for itself. */
const ALONE = 1.6;

/** A code among blocks, or `alone` on its slide. An address that no code holds is printed alone. */
export function lowerQr(qr: Qr, scope: Scope, alone: boolean): Part {
  const { ask, type, space } = scope.tokens;
  const side = Math.round(ask.qr.size * (alone ? ALONE : 1) * scope.scale);
  const image = lowerCode(qr.url, side, scope);
  const text = shownAddress(qr.url);
  const address = h('span', { class: 'address t-foot' }, text);
  const lines = countLines(inlinesOf(text, qr.span), type.foot, scope);
  return {
    node: h('p', lowerAttributes(qr.attributes, 'qr'), h('a', linkTo(qr.url), image, address)),
    height: (image ? side + space[0]! : 0) + lines * type.foot.line,
    text: false,
  };
}

/** A code that stands by itself within a link. */
export function lowerLinkedCode(url: string, side: number, scope: DeckScope): HtmlElement | undefined {
  const image = lowerCode(url, side, scope);
  return image && h('a', { class: 'code-link', ...linkTo(url) }, image);
}

const linkTo = (url: string) => ({ href: url, target: '_blank', rel: 'noopener' });

/** Its modules as one path, so that no light lines show between them; `side` is that of the ground, in px. */
function lowerCode(url: string, side: number, { words }: DeckScope): HtmlElement | undefined {
  const code = qrCode(url);
  if (!code) return undefined;
  const path = code.boxes.map((box) => `M${box.x} ${box.y}h${box.width}v${box.height}h-${box.width}z`).join('');
  const whole = code.size + 2 * QUIET_ZONE;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${whole} ${whole}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE}h${whole}v${whole}h-${whole}z"/><path d="${path}"/></svg>`,
  ].join('');
  const src = dataUrl('image/svg+xml', new TextEncoder().encode(svg));
  return h('img', { src, alt: `${words.qrCode}: ${shownAddress(url)}`, width: side, height: side });
}

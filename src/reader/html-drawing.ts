// `<svg>` in HTML → the image of a drawing that the text itself holds, read and cut as one from a file is.
// In: the element's tag and its text. Out: an image whose source is a `data:` address.

import type { Span } from '../diagnostics/index.ts';
import { type Image, noAttributes } from '../model/index.ts';
import type { HtmlEvent } from './html.ts';

type OpenEvent = Extract<HtmlEvent, { type: 'open' }>;

/** A drawing whose end has not come yet, and how many drawings are open within it. */
export interface OpenDrawing {
  readonly event: OpenEvent;
  depth: number;
}

/** The first words of a drawing's own title. */
const TITLE = /<title[^>]*>\s*([^<]*?)\s*<\/title>/i;

/** The image of a drawing; `text` is all of it. Its name is its label or its title, as in a browser. */
export function closeDrawing({ event }: OpenDrawing, text: string, span: Span): Image {
  const said = (name: string): string | undefined =>
    event.attributes.find((attribute) => attribute.name === name)?.value;
  const decorative = said('aria-hidden') === 'true' || said('role') === 'presentation' ? { decorative: true } : {};
  return {
    type: 'image',
    source: `${DRAWING}${Buffer.from(text, 'utf8').toString('base64')}`,
    alt: said('aria-label') ?? TITLE.exec(text)?.[1] ?? '',
    attributes: { ...noAttributes, classes: said('class')?.split(/\s+/).filter(Boolean) ?? [], ...decorative },
    span,
  };
}

const DRAWING = 'data:image/svg+xml;base64,';

/** True for the image of a drawing that the text holds. */
export const isDrawing = ({ source }: Image): boolean => source.startsWith(DRAWING);

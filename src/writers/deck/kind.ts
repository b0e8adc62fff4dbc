// How a slide can be drawn: the layouts, each with what it is filled with.

import type { Ask, Block, ContactBlock, Figure, Heading, Paragraph, Qr, Quote, Stats } from '../../model/index.ts';

/** A slide by its look: a layout, with what it is filled with. */
export type Kind =
  | { readonly kind: 'title'; readonly heading: Heading; readonly line?: Paragraph }
  | { readonly kind: 'section'; readonly heading: Heading; readonly line?: Paragraph }
  | { readonly kind: 'statement'; readonly heading?: Heading; readonly say?: Paragraph; readonly line?: Paragraph }
  | { readonly kind: 'sentence'; readonly say: Paragraph }
  | { readonly kind: 'quote'; readonly quote: Quote }
  | { readonly kind: 'stats'; readonly stats: Stats; readonly line?: Paragraph }
  | { readonly kind: 'two-columns' }
  | { readonly kind: 'image'; readonly figure: Figure }
  | { readonly kind: 'image-left' | 'image-right'; readonly figure: Figure; readonly rest: readonly Block[] }
  | { readonly kind: 'image-full'; readonly figure: Figure; readonly rest: readonly Paragraph[] }
  | {
      readonly kind: 'closing';
      readonly ask?: Ask;
      readonly contact?: ContactBlock;
      readonly qr?: Qr;
      readonly rest: readonly Block[];
    }
  | { readonly kind: 'flow' };

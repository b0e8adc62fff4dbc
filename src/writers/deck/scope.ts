// What every lowering function of the deck gets: where it stands and what it may look up. Values only.

import type { HtmlElement } from '../../html/index.ts';
import type { PriceTerms, Words } from '../../model/index.ts';
import type { Picture } from '../../pictures/picture.ts';
import type { DeckTokens, TextStyle } from '../../theme/index.ts';
import type { FontShelf } from '../../webfonts/index.ts';

/** The deck as a whole. */
export interface DeckScope {
  readonly tokens: DeckTokens;
  readonly families: Readonly<Record<TextStyle['family'], string>>;
  /** Measures texts in the deck's fonts. */
  readonly ruler: Pick<FontShelf, 'width'>;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly words: Words;
  /** The pitch's language (BCP 47), for figures and days. */
  readonly lang: string;
  readonly prices?: PriceTerms;
}

/** A place on a slide that blocks stand in. */
export interface Scope extends DeckScope {
  /** The measure in px. */
  readonly width: number;
  /** How much smaller than the theme's nominal size the slide is set; 1 is nominal. */
  readonly scale: number;
  /** The share of the nominal distance between blocks. */
  readonly space: number;
  /** True inside a column, where marks stand in the measure and not outside it. */
  readonly inset: boolean;
  /** The most that a picture among other blocks may take, in px. */
  readonly figureHeight: number;
  /** `stacked`: the bold beginnings of list items are lines of their own in the style `lead`. */
  readonly leads: 'stacked' | 'inline';
}

/** The place of blocks that nothing has made smaller yet. */
export const nominalPlace = { scale: 1, space: 1, inset: false, figureHeight: 360, leads: 'stacked' } as const;

/** A block on a slide and the height that it takes, in px. */
export interface Part {
  readonly node: HtmlElement;
  readonly height: number;
  /** True for running text: two of them in a row stand closer together. */
  readonly text: boolean;
}

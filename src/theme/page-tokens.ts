// The places and styles of the page, as `page` of a theme file writes them. Lengths are pt, or mm below `mm`.
// Types and lists of names only.

import type { PaletteRole } from './palette.ts';
import type { OrdinalStyle, TextStyle } from './text-style.ts';

export const pageStyles = [
  'organization',
  'event',
  'title',
  'subtitle',
  'ask',
  'numeral',
  'label',
  'body',
  'runIn',
  'sectionHead',
  'quote',
  'calloutLabel',
  'figure',
  'code',
  'tierName',
  'price',
  'cell',
  'note',
  'foot',
  'footHead',
] as const;
export type PageStyle = (typeof pageStyles)[number];

/** Lengths in mm from the sheet's top left corner, on A4; other papers are derived from it. */
export interface PageMillimetres {
  readonly side: number;
  /** The sheet has four of them. */
  readonly columns: { readonly width: number; readonly gutter: number };
  /** `size` is its height; a wide one is as low as `width` asks. */
  readonly logo: { readonly size: number; readonly x: number; readonly y: number; readonly width: number };
  readonly organization: { readonly x: number; readonly baseline: number };
  readonly event: { readonly baseline: number };
  /** The letters of a title don't rise above `top`. */
  readonly title: { readonly top: number; readonly baselines: readonly number[]; readonly lastBaseline: number };
  readonly subtitle: { readonly baseline: number };
  readonly askBand: {
    readonly x: number;
    readonly right: number;
    readonly y: number;
    readonly bottom: number;
    readonly baselines: readonly number[];
  };
  readonly dome: { readonly radius: number };
  /** `underRule`: from a rule to the numerals below it. `rows`: from one to the next where more than four stand in rows. */
  readonly figures: {
    readonly numeral: number;
    readonly labels: readonly number[];
    readonly rule: number;
    readonly underRule: number;
    readonly rows: number;
  };
  readonly bodyText: { readonly first: number; readonly last: number };
  /**
   * The narrow column is the sheet's last. `panel`: what the ask's ground reaches beyond it. `last`: the last baseline of it and of the body.
   * `qr`: from the last line to the code. `tighten`: the gaps of a column that is full, as shares, each with one more step down of its type.
   */
  readonly sidebar: {
    readonly panel: number;
    readonly bodyFirst: number;
    readonly last: number;
    readonly qr: number;
    readonly tighten: readonly number[];
  };
  readonly foot: {
    readonly rule: number;
    readonly baselines: readonly number[];
    readonly qr: { readonly size: number; readonly right: number; readonly top: number };
  };
}

/** What stands between the title and the foot. */
export const anatomyParts = ['ask', 'figures', 'body'] as const;
export type AnatomyPart = (typeof anatomyParts)[number];

export interface PageTokens {
  /** The baseline unit in pt at the nominal body size. */
  readonly row: number;
  /** The parts from above, each once. */
  readonly anatomy: readonly AnatomyPart[];
  /** What copy-fit may vary: the least and the most leading, as a share of the size, and tracking, in 1/1000 em. */
  readonly fit: { readonly leading: readonly number[]; readonly tracking: readonly number[] };
  /** The longest line of one column, in em of its type. */
  readonly measure: number;
  /** How running text ends its lines. */
  readonly text: { readonly align: 'ragged' | 'justified'; readonly hyphenate: boolean };
  readonly mm: PageMillimetres;
  readonly rules: { readonly strong: number; readonly normal: number; readonly hair: number };
  readonly type: Readonly<Record<PageStyle, TextStyle>> & {
    readonly numeral: TextStyle & { readonly ordinal: OrdinalStyle };
    readonly sectionHead: TextStyle & { readonly rise: number; readonly rowsBefore: readonly number[] };
  };
  readonly disc: { readonly size: number; readonly hang: number; readonly color: PaletteRole };
  /** What says that a tier includes something. */
  readonly tierDisc: { readonly radius: number; readonly color: PaletteRole };
}

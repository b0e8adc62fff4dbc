// Design tokens, typed as `assets/themes/*.yaml` writes them. Deck lengths are px at 1280 × 720, page lengths pt, or mm below `mm`.

import type { Color } from '../units/units.ts';

export type FamilyRole = 'serif' | 'sans' | 'code';
export type Weight = 300 | 400 | 500 | 600;

/** How a piece of text is set. `color` names a palette role; `bold` is the weight of strong text in it. */
export interface TextStyle {
  readonly family: FamilyRole;
  readonly weight: Weight;
  readonly bold?: Weight;
  readonly italic?: boolean;
  readonly size: number;
  readonly line: number;
  /** Letter spacing in em. */
  readonly tracking: number;
  readonly color?: PaletteRole;
  /** Smaller [size, line] steps for a text that runs long. */
  readonly down?: readonly (readonly [size: number, line: number])[];
}

/** Letters raised behind a numeral (`3rd`): their size as a share of it, and the height they are raised by, in em of their own. */
export interface OrdinalStyle {
  readonly scale: number;
  readonly rise: number;
  readonly weight: Weight;
}

export const paletteRoles = [
  'paper',
  'ink',
  'muted',
  'red',
  'ask',
  'onAsk',
  'deep',
  'onDeep',
  'onDeepMuted',
  'domeOnDeep',
  'panel',
  'lit',
  'rule',
] as const;
export type PaletteRole = (typeof paletteRoles)[number];
export type Palette = Readonly<Record<PaletteRole, Color>>;
export type PagePalette = Readonly<Record<'paper' | 'ink' | 'muted' | 'red' | 'ask' | 'onAsk' | 'rule', Color>>;

export const deckStyles = [
  'title',
  'section',
  'statement',
  'ask',
  'heading',
  'quote',
  'lead',
  'numeral',
  'columnHead',
  'tierName',
  'calloutLabel',
  'body',
  'subtitle',
  'cell',
  'cellHead',
  'code',
  'foot',
  'slideNumber',
] as const;
export type DeckStyle = (typeof deckStyles)[number];

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

export interface DeckTokens {
  readonly size: readonly [width: number, height: number];
  readonly minimum: { readonly text: number; readonly code: number };
  readonly baseline: number;
  readonly halfStep: number;
  readonly grid: { readonly columns: number; readonly width: number; readonly gutter: number; readonly margin: number };
  readonly axes: { readonly edge: number; readonly text: number; readonly second: number; readonly right: number };
  readonly space: readonly number[];
  readonly type: Readonly<Record<DeckStyle, TextStyle>> & {
    readonly numeral: TextStyle & { readonly ordinal: OrdinalStyle };
    readonly statement: TextStyle & { readonly emphasis: { readonly italic: boolean; readonly color: PaletteRole } };
  };
  readonly rules: { readonly strong: number; readonly normal: number };
  readonly foot: {
    readonly horizon: number;
    readonly baseline: number;
    readonly numberX: number;
    readonly textX: number;
    readonly dome: { readonly radius: number; readonly from: number; readonly to: number };
  };
  readonly title: {
    readonly logo: { readonly x: number; readonly y: number; readonly size: number };
    readonly organization: { readonly x: number; readonly baseline: number };
    readonly baselines: readonly number[];
    readonly ground: { readonly y: number; readonly height: number };
    readonly dome: { readonly radius: number; readonly centre: number; readonly small: number; readonly clear: number };
    readonly subtitle: number;
  };
  readonly section: {
    readonly heading: number;
    readonly horizon: number;
    readonly line: number;
    readonly dome: { readonly radius: number; readonly from: number; readonly to: number };
  };
  readonly heading: { readonly x: number; readonly baseline: number };
  readonly leads: { readonly first: number; readonly step: number; readonly disc: DiscTokens };
  readonly bullets: { readonly first: number; readonly step: number; readonly disc: DiscTokens };
  readonly numbered: { readonly first: number; readonly step: number; readonly hang: number; readonly text: number };
  readonly stats: {
    readonly first: number;
    readonly step: number;
    readonly stepFour: number;
    readonly ruleAbove: number;
    readonly text: number;
  };
  readonly statement: { readonly first: number };
  /** `markHang` is in em of the quote. */
  readonly quote: { readonly first: number; readonly markHang: string };
  readonly columns: {
    readonly width: number;
    readonly gutter: number;
    readonly rule: number;
    readonly head: number;
    readonly text: number;
  };
  readonly image: { readonly width: number; readonly textRight: number; readonly horizonRight: number };
  readonly code: {
    readonly top: number;
    readonly inset: readonly [block: number, inline: number];
    readonly disc: { readonly x: number; readonly radius: number };
  };
  readonly table: {
    readonly top: number;
    readonly head: number;
    readonly headRule: number;
    readonly first: number;
    readonly row: number;
    readonly dense: number;
  };
  readonly callout: {
    readonly label: number;
    readonly text: number;
    readonly padTop: number;
    readonly padBottom: number;
  };
  readonly ask: {
    readonly x: number;
    readonly baselines: readonly number[];
    readonly rule: number;
    readonly values: number;
    readonly lines: readonly number[];
    /** A QR code with its white border: its side, its right edge, and how far below the rule it begins where the rule has its place. */
    readonly qr: { readonly size: number; readonly right: number; readonly top: number };
  };
  /** `height` is that of a square logo; wide ones are lower. */
  readonly logos: { readonly height: number };
}

export interface DiscTokens {
  readonly x: number;
  readonly radius: number;
  readonly rise: number;
}

/** Lengths in mm from the sheet's top left corner, on A4; other papers are derived from it. */
export interface PageMillimetres {
  readonly side: number;
  readonly columns: { readonly width: number; readonly gutter: number; readonly x: readonly number[] };
  readonly body: { readonly width: number; readonly x: readonly number[] };
  readonly logo: { readonly size: number; readonly x: number; readonly y: number };
  readonly organization: { readonly x: number; readonly baseline: number };
  readonly event: { readonly x: number; readonly baseline: number };
  /** The letters of a title don't rise above `top`. */
  readonly title: { readonly top: number; readonly baselines: readonly number[]; readonly lastBaseline: number };
  readonly subtitle: { readonly baseline: number };
  readonly askBand: {
    readonly x: number;
    readonly right: number;
    readonly y: number;
    readonly bottom: number;
    readonly baselines: readonly number[];
    readonly perExtraLine: number;
  };
  readonly dome: { readonly centre: number; readonly radius: number; readonly base: number };
  readonly figures: { readonly numeral: number; readonly labels: readonly number[]; readonly rule: number };
  readonly bodyText: { readonly first: number; readonly last: number };
  /** The narrow column is the sheet's last; `panel` is what the ask's ground reaches beyond it, `last` the last baseline of it and of the body. */
  readonly sidebar: { readonly panel: number; readonly bodyFirst: number; readonly last: number };
  readonly foot: { readonly rule: number; readonly baselines: readonly number[] };
}

export interface PageTokens {
  readonly paper: string;
  /** The baseline unit in pt at the nominal body size. */
  readonly row: number;
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
}

export interface Theme {
  readonly name: string;
  readonly fonts: Readonly<Record<FamilyRole, string>>;
  /** OpenType features of figures: in running text, in large numerals, in tables. */
  readonly figures: {
    readonly text: readonly string[];
    readonly numeral: readonly string[];
    readonly table: readonly string[];
  };
  readonly palette: { readonly light: Palette; readonly dark: Palette; readonly page: PagePalette };
  readonly deck: DeckTokens;
  readonly page: PageTokens;
}

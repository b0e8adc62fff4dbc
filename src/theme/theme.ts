// Design tokens, typed as `assets/themes/*.yaml` writes them. Deck lengths are px at 1280 × 720, page lengths pt, or mm below `mm`.

import type { Span } from '../diagnostics/source-file.ts';
import type { Color } from '../units/units.ts';

export const familyRoles = ['display', 'text', 'code'] as const;
export type FamilyRole = (typeof familyRoles)[number];
export type Weight = 300 | 400 | 500 | 600;

/** The faces that a theme may give files for. */
export const faceNames = [
  ...(['light', 'regular', 'medium', 'semibold', 'bold'] as const),
  ...(['lightItalic', 'italic', 'mediumItalic', 'semiboldItalic', 'boldItalic'] as const),
] as const;
export type FontFiles = Readonly<Partial<Record<(typeof faceNames)[number], string>>>;

/** Where a family comes from that is not built in: a font package among the project's, or files; paths as written. */
export type FamilySource =
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'files'; readonly files: FontFiles };

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
  'accent',
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
export type PagePalette = Readonly<Record<'paper' | 'ink' | 'muted' | 'accent' | 'ask' | 'onAsk' | 'rule', Color>>;

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
  /** Baselines of names and prices, the rule under them, rows from roomy to close, the column of labels, and the disc's radius. */
  readonly tiers: {
    readonly names: number;
    readonly prices: number;
    readonly headRule: number;
    readonly first: number;
    readonly row: number;
    readonly dense: number;
    readonly least: number;
    readonly label: number;
    readonly disc: number;
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
  /** The sheet has four of them. */
  readonly columns: { readonly width: number; readonly gutter: number };
  readonly logo: { readonly size: number; readonly x: number; readonly y: number };
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

export interface Theme {
  readonly name: string;
  /** The built-in theme whose stylesheet draws it. */
  readonly stylesheet: string;
  /** The project's theme file, as a person would type it from the project's root; missing for a built-in theme. */
  readonly path?: string;
  /** The name of the family of each role. */
  readonly fonts: Readonly<Record<FamilyRole, string>>;
  /** By name, those of the families that are not built in. */
  readonly families: Readonly<Record<string, FamilySource>>;
  /** Names of families that are tried in order for what a text's own family lacks. */
  readonly fallback: readonly string[];
  /** Where a theme file names its fonts: `fonts.display.bold`, `fonts.fallback[0]`. */
  readonly fontPlaces: ReadonlyMap<string, Span>;
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

// The places and styles of slides, as `deck` of a theme file writes them. Lengths are px at 1280 × 720.
// Types and lists of names only.

import type { PaletteRole } from './palette.ts';
import type { OrdinalStyle, TextStyle } from './text-style.ts';

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
  'note',
  'foot',
  'slideNumber',
] as const;
export type DeckStyle = (typeof deckStyles)[number];

/** What stands between blocks, in px: at ease, closer, closest. */
export interface DeckGaps {
  /** Between two paragraphs. */
  readonly text: readonly number[];
  /** Between other blocks. */
  readonly block: readonly number[];
  /** Between items of a list, between leads, between numbered terms. */
  readonly item: readonly number[];
  readonly lead: readonly number[];
  readonly term: readonly number[];
  /** Between an item and the list inside it, and between the items of that. */
  readonly nested: readonly number[];
}

/** A setting of a slide: which of the gaps, which step of each style, and whether the bold beginnings of a list are lines of their own. */
export interface FitSetting {
  readonly gaps: number;
  readonly type: number;
  readonly leads: 'stacked' | 'inline';
}

export interface DeckTokens {
  readonly size: readonly [width: number, height: number];
  readonly minimum: { readonly text: number; readonly code: number };
  readonly baseline: number;
  readonly halfStep: number;
  readonly grid: { readonly columns: number; readonly width: number; readonly gutter: number; readonly margin: number };
  readonly axes: { readonly edge: number; readonly text: number; readonly second: number; readonly right: number };
  readonly space: readonly number[];
  readonly gaps: DeckGaps;
  /** How a full slide is set, from roomy to close; the first setting at which all fits is taken. */
  readonly fit: readonly FitSetting[];
  readonly type: Readonly<Record<DeckStyle, TextStyle>> & {
    readonly numeral: TextStyle & { readonly ordinal: OrdinalStyle };
    readonly statement: TextStyle & { readonly emphasis: { readonly italic: boolean; readonly color: PaletteRole } };
  };
  /** What stands in a line, as a share of the type around it. */
  readonly inline: {
    readonly code: number;
    readonly raised: number;
    readonly small: number;
    readonly picture: number;
    readonly task: number;
  };
  /** `box` is around what is drawn in a line, `focus` around what the keyboard has reached. */
  readonly rules: { readonly strong: number; readonly normal: number; readonly box: number; readonly focus: number };
  readonly foot: {
    readonly horizon: number;
    readonly baseline: number;
    readonly numberX: number;
    readonly textX: number;
    readonly dome: { readonly radius: number; readonly from: number; readonly to: number };
    readonly logo: LogoTokens;
  };
  /** The line above the heading. */
  readonly header: { readonly baseline: number };
  readonly title: {
    readonly logo: LogoTokens & { readonly x: number; readonly y: number };
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
  /** `bare` is how much higher a body begins on a slide without a heading. */
  readonly heading: { readonly x: number; readonly baseline: number; readonly bare: number };
  readonly leads: { readonly first: number; readonly step: number; readonly disc: DiscTokens };
  /** `inset` is where a list has no margin to hang its marks in. */
  readonly bullets: {
    readonly first: number;
    readonly step: number;
    readonly inset: number;
    readonly disc: DiscTokens;
  };
  /** `hang` is from a number to its text. */
  readonly numbered: {
    readonly first: number;
    readonly step: number;
    readonly hang: number;
    readonly text: number;
    readonly inset: number;
    readonly insetHang: number;
  };
  readonly stats: {
    readonly first: number;
    readonly step: number;
    readonly stepFour: number;
    readonly ruleAbove: number;
    readonly text: number;
    /** Two figures: the height of a row, and where their labels begin. */
    readonly pair: { readonly step: number; readonly text: number };
    /** A figure that has the slide to itself: its size, its baseline and the first one of its label. */
    readonly alone: { readonly size: number; readonly baseline: number; readonly label: number };
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
  /** A picture beside the text. `shift` is how much further right the text stands when the picture is at the left. */
  /** The most and the least height of a picture among other blocks. */
  readonly figure: { readonly most: number; readonly least: number };
  readonly image: {
    readonly width: number;
    readonly textRight: number;
    readonly horizonRight: number;
    readonly shift: number;
  };
  /** The words on a picture from edge to edge: the most that they take, the room around them, the last baseline of a line below the heading. */
  readonly plaque: { readonly width: number; readonly pad: number; readonly baseline: number };
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
    readonly least: number;
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
    /** A heading above the request, and how much lower the request then stands. */
    readonly heading: { readonly top: number; readonly shift: number };
    /** The baseline of who asks. */
    readonly sender: number;
    readonly logo: LogoTokens;
    /** A QR code with its white border: its side, its right edge, and how far below the rule it begins where the rule has its place. */
    readonly qr: { readonly size: number; readonly right: number; readonly top: number };
  };
  /** `height` is that of a square logo; wide ones are lower. */
  readonly logos: { readonly height: number };
  /** What is elsewhere on slides of another shape. */
  readonly sizes: { readonly '4:3': PartOf<Omit<DeckTokens, 'sizes' | 'gaps' | 'fit' | 'type'>> };
}

/** Any part of a value, as deep as it goes. */
export type PartOf<T> = T extends readonly unknown[] | string | number
  ? T
  : { readonly [Key in keyof T]?: PartOf<T[Key]> };

/** `size` is a logo's height; a wide one is as low as `width` asks. `gap` is what stands between it and a name. */
export interface LogoTokens {
  readonly size: number;
  readonly width: number;
  readonly gap: number;
}

export interface DiscTokens {
  readonly x: number;
  readonly radius: number;
  readonly rise: number;
}

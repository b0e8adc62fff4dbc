// The front matter after reading: every key typed, every default filled in.

import type { SourceFile, Span } from '../diagnostics/index.ts';
import type { Scheme } from '../theme/index.ts';
import type { Pt, Seconds } from '../units/units.ts';
import type { Show } from './attributes.ts';

export interface Person {
  readonly name: string;
  readonly email?: string;
}

export interface LogoSources {
  readonly light: string;
  readonly dark?: string;
}

export interface Organization {
  readonly name: string;
  readonly url?: string;
  readonly logo?: LogoSources;
  readonly legal?: string;
}

export interface PitchEvent {
  readonly name?: string;
  readonly date?: CalendarDate;
  readonly place?: string;
}

export interface ContactEntry {
  readonly name?: string;
  readonly role?: string;
  readonly email?: string;
  readonly url?: string;
  readonly chat?: string;
}

/** A day without a time zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

export const splitModes = ['auto', 'rules', 'headings'] as const;
export type SplitMode = (typeof splitModes)[number];

/** What is done with a slide that does not fit. `auto`: `split` where headings cut slides, `scale` where rules did. */
export const overflowModes = ['auto', 'split', 'scale', 'error'] as const;
export type OverflowMode = (typeof overflowModes)[number];

export const transitions = ['none', 'fade', 'slide', 'convex', 'concave', 'zoom'] as const;
export type Transition = (typeof transitions)[number];

/** The shapes of screens that slides are drawn for. */
export const deckSizes = ['16:9', '4:3'] as const;
export type DeckSize = (typeof deckSizes)[number];

export interface DeckSettings {
  readonly show: Show;
  readonly split: SplitMode;
  readonly overflow: OverflowMode;
  /** The ground that slides stand on. */
  readonly scheme: Scheme;
  readonly size: DeckSize;
  readonly transition: Transition;
  /** reveal.js formats: true, false, `h.v`, `h/v`, `c`, `c/t`. */
  readonly slideNumber: boolean | 'h.v' | 'h/v' | 'c' | 'c/t';
  /** A line above the heading of every usual slide. */
  readonly header?: string;
  /** What stands in the foot instead of the title. */
  readonly footer?: string;
  /** Whether the logo of who asks stands in the foot. */
  readonly logo: boolean;
  readonly notes: 'separate' | 'none';
  readonly titleSlide: boolean;
  /** How long the talk may take. */
  readonly duration?: Seconds;
  /** Options handed to `Reveal.initialize`, JSON values only. */
  readonly reveal: Readonly<Record<string, unknown>>;
}

export interface PageSettings {
  /** `auto`: by the region of `lang`. */
  readonly paper: 'A4' | 'Letter' | 'auto';
  readonly layout: 'columns' | 'sidebar';
  /** The most sheets that it may take. */
  readonly pages: 1 | 2;
  readonly minSize: Pt;
  readonly maxSize: Pt;
  /** Whether the PDF holds the source of what it shows. */
  readonly attach: 'none' | 'page';
}

/** What holds for the prices of all tiers. */
export interface PriceTerms {
  /** What is said of taxes, as it is printed behind “Prices”: `plus VAT`. */
  readonly tax?: string;
  readonly until?: CalendarDate;
  readonly note?: string;
}

export interface FrontMatter {
  /** From the front matter, else the first level-1 heading, else the file's name. */
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  /** What the PDF may be found by. */
  readonly keywords?: readonly string[];
  /** A BCP 47 tag in canonical form. */
  readonly lang: string;
  readonly date?: CalendarDate;
  readonly link?: string;
  readonly authors: readonly Person[];
  readonly organization?: Organization;
  readonly event?: PitchEvent;
  readonly contact: readonly ContactEntry[];
  readonly ask?: string;
  readonly prices?: PriceTerms;
  /** The name of a built-in theme, or a theme file as written. */
  readonly theme: string;
  /** Stylesheets that are added to the deck's, as written. */
  readonly css: readonly string[];
  readonly vars: Readonly<Record<string, string>>;
  /** Hosts that the deck may reach, by https alone. */
  readonly allow: readonly string[];
  readonly deck: DeckSettings;
  readonly page: PageSettings;
  /** The tool that the pitch was written for, where it was another: such a pitch makes no page unless asked. */
  readonly from?: 'reveal-md';
  /** Where each key was written, by its path: `deck.show` → span of the value. Keys nobody wrote are missing. */
  readonly places: ReadonlyMap<string, Span>;
  readonly file: SourceFile;
}

// What a deck is lowered to: everything decided, nothing encoded.

import type { Span } from '../../diagnostics/index.ts';
import type { HtmlElement } from '../../html/index.ts';
import type { CssPiece } from '../../resolve/index.ts';
import type { Palette, Scheme } from '../../theme/index.ts';
import type { Seconds } from '../../units/units.ts';
import type { UsedFace } from '../../webfonts/index.ts';
import type { SlideFit } from './fit.ts';
import type { BesideFile } from './media-sources.ts';

/** A slide: its section without notes, and the notes. */
export interface LoweredSlide {
  readonly id: string;
  /** What the slide is called: its heading, or else what it begins with. */
  readonly title: string;
  /** 1-based; missing for a slide that is not counted. */
  readonly position?: number;
  readonly section: HtmlElement;
  /** True when it stands below the slide before it. */
  readonly below: boolean;
  /** Where it was written. */
  readonly span: Span;
  /** How its content fits, as it was computed. */
  readonly fit: SlideFit;
  /** The address of the slide that goes on on this one; the notes are those of both. */
  readonly continues?: string;
  /** What the speaker sees; undefined when there is nothing to say. Never in the public file. */
  readonly notes?: HtmlElement;
}

/** How long each slide may take, in the order of the slides. */
export interface TalkPlan {
  readonly seconds: readonly Seconds[];
  /** How long the talk may take; null when nobody said so, and the seconds are then an estimate. */
  readonly total: Seconds | null;
}

export interface LoweredDeck {
  readonly name: string;
  readonly title: string;
  readonly lang: string;
  readonly description?: string;
  readonly author?: string;
  /** Who asks. */
  readonly organization?: string;
  readonly scheme: Scheme;
  /** The colour of usual slides. */
  readonly ground: Palette['paper'];
  /** Hosts that the deck may reach. */
  readonly allow: readonly string[];
  /** Films and sounds that are too large for the deck's file. */
  readonly beside: readonly BesideFile[];
  readonly slides: readonly LoweredSlide[];
  /** What stands before the slides: the ways between them and the same as running text. */
  readonly views: HtmlElement;
  /** What the reading view takes from the theme, as CSS. */
  readonly reading: string;
  /** The faces of the slides: what the notes are written in says something of them, and stays with them. */
  readonly faces: readonly UsedFace[];
  /** The faces of slides and notes. */
  readonly speakerFaces: readonly UsedFace[];
  /** The theme's tokens as CSS. */
  readonly tokens: string;
  /** What the pitch adds to the stylesheet. */
  readonly css?: readonly CssPiece[];
  /** Options of `Reveal.initialize`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** How long each slide may take: for the speaker. */
  readonly plan: TalkPlan;
  /** False with `deck.notes: none`: there is no speaker's file then. */
  readonly speaker: boolean;
}

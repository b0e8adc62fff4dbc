// What the scripts of a deck find in their page, and what its two windows say to each other.

import type { RevealApi, RevealConfig, RevealPlugin } from 'reveal.js';

/** Written into every deck by the build. */
export interface Settings {
  readonly options: RevealConfig;
  readonly title: string;
  /** Where the speaker's file is; null when there is none. */
  readonly speaker: string | null;
  /** Only in the speaker's file. */
  readonly plan?: Plan;
}

/** How long each slide may take, in seconds and in the order of the slides; `total` is null when nobody set a duration. */
export interface Plan {
  readonly seconds: readonly number[];
  readonly total: number | null;
}

/** The talk as its clock knows it. Times of day are milliseconds since 1970. */
export interface Talk {
  readonly started: number | null;
  /** When the clock was stopped; null while it runs. */
  readonly stopped: number | null;
  /** Milliseconds for which it has been stopped before. */
  readonly lost: number;
  readonly limit: Limit | null;
  /** When it was last changed: of two windows that disagree the later one is right. */
  readonly changed: number;
}

/** “I have five minutes”: said `at` so many seconds into the talk, on a slide by its place. */
export interface Limit {
  readonly seconds: number;
  readonly at: number;
  readonly from: number;
}

/** What the window with the slides shows. */
export interface Showing {
  readonly id: string;
  /** The last step that is shown, from 0; -1 before the first. */
  readonly step: number;
  readonly black: boolean;
  readonly overview: boolean;
  readonly card: boolean;
  readonly contrast: boolean;
}

export type Command =
  | { readonly name: 'next' | 'back' | 'black' | 'card' | 'contrast' | 'overview' | 'first' | 'last' }
  | { readonly name: 'go'; readonly id: string; readonly step: number };

/** From the speaker view to the slides: a sign of life, an order, or that it is closed or loaded anew. */
export type ToSlides =
  | { readonly pitchpipe: 'hello'; readonly talk: Talk | null }
  | { readonly pitchpipe: 'command'; readonly command: Command }
  | { readonly pitchpipe: 'bye' };

/** From the slides to the speaker view. */
export interface ToSpeaker {
  readonly pitchpipe: 'showing';
  readonly showing: Showing;
  /** The talk as the slides last heard of it: what a speaker view that begins anew goes on with. */
  readonly talk: Talk | null;
}

/** reveal.js as a script: one deck for the page, and a constructor of others. */
interface RevealScript extends RevealApi {
  new (element: HTMLElement, options: RevealConfig): RevealApi;
}

declare global {
  const Reveal: RevealScript;
  const RevealZoom: () => RevealPlugin;
  interface Window {
    readonly pitchpipe: Settings;
  }
}

// What `{…}`, `.slide:` and `.element:` comments may set on a slide, a block or an inline.

import type { Span } from '../diagnostics/index.ts';
import type { Seconds } from '../units/units.ts';

/** A step of a slide; `index` orders steps, equal indexes appear together. `effect` is a reveal.js fragment class such as `fade-up`. */
export interface FragmentStep {
  readonly effect?: string;
  readonly index?: number;
}

/** The ground of a slide, in reveal.js terms. */
export interface Background {
  readonly color?: string;
  readonly gradient?: string;
  /** As the author wrote it; `resolve` finds the file. */
  readonly image?: string;
  readonly size?: string;
  readonly position?: string;
  readonly repeat?: string;
  readonly opacity?: number;
}

/** How what two slides share moves from one to the other, in reveal.js terms. */
export interface AutoAnimate {
  /** Only slides with the same one go over into each other. */
  readonly id?: string;
  readonly restart?: boolean;
  /** In seconds. */
  readonly duration?: number;
  readonly easing?: string;
}

/** How a video or a sound is played, and what stands for it. */
export interface Playing {
  /** A WebVTT file, as the author wrote it; `resolve` finds it. */
  readonly captions?: string;
  /** A picture, as the author wrote it. */
  readonly poster?: string;
  readonly autoplay?: boolean;
  readonly loop?: boolean;
  readonly muted?: boolean;
  /** Shown unless it is false. */
  readonly controls?: boolean;
}

export type Output = 'deck' | 'page';
export type Show = 'all' | 'leads';

/** How a slide may be drawn. Without one it is drawn by what it holds. */
export const slideLayouts = [
  'title',
  'section',
  'statement',
  'two-columns',
  'image',
  'image-left',
  'image-right',
  'image-full',
  'quote',
  'stats',
  'closing',
  'flow',
] as const;
export type SlideLayout = (typeof slideLayouts)[number];

/** `hidden`: not in the deck. `uncounted`: in the deck, but without a number. */
export const visibilities = ['hidden', 'uncounted'] as const;
export type Visibility = (typeof visibilities)[number];

export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly only?: Output;
  readonly show?: Show;
  readonly layout?: SlideLayout;
  readonly visibility?: Visibility;
  readonly fragment?: FragmentStep;
  readonly decorative?: boolean;
  /** Left off the page when it would not hold otherwise. */
  readonly optional?: boolean;
  /** A length or a share of the measure, as written: `320px`, `50%`. */
  readonly width?: string;
  /** Where a picture stands that is narrower than its measure. */
  readonly align?: 'left' | 'center' | 'right';
  /** Of a picture: the one that stands in its place on dark slides, as the author wrote it. */
  readonly dark?: string;
  readonly lang?: string;
  readonly transition?: string;
  /** How long the slide may take. */
  readonly time?: Seconds;
  readonly background?: Background;
  /** Of a slide. */
  readonly autoAnimate?: AutoAnimate;
  /** The name of what is the same on two slides that go over into each other. */
  readonly match?: string;
  /** The number of a code block's first line; without it, lines have none. */
  readonly numbers?: number;
  readonly playing?: Playing;
  /** What an icon means, for those who don't see it. */
  readonly label?: string;
  /** Where they were written; undefined when nobody wrote any. */
  readonly span?: Span;
}

export const noAttributes: Attributes = { classes: [] };

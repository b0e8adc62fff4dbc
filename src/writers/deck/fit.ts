// What is known of a slide's room: how high its content will be drawn, and how high it may be.
// In: parts, and where they begin. Out: a value that checks and a browser's judgement are held against.

import type { Span } from '../../diagnostics/index.ts';
import type { HtmlChild } from '../../html/index.ts';
import type { Block } from '../../model/index.ts';
import type { FitSetting } from '../../theme/index.ts';
import { type Fault, nominalPlace, type Part, type Scope } from './scope.ts';

/** A block on a slide: its height in px of the slide, and where it was written. */
export interface BlockFit {
  readonly kind: Block['type'] | 'text';
  readonly height: number;
  readonly span?: Span;
}

/** Lengths in px of a slide of 1280 × 720, before a slide that is too full is made smaller as a whole. */
export interface SlideFit {
  /** What the content takes below `top`, and what it may take. */
  readonly height: number;
  readonly room: number;
  /** Where the content begins. */
  readonly top: number;
  /** How full the slide is set: its gaps, the step of its type. */
  readonly setting: FitSetting;
  /** The number of steps that code on it has gone down. */
  readonly codeStep: number;
  /** The share of its size that all of the slide is drawn in; 1 where it fits. */
  readonly shrink: number;
  /** True where only a browser knows. */
  readonly unmeasured: boolean;
  readonly blocks: readonly BlockFit[];
  readonly faults: readonly Fault[];
}

/** A slide without its foot. */
export interface Sheet {
  /** Grounds and pictures from edge to edge: they keep their size whatever the content does. */
  readonly ground?: readonly HtmlChild[];
  /** A picture that lies under or beside them. It is seen first, and read after them. */
  readonly picture?: HtmlChild;
  readonly children: readonly HtmlChild[];
  /** What stands above the foot, and keeps its size and its place. */
  readonly notes?: HtmlChild;
  readonly fit: SlideFit;
}

/** Half a px is a matter of rounding. */
const TOLERANCE = 0.5;

/** Whether the content has room. */
export const fits = ({ height, room }: Pick<SlideFit, 'height' | 'room'>): boolean => height <= room + TOLERANCE;

/** What the content is too high by, in px; 0 where it fits. */
export const excessOf = (fit: Pick<SlideFit, 'height' | 'room'>): number => (fits(fit) ? 0 : fit.height - fit.room);

/** The fit of parts below each other. */
export function fitOf(
  parts: readonly Part[],
  place: Pick<SlideFit, 'height' | 'room' | 'top'>,
  scope: Pick<Scope, 'setting'> = nominalPlace,
): SlideFit {
  const faults = parts.flatMap((part) => part.faults ?? []);
  return {
    ...place,
    setting: scope.setting,
    codeStep: parts.reduce((most, { codeStep = 0 }) => Math.max(most, codeStep), 0),
    shrink: 1,
    unmeasured: faults.some(({ kind }) => kind === 'unmeasured'),
    blocks: parts.map(({ block, height }) => ({ kind: block?.type ?? 'text', height, span: block?.span })),
    faults,
  };
}

/** The fit of text that is set large: one block that ends where it ends. */
export const fitOfText = (place: Pick<SlideFit, 'height' | 'room' | 'top'>, span?: Span): SlideFit => ({
  ...fitOf([], place),
  blocks: [{ kind: 'text', height: place.height, span }],
});

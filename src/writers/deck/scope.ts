// What every lowering function of the deck gets: where it stands and what it may look up. Values only.

import type { Span } from '../../diagnostics/index.ts';
import type { IconDrawing } from '../../figures/index.ts';
import type { HtmlElement } from '../../html/index.ts';
import type { Block, FrontMatter, PriceTerms, Words } from '../../model/index.ts';
import type { Mark } from '../../resolve/index.ts';
import {
  type DeckGaps,
  type DeckTokens,
  type FamilyHeights,
  type FitSetting,
  gapAt,
  type Palette,
  type Scheme,
  typeAt,
} from '../../theme/index.ts';
import type { DeckMediaFiles } from './media-sources.ts';
import type { DeckPicture } from './remote-pictures.ts';
import type { Figures, Ruler } from './ruler.ts';

/** The deck as a whole. */
export interface DeckScope {
  readonly tokens: DeckTokens;
  /** What the pitch says of itself. */
  readonly about: FrontMatter;
  /** What the slides stand on, and the colours for either ground. */
  readonly scheme: Scheme;
  readonly palettes: Readonly<Record<Scheme, Palette>>;
  /** Measures texts in the deck's fonts. */
  readonly ruler: Ruler;
  /** Of the families, for the places of baselines. */
  readonly heights: FamilyHeights;
  /** Which figures the texts have. */
  readonly figures: Figures;
  readonly pictures: ReadonlyMap<string, DeckPicture>;
  readonly icons: ReadonlyMap<string, IconDrawing>;
  /** What is played. */
  readonly media: DeckMediaFiles;
  /** The logo of who asks. */
  readonly mark?: Mark;
  readonly words: Words;
  /** The pitch's language (BCP 47), for figures and days. */
  readonly lang: string;
  readonly prices?: PriceTerms;
  /** What the notes at the foot of the slide at hand take, in px. */
  readonly notesHeight?: number;
  /** The least number of steps that code goes down. */
  readonly codeStep?: number;
}

/** A place on a slide that blocks stand in. */
export interface Scope extends DeckScope {
  /** The measure in px. */
  readonly width: number;
  /** How full the slide is: `tokens.type` has the styles of this setting already. */
  readonly setting: FitSetting;
  /** The size of marks and pictures at this setting, as a share of the nominal. No part of the styles: these have sizes of their own. */
  readonly scale: number;
  /** True inside a column, where marks stand in the measure and not outside it. */
  readonly inset: boolean;
  /** True inside the item of a list, where all stands closer together. */
  readonly nested?: boolean;
  /** The most that a picture among other blocks may take, in px. */
  readonly figureHeight?: number;
  /** True where blocks are weighed to be cut: code that is too high is not set smaller for it. */
  readonly uncut?: boolean;
  /** `stacked`: the bold beginnings of list items are lines of their own in the style `lead`. */
  readonly leads: 'stacked' | 'inline';
}

/** The place of blocks that nothing has made smaller yet. */
export const nominalPlace = {
  setting: { gaps: 0, type: 0, leads: 'stacked' },
  scale: 1,
  inset: false,
  leads: 'stacked',
} as const;

/** The most height of a picture among other blocks, in px. */
export const mostFigure = ({ tokens, figureHeight }: Scope): number => figureHeight ?? tokens.figure.most;

/** A place at a setting; `place` is nominal. */
export function placeAt(place: Scope, setting: FitSetting): Scope {
  const { tokens, scale } = tokensAt(place.tokens, setting.type);
  return { ...place, tokens, setting, scale, leads: setting.leads };
}

/** Tokens whose styles are those of a step; they are made once for all slides. */
interface SteppedTokens {
  readonly tokens: DeckTokens;
  readonly scale: number;
}

const stepped = new WeakMap<DeckTokens, Map<number, SteppedTokens>>();

function tokensAt(tokens: DeckTokens, step: number): SteppedTokens {
  const steps = stepped.get(tokens) ?? new Map<number, SteppedTokens>();
  stepped.set(tokens, steps);
  const known = steps.get(step);
  if (known) return known;
  const { type, scale } = typeAt(tokens, step);
  const made = { tokens: { ...tokens, type }, scale };
  steps.set(step, made);
  return made;
}

/** A gap at the scope's setting, in px. */
export const gapOf = ({ tokens, setting }: Scope, name: keyof DeckGaps): number =>
  gapAt(tokens.gaps, name, setting.gaps);

/** How blocks are lowered that stand inside another; `blocks.ts` hands itself in. */
export type LowerBlocks = (
  blocks: readonly Block[],
  scope: Scope,
) => { readonly parts: readonly Part[]; readonly height: number };

/** What blocks may take that begin at `top`, in px: they end above the half disc on the horizon, and above the notes. */
export const bodyRoom = ({ tokens: { foot }, notesHeight = 0 }: DeckScope, top: number): number =>
  foot.horizon - foot.dome.radius - notesHeight - top;

/** A block on a slide and the height that it takes, in px. */
export interface Part {
  readonly node: HtmlElement;
  readonly height: number;
  /** True for running text: two of them in a row stand closer together. */
  readonly text: boolean;
  /** What of the height is a picture, which gives way to other blocks. */
  readonly picture?: number;
  /** What it was made of. */
  readonly block?: Block;
  /** The number of steps that code has gone down. */
  readonly codeStep?: number;
  /** What is wrong with it, whatever room it has. */
  readonly faults?: readonly Fault[];
}

/** A part that holds others: what is wrong with them is wrong with it. */
export const containing = (
  inner: readonly Pick<Part, 'faults'>[],
  part: Pick<Part, 'node' | 'height' | 'faults'>,
): Part => ({ ...part, text: false, faults: [...(part.faults ?? []), ...inner.flatMap(({ faults = [] }) => faults)] });

/** Code whose lines run on, a picture that is drawn larger than it is, by how many px; and HTML whose height only a browser knows. */
export type Fault =
  | { readonly kind: 'wide-code' | 'enlarged-picture'; readonly pixels: number; readonly span: Span }
  | { readonly kind: 'unmeasured'; readonly span: Span };

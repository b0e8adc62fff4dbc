// A slide by its kind → what stands on its sheet, and how it fits. In: a slide, its kind, its place. Out: a sheet without its foot.

import type { Slide } from '../../model/index.ts';
import type { Sheet } from './fit.ts';
import { lowerFlow, textWidth } from './flow.ts';
import { lowerFootnotes } from './footnotes.ts';
import type { Kind } from './kind.ts';
import { lowerClosing } from './layouts/closing.ts';
import { lowerBeside, lowerPicture } from './layouts/image.ts';
import { lowerImageFull } from './layouts/image-full.ts';
import { lowerQuoteSlide } from './layouts/quote.ts';
import { lowerSection } from './layouts/section.ts';
import { lowerSentence } from './layouts/sentence.ts';
import { lowerStatement } from './layouts/statement.ts';
import { lowerStatsSlide } from './layouts/stats.ts';
import { lowerTitle } from './layouts/title.ts';
import { partByHeight } from './layouts/two-columns.ts';
import type { Place } from './places.ts';
import type { DeckScope } from './scope.ts';

/** Kinds that have no foot: they are drawn to the edges. */
const footless: ReadonlySet<Kind['kind']> = new Set(['title', 'section', 'image-full', 'closing']);

/** A slide of nothing but ground has none either. */
export const hasFoot = ({ kind }: Kind, { heading, blocks }: Pick<Slide, 'heading' | 'blocks'>): boolean =>
  !footless.has(kind) && (heading !== undefined || blocks.length > 0);

const flowing = ['quote', 'stats', 'two-columns', 'image-left', 'image-right', 'flow'] as const;

/** Kinds whose blocks can go on on another slide; nothing of them depends on where the slide stands. */
export type Flowing = Extract<Kind, { readonly kind: (typeof flowing)[number] }>;

const flowingKinds: ReadonlySet<Kind['kind']> = new Set(flowing);

export const isFlowing = (kind: Kind): kind is Flowing => flowingKinds.has(kind.kind);

/** What of a slide is drawn. */
type Content = Pick<Slide, 'heading' | 'blocks' | 'footnotes'>;

/** Lowers a slide of any kind. */
export function lowerSheet(slide: Content, kind: Kind, place: Place, scope: DeckScope): Sheet {
  if (isFlowing(kind)) return lowerFlowing(slide, kind, scope);
  return withNotes(slide, kind, scope, (inner) => lowerLarge(slide, kind, place, inner));
}

/** Lowers a slide that can go on on another. */
export function lowerFlowing(slide: Content, kind: Flowing, scope: DeckScope): Sheet {
  return withNotes(slide, kind, scope, (inner) => lowerBlocksOf(slide, kind, inner));
}

/** The notes that a slide calls take their room from its content. */
function withNotes(slide: Content, kind: Kind, scope: DeckScope, lower: (scope: DeckScope) => Sheet): Sheet {
  const notes = lowerFootnotes(slide, measureOf(kind, scope), scope);
  const sheet = lower(notes ? { ...scope, notesHeight: notes.height } : scope);
  return notes ? { ...sheet, notes: notes.node } : sheet;
}

/** The measure of what stands under a heading. */
export function measureOf({ kind }: Kind, scope: DeckScope): number {
  const { axes, image, plaque } = scope.tokens;
  if (kind === 'image-full') return plaque.width;
  return kind === 'image-left' || kind === 'image-right' ? image.textRight - axes.text : textWidth(scope);
}

function lowerBlocksOf({ heading, blocks }: Content, kind: Flowing, scope: DeckScope): Sheet {
  switch (kind.kind) {
    case 'quote':
      return lowerQuoteSlide(kind.quote, heading, scope);
    case 'image-left':
    case 'image-right':
      return lowerBeside(kind.figure, heading, kind.rest, scope);
    case 'two-columns':
      return lowerFlow(heading, partByHeight(blocks, scope), scope, textWidth(scope));
    case 'stats':
      return lowerStatsSlide(kind, heading, scope);
    case 'flow':
      return lowerFlow(heading, blocks, scope, textWidth(scope));
    default:
      return kind satisfies never;
  }
}

function lowerLarge({ heading, blocks }: Content, kind: Exclude<Kind, Flowing>, place: Place, scope: DeckScope): Sheet {
  switch (kind.kind) {
    case 'title':
      return lowerTitle(kind, scope);
    case 'section':
      return lowerSection(kind, place, scope);
    case 'statement':
      return lowerStatement(kind, scope);
    case 'sentence':
      return lowerSentence(kind.say, heading, scope) ?? lowerFlow(heading, blocks, scope, textWidth(scope));
    case 'image':
      return lowerPicture(kind.figure, heading, scope);
    case 'image-full':
      return lowerImageFull(kind, heading, place, scope);
    case 'closing':
      return lowerClosing(kind, heading, scope);
    default:
      return kind satisfies never;
  }
}

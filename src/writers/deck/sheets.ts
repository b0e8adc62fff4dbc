// A slide by its kind → what stands on its sheet, and how it fits. In: a slide, its kind, its place. Out: a sheet without its foot.

import { type FrontMatter, plainText, type Slide } from '../../model/index.ts';
import type { Sheet } from './fit.ts';
import { lowerFlow, textWidth } from './flow.ts';
import { lowerFootnotes } from './footnotes.ts';
import type { Kind } from './kind.ts';
import { lowerClosing } from './layouts/closing.ts';
import { lowerBeside, lowerPicture } from './layouts/image.ts';
import { lowerImageFull } from './layouts/image-full.ts';
import { lowerQuoteSlide } from './layouts/quote.ts';
import { lowerSection } from './layouts/section.ts';
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

export function lowerSheet(
  slide: Pick<Slide, 'heading' | 'blocks' | 'footnotes'>,
  kind: Kind,
  place: Place,
  about: FrontMatter,
  scope: DeckScope,
): Sheet {
  const notes = lowerFootnotes(slide, measureOf(kind, scope), scope);
  const sheet = lowerOfKind(slide, kind, place, about, notes ? { ...scope, notesHeight: notes.height } : scope);
  return notes ? { ...sheet, notes: notes.node } : sheet;
}

/** The measure of what stands under a heading. */
function measureOf({ kind }: Kind, scope: DeckScope): number {
  const { axes, image } = scope.tokens;
  return kind === 'image-left' || kind === 'image-right' ? image.textRight - axes.text : textWidth(scope);
}

function lowerOfKind(
  { heading, blocks }: Pick<Slide, 'heading' | 'blocks'>,
  kind: Kind,
  place: Place,
  about: FrontMatter,
  scope: DeckScope,
): Sheet {
  switch (kind.kind) {
    case 'title': {
      const line = kind.line ? plainText(kind.line.children) : about.subtitle;
      return lowerTitle(kind.heading, line, about, scope);
    }
    case 'section':
      return lowerSection(kind, place, scope);
    case 'statement':
      return lowerStatement(kind, scope);
    case 'quote':
      return lowerQuoteSlide(kind.quote, heading, scope);
    case 'image':
      return lowerPicture(kind.figure, heading, scope);
    case 'image-left':
    case 'image-right':
      return lowerBeside(kind.figure, heading, kind.rest, scope);
    case 'image-full':
      return lowerImageFull(kind, heading, place, scope);
    case 'closing':
      return lowerClosing(kind, heading, about, scope);
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

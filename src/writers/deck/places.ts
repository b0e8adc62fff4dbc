// Where each slide stands in the deck: its number, and how far the talk has come when it is shown.
// In: the slides and their kinds. Out: a place a slide.

import type { FrontMatter, Slide } from '../../model/index.ts';
import type { Kind } from './kind.ts';

/** Where a slide stands in the deck. */
export interface Place {
  /** How far the talk has come, 0–1. */
  readonly at: number;
  /** How far the sections have come, 0–1. */
  readonly sectionAt: number;
  /** 1-based; missing for a slide that is not counted. */
  readonly position?: number;
  /** As `deck.slideNumber` wants it; undefined when no number is shown. */
  readonly number?: string;
}

/** A slide's place across and down, both 1-based; `down` is missing where nothing stands above or below. */
interface Indices {
  readonly across: number;
  readonly down?: number;
}

/** The half disc of a deck with one section stands where a first step would take it. */
const LONE_SECTION = 0.25;

/** Places every slide; those that are not counted stand where the slide before them does. */
export function placeSlides(slides: readonly Slide[], kinds: readonly Kind[], about: FrontMatter): readonly Place[] {
  const sections = kinds.filter(({ kind }) => kind === 'section').length;
  const total = slides.filter(isCounted).length;
  const indices = indexSlides(slides);
  let section = 0;
  let count = 0;
  return slides.map((slide, index) => {
    if (kinds[index]?.kind === 'section') section += 1;
    if (isCounted(slide)) count += 1;
    const position = isCounted(slide) ? count : undefined;
    const number = position && formatNumber(about.deck.slideNumber, position, total, indices[index]!);
    return {
      at: total > 1 ? Math.max(0, count - 1) / (total - 1) : 0,
      sectionAt: sections > 1 ? Math.max(0, section - 1) / (sections - 1) : LONE_SECTION,
      ...(position === undefined ? {} : { position }),
      ...(number ? { number } : {}),
    };
  });
}

const isCounted = ({ attributes }: Slide): boolean => attributes.visibility !== 'uncounted';

function indexSlides(slides: readonly Slide[]): readonly Indices[] {
  let across = 0;
  let down = 0;
  return slides.map((slide, index) => {
    const below = index > 0 && slide.below;
    across += below ? 0 : 1;
    down = below ? down + 1 : 1;
    return below || slides[index + 1]?.below ? { across, down } : { across };
  });
}

/** The formats of reveal.js: `h.v`, `h/v`, `c` (counted through), `c/t` (of how many). */
function formatNumber(
  format: FrontMatter['deck']['slideNumber'],
  count: number,
  total: number,
  { across, down }: Indices,
): string | undefined {
  switch (format) {
    case false:
      return undefined;
    case true:
    case 'c':
      return `${count}`;
    case 'c/t':
      return `${count}/${total}`;
    case 'h.v':
      return down === undefined ? `${across}` : `${across}.${down}`;
    case 'h/v':
      return down === undefined ? `${across}` : `${across}/${down}`;
    default:
      return format satisfies never;
  }
}

// Paragraph → lines by first fit, which gives the number of lines at every step of a fit.
// `measure` is the line's width in 1/1000 of the type size.

import { segmentWidth, spaceWidth } from './measure.ts';
import type { Division, LineRange, Paragraph, Segment } from './text.ts';

export interface BreakOptions {
  /** What the first line is shorter by, in 1/1000 of the type size. */
  readonly indent?: number;
  /** Added behind every glyph, in 1/1000 em of its own size. */
  readonly tracking?: number;
  /** True where both edges of the lines are straight: spaces are stretched and shrunk. */
  readonly justified?: boolean;
  /** True where a word is divided whenever a part of it fits, as browsers do. */
  readonly filled?: boolean;
}

/** Rounding of widths must not push a word off a line that it fills. */
export const EPSILON = 0.01;

/**
 * How short a line may be before a word is divided to fill it, as a share of the measure: in ragged text a little unevenness reads better
 * than a hyphen, in justified text it opens the spaces.
 */
const ZONE = { ragged: 0.14, justified: 0.05 } as const;

/** A second hyphen in a row asks for so many times the zone. */
const SECOND_IN_ROW = 2;

/** The room that a line must leave before the next word is divided. */
export function hyphenationZone(measure: number, justified: boolean, afterHyphen: boolean): number {
  return measure * (justified ? ZONE.justified : ZONE.ragged) * (afterHyphen ? SECOND_IN_ROW : 1);
}

/** First fit: each line takes what it can. A segment wider than the measure stands alone; see `cutWideSegments`. */
export function breakGreedy(paragraph: Paragraph, measure: number, options: BreakOptions = {}): readonly LineRange[] {
  const { indent = 0, tracking = 0, justified = false, filled = false } = options;
  const { segments } = paragraph;
  const lines: LineRange[] = [];
  let from = 0;
  let first: Segment | undefined;
  while (from < segments.length) {
    const room = measure - (lines.length === 0 ? indent : 0) + EPSILON;
    let end = first ?? segments[from]!;
    let width = segmentWidth(end, tracking);
    let to = from + 1;
    while (to < segments.length && end.ends !== 'kept') {
      const next = width + spaceWidth(end, tracking) + segmentWidth(segments[to]!, tracking);
      if (next > room) break;
      width = next;
      end = segments[to]!;
      to++;
    }
    const word = end.ends === 'kept' ? undefined : segments[to];
    const short = filled || room - width > hyphenationZone(measure, justified, first !== undefined);
    const division =
      short && word?.divisions
        ? lastWithin(word.divisions(), width + spaceWidth(end, tracking), room, tracking)
        : undefined;
    lines.push({ from, to: division ? to + 1 : to, first, last: division?.head });
    from = to;
    first = division?.tail;
  }
  return lines;
}

/** The last division whose head still stands on a line that is `begun` wide with its last space. */
function lastWithin(
  divisions: readonly Division[],
  begun: number,
  room: number,
  tracking: number,
): Division | undefined {
  return divisions.findLast(({ head }) => begun + segmentWidth(head, tracking) <= room);
}

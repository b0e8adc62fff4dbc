// What a layout gives: all that stands around the body of a page, and where the body may stand.

import type { Placed } from '../../typeset/index.ts';
import type { PageContent } from './content.ts';
import type { Setting } from './lines.ts';

/** More spare room than this above the ask would tear the head apart, mm. */
export const MOST_ABOVE_ASK = 22;

/** What is too long for its place, by the part that is. */
export type Crowded = 'title' | 'row' | 'sidebar';

export interface Around {
  /** In reading order: what is read before the body, and what is read after it. */
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
  /** The baseline of the body's first line at the nominal size, and the last one that it may have, in pt from the sheet's upper edge. */
  readonly firstBaseline: number;
  readonly lastBaseline: number;
  /** A rule stands over the body. */
  readonly ruled: boolean;
  /** The most spare room that looks meant above the ask, in pt. */
  readonly mostDrop: number;
  readonly crowded: readonly Crowded[];
  /** The same with spare room, in pt, put above the ask, or above the title where there is no ask. */
  dropped(by: number): Around;
}

export type PageLayout = (content: PageContent, setting: Setting) => Around;

// A pitch with everything it refers to at hand: what the checks and the writers' `lower` take.

import type { Pitch } from '../model/index.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Theme } from '../theme/theme.ts';

export interface ResolvedPitch {
  /** All of it, after variables and typography. */
  readonly whole: Pitch;
  /** What the deck shows: leads cut, page-only text gone from `blocks` and kept in `onPage`. */
  readonly deck: Pitch;
  /** What the page prints: deck-only text, slides and notes gone. */
  readonly page: Pitch;
  readonly theme: Theme;
  /** By the source as written (`logo.svg`). A picture that could not be had is missing, and has a diagnostic. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

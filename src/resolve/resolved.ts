// A pitch with everything it refers to at hand: what the checks and the writers' `lower` take.

import type { IconDrawing } from '../figures/index.ts';
import type { ProjectFonts } from '../fonts/index.ts';
import type { Pitch } from '../model/index.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Theme } from '../theme/index.ts';
import type { Mark } from './mark.ts';
import type { ResolvedMedia } from './resolve-media.ts';
import type { CssPiece } from './stylesheets/read-stylesheets.ts';

export interface ResolvedPitch {
  /** All of it, after variables and typography. */
  readonly whole: Pitch;
  /** What the deck shows: leads cut, page-only text gone from `blocks` and kept in `onPage`. */
  readonly deck: Pitch;
  /** What the page prints: deck-only text, slides and notes gone. */
  readonly page: Pitch;
  readonly theme: Theme;
  /** The fonts that the theme takes from the project; a fallback that the pitch has no need of is missing. */
  readonly fonts: ProjectFonts;
  /** By the source as written (`logo.svg`), those of a theme by their keys. A picture that could not be had is missing, and has a diagnostic. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** What is played, and its captions; missing where nothing is. */
  readonly media?: ResolvedMedia;
  /** By their names. One that the set lacks is missing, and has a diagnostic. */
  readonly icons: ReadonlyMap<string, IconDrawing>;
  /** What the pitch adds to the deck's stylesheet; missing or empty when it adds nothing. */
  readonly css?: readonly CssPiece[];
  /** The logo of who asks. Its pictures are among the others, by their keys. */
  readonly mark?: Mark;
}

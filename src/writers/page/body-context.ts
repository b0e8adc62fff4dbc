// What preparing a body needs besides its blocks.

import type { RunLog } from './runs.ts';
import type { Styles } from './styles.ts';
import type { PageWords } from './words.ts';

export interface BodyContext {
  readonly styles: Styles;
  readonly words: PageWords;
  readonly log: RunLog;
}

// What preparing a body needs besides its blocks.

import type { Words } from '../../model/index.ts';
import type { RunLog } from './runs.ts';
import type { Styles } from './styles.ts';

export interface BodyContext {
  readonly styles: Styles;
  readonly words: Words;
  readonly log: RunLog;
}

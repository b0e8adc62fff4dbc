// What the exit code says of what was found.
// In: a count of findings. Out: 0 for a clean result, 1 for one that a script should stop at.

import type { ExitCode } from '../io.ts';
import type { Totals } from './totals.ts';

export function exitCodeOf({ error, warning }: Totals, strict: boolean): ExitCode {
  return error > 0 || (strict && warning > 0) ? 1 : 0;
}

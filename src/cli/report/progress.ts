// What a terminal shows while a build takes longer than a moment: one line that is always wiped before anything else is written.
// In: what is being done. Out: nothing when it is quick, or when nobody looks.

import type { Io } from '../io.ts';

export interface Progress {
  /** Says what is being done, if the work has gone on for a moment. */
  show(text: string): void;
  /** Wipes the line. */
  clear(): void;
}

/** Milliseconds before anything is shown: what is done by then needs no explanation. */
const MOMENT = 500;

const WIPE = '\r\x1b[K';

export function createProgress({ err, host }: Io, wanted: boolean): Progress {
  const begin = host.now();
  let shown = false;
  return {
    show(text) {
      if (!wanted || !err.isTerminal || host.now() - begin < MOMENT) return;
      err.write(`${WIPE}${text}`);
      shown = true;
    },
    clear() {
      if (shown) err.write(WIPE);
      shown = false;
    },
  };
}

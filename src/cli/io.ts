// What a command may touch of the process: two streams, the environment and the outside world.
// In: nothing. Out: an interface that a test can stand in for; `main.ts` makes the real one.

import type { Host } from '../host/index.ts';

export interface Stream {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** True when colours may be written: a terminal, and `NO_COLOR` is not set. */
  readonly colors: boolean;
}

export interface Io {
  readonly out: Stream;
  readonly err: Stream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly host: Host;
}

/** 0: clean or warnings. 1: errors, or warnings under `--strict`. 2: wrong use. 3: failure of the host, or a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3;

// The program: the one place that knows the process.
// In: argv, the environment, the two streams. Out: an exit code.

import { createNodeHost } from '../host/index.ts';
import type { Stream } from './io.ts';
import { runCommandLine } from './run.ts';

/** Does what the command line asks for, and leaves the process its exit code. */
export async function runProgram(): Promise<void> {
  const { argv, env } = process;
  process.exitCode = await runCommandLine(argv.slice(2), {
    out: streamOf('stdout'),
    err: streamOf('stderr'),
    environment: env,
    host: createNodeHost({ environment: env }),
  });
}

/** A stream of the process, which is made when it is first asked for: Node then loads what speaks with pipes. */
function streamOf(name: 'stdout' | 'stderr'): Stream {
  let known: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    known ??= process[name].on('error', ignoreClosedPipe);
    return known;
  };
  return {
    write: (text) => void stream().write(text),
    get isTerminal() {
      return stream().isTTY === true;
    },
    // no-color.org: any value but the empty one.
    get colors() {
      return stream().isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
    },
  };
}

/** A reader that has seen enough (`pitchpipe check | head`) is no failure. */
function ignoreClosedPipe(failure: NodeJS.ErrnoException): void {
  if (failure.code !== 'EPIPE') throw failure;
}

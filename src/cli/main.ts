// The program: the one place that knows the process.
// In: argv, the environment, the two streams. Out: an exit code.

import { createNodeHost } from '../host/index.ts';
import type { Stream } from './io.ts';
import { runCommandLine } from './run.ts';

/** Does what the command line asks for, and leaves the process its exit code. */
export async function runProgram(): Promise<void> {
  const { argv, env, stdout, stderr } = process;
  // A reader that has seen enough (`pitchpipe check | head`) is no failure.
  stdout.on('error', (failure: NodeJS.ErrnoException) => {
    if (failure.code !== 'EPIPE') throw failure;
  });
  process.exitCode = await runCommandLine(argv.slice(2), {
    out: streamOf(stdout),
    err: streamOf(stderr),
    environment: env,
    host: createNodeHost({ environment: env }),
  });
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  const isTerminal = stream.isTTY === true;
  // no-color.org: any value but the empty one.
  const colors = isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return { write: (text) => void stream.write(text), isTerminal, colors };
}

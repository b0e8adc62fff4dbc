#!/usr/bin/env node
// The program: the one place that knows the process.
// In: argv, the environment, the two streams. Out: an exit code.

import { setFlagsFromString } from 'node:v8';
import { createNodeHost } from '../host/index.ts';
import type { Stream } from './io.ts';
import { runCommandLine } from './run.ts';

const { argv, env, stdout, stderr } = process;

// A build is over before optimised code pays: compiling it takes a sixth of the time of a small one. A long build still gets there.
setFlagsFromString('--interrupt-budget=1000000');
// The same holds for HarfBuzz's WebAssembly: its first compiler is fast, its second takes as long as shaping a page.
setFlagsFromString('--liftoff-only');

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

function streamOf(stream: NodeJS.WriteStream): Stream {
  const isTerminal = stream.isTTY === true;
  // no-color.org: any value but the empty one.
  const colors = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
  return { write: (text) => void stream.write(text), isTerminal, colors };
}

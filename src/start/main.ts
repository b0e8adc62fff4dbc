#!/usr/bin/env node
// What the command `pitchpipe` starts: it prepares V8 for a short run, and loads the program as V8 compiled it before.
// In: the process. Out: the program, running.

import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadCompiled } from './compiled-script.ts';

type Program = Pick<typeof import('../cli/main.ts'), 'runProgram'>;

/** The file of the program, whose name tells its content; set when the package is built. */
declare const PROGRAM: string;

// A build is over before optimised code pays: compiling it takes a sixth of the time of a small one. A long build still gets there.
setFlagsFromString('--interrupt-budget=1000000');
// The same holds for HarfBuzz's WebAssembly: its first compiler is fast, its second takes as long as shaping a page.
setFlagsFromString('--liftoff-only');

const { runProgram } = loadCompiled<Program>(join(__dirname, PROGRAM), taskOf(process.argv.slice(2)), require);
void runProgram();

/** What is asked for, as far as it decides which code runs: `build`, `build-page`, `help`. */
function taskOf(args: readonly string[]): string {
  if (args.includes('--help')) return 'help';
  const only = args.includes('--only') ? [args[args.indexOf('--only') + 1]] : [];
  return [args[0], ...only].map((word = '') => word.replace(/\W/g, '')).join('-');
}

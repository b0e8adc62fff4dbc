// How the tests run: every *.test.ts below tests/, on every core, with time enough for a browser and a command on a busy machine.
// Files share the modules of their worker: what these keep is what was computed, so that no test finds anything of another.

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    isolate: false,
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});

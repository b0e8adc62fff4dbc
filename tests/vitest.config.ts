// How the tests run: every *.test.ts below tests/, on every core, with time enough for a browser and a command on a busy machine.
// Files share the modules of their worker: what these keep is what was computed, so that no test finds anything of another.

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What opens a browser or runs commands takes longest, and comes first: no worker is left with one of them at the end. */
const LONG = /\.browser\.test\.ts$|\/transcripts\.test\.ts$/;

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/browser/shipped-chromium.ts'],
    setupFiles: ['tests/setup.ts'],
    isolate: false,
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongOnesFirst },
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});

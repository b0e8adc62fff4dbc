// How the tests run: every *.test.ts below tests/, with time enough for a browser and a command on a busy machine.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], setupFiles: ['tests/setup.ts'], testTimeout: 30_000, hookTimeout: 120_000 },
});

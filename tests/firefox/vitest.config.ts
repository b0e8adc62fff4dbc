// How the click-through in Firefox runs: by itself, as `npm run firefox`, since npm ships no Firefox.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/firefox/*.firefox.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});

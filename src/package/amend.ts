// Changes to lines of packages as they are bundled: what does not suit a script, or costs time at every start.
// In: the table below. Out: a plugin that makes them, and fails when a package no longer holds what is to be changed.

import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

interface Amendment {
  readonly file: RegExp;
  readonly from: RegExp;
  readonly to: string;
}

const amendments: readonly Amendment[] = [
  {
    // It waits for its WebAssembly before it can be imported, which a script can't: it gives what is to be waited for.
    file: /[\\/]harfbuzzjs[\\/]dist[\\/]index\.mjs$/,
    from: /init\(await createHarfBuzz\(\)\);/g,
    to: 'export const ready = createHarfBuzz().then(init);',
  },
  {
    // It sets the fields of its tokens through three calls each, for engines that are older than classes: a fiftieth of a long deck's time.
    file: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/,
    from: /_defineProperty\(\s*this,\s*(?:\/\*\*.*?\*\/\s*)?"(\w+)",/gs,
    to: '(this.$1 =',
  },
  {
    // It fills a table of 65,536 numbers at the start of every program, to count bits; this counts them as fast (Warren, Hacker's Delight, 5-1).
    file: /[\\/]qr[\\/]index\.js$/,
    from: /const popcnt = \(n\) => POP16\[n & 0xffff\] \+ POP16\[n >>> 16\];/g,
    to: `const popcnt = (n) => {
      const pairs = n - ((n >>> 1) & 0x55555555);
      const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
      return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    };`,
  },
];

/** Throws, and so ends the bundling, where a package says otherwise than is expected here. */
export const amend: Plugin = {
  name: 'amend',
  setup(build) {
    for (const { file, from, to } of amendments)
      build.onLoad({ filter: file }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = source.replace(from, to);
        if (contents === source) throw new Error(`${path} does not hold ${from} any more: see src/package/amend.ts.`);
        return { contents };
      });
  },
};

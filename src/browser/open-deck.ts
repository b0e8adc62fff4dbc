// Opens a built deck in a browser, the files beside it included. In: the deck's public files. Out: a page in which reveal.js is ready.

import { posix } from 'node:path';
import type { Browser, BrowserPage } from '../host/index.ts';
import type { OutputFile } from '../writers/writer.ts';

const READY = `new Promise((done) => {
  const look = () => window.Reveal?.isReady() ? document.fonts.ready.then(() => done()) : setTimeout(look, 10);
  look();
})`;

/** `size` is the deck's own in px: a slide then has its natural size. */
export async function openDeck(
  browser: Browser,
  files: readonly OutputFile[],
  options: { readonly size: readonly [number, number]; readonly address?: string },
): Promise<BrowserPage> {
  const open = files.filter(({ place }) => place === 'public');
  const deck = open.find(({ path }) => posix.basename(path) === 'index.html');
  const folder = posix.dirname(deck?.path ?? '');
  const page = await browser.open(
    new Map(
      [...open]
        .sort((a, b) => Number(b === deck) - Number(a === deck))
        .map(({ path, bytes }) => [posix.relative(folder, path), bytes]),
    ),
    options,
  );
  await page.evaluate(READY);
  return page;
}

// Opens a built deck in a browser, the files beside it included. In: the deck's public files. Out: a page in which reveal.js is ready.

import { posix } from 'node:path';
import { type Browser, type BrowserPage, HostError } from '../host/index.ts';
import type { LoweredDeck } from '../writers/deck/index.ts';
import type { OutputFile } from '../writers/writer.ts';

/** Milliseconds that a deck may take: one of a thousand slides takes two seconds. */
const PATIENCE = 30_000;

/** True once reveal.js, the deck's script behind it and the fonts are ready, false when they are not in time. */
const READY = `new Promise((done) => {
  const last = performance.now() + ${PATIENCE};
  const look = () => {
    if (document.querySelector('.reveal.ready')) document.fonts.ready.then(() => done(true));
    else if (performance.now() > last) done(false);
    else setTimeout(look, 10);
  };
  look();
})`;

/** A deck, lowered and emitted. */
export interface BuiltDeck {
  readonly lowered: LoweredDeck;
  readonly files: readonly OutputFile[];
}

/** Opens the deck at its own size, so that a px of the slide is one of the page; `address` follows the name of its file. */
export async function openDeck(
  browser: Browser,
  { lowered, files }: BuiltDeck,
  address?: string,
): Promise<BrowserPage> {
  const open = files.filter(({ place }) => place === 'public');
  const deck = open.find(({ path }) => posix.basename(path) === 'index.html');
  const folder = posix.dirname(deck?.path ?? '');
  const { width, height } = lowered.options;
  const page = await browser.open(
    new Map(
      [...open]
        .sort((a, b) => Number(b === deck) - Number(a === deck))
        .map(({ path, bytes }) => [posix.relative(folder, path), bytes]),
    ),
    { size: [Number(width), Number(height)], address },
  );
  if (await page.evaluate(READY)) return page;
  const said = page.complaints.map((text) => text.split('\n')[0]).join('; ');
  await page.close();
  throw new HostError(
    deck?.path ?? lowered.name,
    `its slides were not ready in the browser after ${PATIENCE / 1000} s${said && ` (${said})`}`,
  );
}

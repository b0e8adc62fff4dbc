// Every deck of the corpus looks as it did. Its picture is kept in `goldens/decks/`, drawn by the Chromium of the lock file.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/browser.ts';
import { updating } from '../docs/keep.ts';
import { drawDeck } from './deck-sheet.ts';
import { buildDeck, deckNames } from './decks.ts';
import { compareGrey, greyOf } from './render.ts';

const goldens = fileURLToPath(new URL('goldens/decks/', import.meta.url));

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('a deck of the corpus', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    mkdirSync(goldens, { recursive: true });
  });
  afterAll(() => browser?.close());

  it.each(deckNames)('%s looks as it did', async (name) => {
    const { bytes } = await buildDeck(name);
    if (!bytes) return;
    const drawn = await drawDeck(browser, bytes);
    const golden = `${goldens}${name}.png`;
    if (updating) writeFileSync(golden, drawn);
    const { worst, average } = compareGrey(greyOf(readFileSync(golden)), greyOf(drawn));
    const advice = 'look at the picture, then keep it with UPDATE_DOCS=1';
    expect(average, advice).toBeLessThan(0.4);
    expect(worst, advice).toBeLessThan(24);
  });
});

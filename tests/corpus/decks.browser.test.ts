// Every deck of the corpus stands in the browser as it was computed, and looks as it did.
// Its picture is kept in `goldens/decks/`, drawn by the Chromium of the lock file.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeDeck } from '../../src/browser/index.ts';
import { createNodeHost, type Browser as Judge } from '../../src/host/index.ts';
import { browserPath, testBrowser } from '../browser/browser.ts';
import { hasShippedChromium } from '../browser/shipped-chromium.ts';
import { updating } from '../docs/keep.ts';
import { drawDeck, placesOnSheet } from './deck-sheet.ts';
import { buildDeck, deckNames } from './decks.ts';
import { channelsOf, compareShades, cutOut } from './render.ts';

const goldens = fileURLToPath(new URL('goldens/decks/', import.meta.url));

describe('a deck of the corpus', () => {
  const host = createNodeHost();
  let judge: Judge;
  beforeAll(async () => {
    const started = await host.browser!(await browserPath());
    if ('install' in started) throw new Error(`there is no browser: ${started.install}`);
    judge = started;
  });
  afterAll(() => judge?.close());

  it.each(deckNames)('%s has no slide that overflows, and none that is other than it was computed', async (name) => {
    const { deck } = (await buildDeck(name)).compilation;
    if (!deck?.lowered || deck.files.length === 0) return;
    const { full, diagnostics } = await judgeDeck(judge, { lowered: deck.lowered, files: deck.files }, host);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    expect(full).toBe(0);
  });
});

describe.skipIf(!hasShippedChromium)('the picture of a deck', () => {
  it.each(deckNames)('%s is what it was', async (name) => {
    const { bytes } = await buildDeck(name);
    if (!bytes) return;
    const drawn = await drawDeck(await testBrowser(), bytes);
    const golden = `${goldens}${name}.png`;
    if (updating) writeFileSync(golden, drawn);
    const [kept, now] = [readFileSync(golden), drawn].map(channelsOf);
    const advice = 'look at the picture, then keep it with UPDATE_DOCS=1';
    expect(
      now!.map(({ width, height }) => [width, height]),
      advice,
    ).toEqual(kept!.map(({ width, height }) => [width, height]));
    // Slide by slide and colour by colour: on a large sheet, in grey, a word more or another hue is little.
    for (const [index, place] of placesOnSheet(now![0]!).entries()) {
      for (const [channel, shades] of now!.entries()) {
        const { worst, average } = compareShades(cutOut(kept![channel]!, place), cutOut(shades, place));
        expect(average, `slide ${index + 1}: ${advice}`).toBeLessThan(0.4);
        expect(worst, `slide ${index + 1}: ${advice}`).toBeLessThan(24);
      }
    }
  });
});

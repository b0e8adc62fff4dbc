// Draws a deck as one small picture: its slides side by side, each with all of its steps shown, as the pinned Chromium draws them.
// In: a browser and a deck's bytes. Out: a PNG, the same on every computer.

import type { Browser } from 'playwright-core';
import { openDeck, untilDrawn } from '../browser/browser.ts';
import type { Area } from './render.ts';

/** Of the window, in pixels: a narrower one is taken for a phone’s, and scrolled. */
const WINDOW = { width: 480, height: 270 };
/** Of a slide in the picture, in pixels: letters are grey lines there, and a line that moved shows. */
const THUMB = { width: 192, height: 108 };
const COLUMNS = 6;
/** Around the slides of the picture, in pixels. */
const GAP = 4;
/** So many slides of a long deck, evenly chosen. */
const MOST = 24;

/** Takes the picture of a deck. */
export async function drawDeck(browser: Browser, deck: Uint8Array): Promise<Uint8Array> {
  const { page, close } = await openDeck(browser, deck, { ...WINDOW, reducedMotion: true });
  try {
    // A film without a poster shows whichever of its frames is there.
    await page.addStyleTag({ content: 'video:not([poster]) { visibility: hidden }' });
    await untilDrawn(page);
    const count = await page.evaluate<number>('Reveal.getTotalSlides()');
    const shown = Math.min(count, MOST);
    const thumbs: string[] = [];
    for (let index = 0; index < shown; index++) {
      const slide = shown === 1 ? 0 : Math.round((index * (count - 1)) / (shown - 1));
      await page.evaluate(
        `{ const { h, v } = Reveal.getIndices(Reveal.getSlides()[${slide}]); Reveal.slide(h, v, Infinity); }`,
      );
      const png = await page.screenshot({ animations: 'disabled' });
      thumbs.push(`<img width=${THUMB.width} src="data:image/png;base64,${png.toString('base64')}">`);
    }
    const columns = Math.min(COLUMNS, thumbs.length);
    const rows = Math.ceil(thumbs.length / columns);
    const sheet = await browser.newPage({
      viewport: { width: columns * (THUMB.width + GAP) + GAP, height: rows * (THUMB.height + GAP) + GAP },
    });
    await sheet.setContent(
      `<style>body { margin: ${GAP}px; display: grid; gap: ${GAP}px; grid-template-columns: repeat(${columns}, ${THUMB.width}px); background: #888 }</style>${thumbs.join('')}`,
    );
    const picture = await sheet.screenshot();
    await sheet.close();
    return picture;
  } finally {
    await close();
  }
}

/** Where the slides stand in a picture of that size; the last row may have empty places. */
export function placesOnSheet({ width, height }: { readonly width: number; readonly height: number }): readonly Area[] {
  const [stepX, stepY] = [THUMB.width + GAP, THUMB.height + GAP];
  const [across, down] = [Math.floor(width / stepX), Math.floor(height / stepY)];
  return Array.from({ length: across * down }, (_, index) => ({
    ...THUMB,
    x: GAP + (index % across) * stepX,
    y: GAP + Math.floor(index / across) * stepY,
  }));
}

// The browser as a judge of slides: does everything that is drawn lie inside the sheet?
// In: a page with a deck at 1280 × 720. Out: one sentence a block that does not, with its slide.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const measureSlide = readFileSync(new URL('measure-slide.js', import.meta.url), 'utf8');

/** Shows a slide, 0-based over all of the deck, with all its fragments. */
export async function showWithFragments(page: Page, index: number): Promise<void> {
  await page.evaluate(`(() => {
    const { h, v } = Reveal.getIndices(Reveal.getSlides()[${index}]);
    Reveal.slide(h, v ?? 0);
    while (Reveal.availableFragments().next) Reveal.nextFragment();
  })()`);
}

/** Walks through the deck and measures the boxes of all text and pictures. */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const count = (await page.evaluate('Reveal.getTotalSlides()')) as number;
  for (let index = 0; index < count; index += 1) {
    await showWithFragments(page, index);
    found.push(...((await page.evaluate(measureSlide)) as string[]));
  }
  return found;
}

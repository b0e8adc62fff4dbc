// The browser as a judge: what it draws of each slide. In: an open deck. Out: measures, and one sentence for what does not hold.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { MeasuredSlide } from '../../../src/browser/index.ts';

const measure = readFileSync(new URL('../../../assets/browser/measure.js', import.meta.url), 'utf8');

/** Measures every slide at once. */
export const measureSlides = async (page: Page): Promise<readonly MeasuredSlide[]> =>
  (await page.evaluate(measure)) as readonly MeasuredSlide[];

/** What goes below the room of its slide, or stands outside; half a pixel is a matter of rounding. */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  return (await measureSlides(page)).flatMap(({ id, bottom, shrink, limit, outside }) => [
    ...(bottom * shrink > limit + 0.5 ? [`#${id}: ends at ${bottom * shrink}, and may go to ${limit}`] : []),
    ...outside.map((text) => `#${id}: ${text}`),
  ]);
}

// axe-core in a deck: what a screen reader's user or a person with weak eyes would stumble over.
// In: a page with a deck. Out: one sentence a finding, with its slide. What axe cannot decide counts as found.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe leaves open and something else decides: grounds of pictures, gradients and plates, against which the build itself
 * holds the ink; single letters, which axe takes for pictures; and films without captions, of which the build says so unless they are mute.
 */
const decidedElsewhere = ['bgImage', 'bgGradient', 'pseudoContent', 'shortTextContent', 'video-caption'];

/** Runs in the browser. Any other contrast that no tool can measure is one that nobody checks, so `incomplete` is listed too. */
const runAxe = (within = 'document') => `axe.run(${within}).then(({ violations, incomplete }) => {
  const decided = ${JSON.stringify(decidedElsewhere)};
  // Where axe believes that something lies over a text, a look at its middle tells.
  const isCovered = ({ target: [selector] }) => {
    const element = document.querySelector(selector);
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return over === null || !(element.contains(over) || over.contains(element));
  };
  const isOpen = (id, node) => {
    const keys = [id, ...node.any.map(({ data }) => data?.messageKey)];
    return keys.includes('bgOverlap') ? isCovered(node) : !keys.some((key) => decided.includes(key));
  };
  const open = incomplete.map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => isOpen(rule.id, node)) }));
  return [...violations, ...open].flatMap(({ id, nodes }) =>
    nodes.map((node) => id + ': ' + node.html.slice(0, 120) + ' ' + (node.failureSummary ?? '')));
})`;

/** Shows a slide, 0-based over all of the deck, with all its fragments. */
async function showWithFragments(page: Page, index: number): Promise<void> {
  await page.evaluate(`(() => {
    const { h, v } = Reveal.getIndices(Reveal.getSlides()[${index}]);
    Reveal.slide(h, v ?? 0);
    while (Reveal.availableFragments().next) Reveal.nextFragment();
  })()`);
}

/** Visits every slide with its fragments shown. What holds for the page as a whole is looked at once, on the first one. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const count = (await page.evaluate('Reveal.getTotalSlides()')) as number;
  const found: string[] = [];
  for (let index = 0; index < count; index += 1) {
    await showWithFragments(page, index);
    const within = index === 0 ? undefined : 'Reveal.getCurrentSlide()';
    const barriers = (await page.evaluate(runAxe(within))) as readonly string[];
    found.push(...barriers.map((barrier) => `slide ${index + 1}: ${barrier}`));
  }
  return found;
}

/** The same for a page that is no deck. */
export async function findBarriersOnPage(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return (await page.evaluate(runAxe())) as readonly string[];
}

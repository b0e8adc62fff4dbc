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

/** The rules that another ground may break; all others say the same of a slide in whatever colours it is. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** Runs in the browser. Any other contrast that no tool can measure is one that nobody checks, so `incomplete` is listed too. */
const judge = (rules?: readonly string[]) => `async (within) => {
  const { violations, incomplete } = await axe.run(within, ${JSON.stringify(rules ? { runOnly: rules } : {})});
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
}`;

/**
 * Visits every slide with its fragments shown. What holds for the page as a whole is looked at once, on the first one; on the others
 * all but the slide leaves the page meanwhile, since axe walks through what nobody sees too.
 */
const judgeSlides = (rules?: readonly string[]) => `(async () => {
  const judge = ${judge(rules)};
  const slides = Reveal.getSlides();
  const found = [];
  for (const [index, slide] of slides.entries()) {
    const { h, v } = Reveal.getIndices(slide);
    Reveal.slide(h, v ?? 0);
    while (Reveal.availableFragments().next) Reveal.nextFragment();
    const unseen = index === 0 ? [] : slides.filter((other) => other !== slide);
    const places = unseen.map((other) => {
      const place = document.createComment('');
      other.replaceWith(place);
      return place;
    });
    const barriers = await judge(index === 0 ? document : slide);
    for (const [at, place] of places.entries()) place.replaceWith(unseen[at]);
    found.push(...barriers.map((barrier) => 'slide ' + (index + 1) + ': ' + barrier));
  }
  return found;
})()`;

/** What axe finds on the slides of a deck; in its colours alone, when the same slides have been looked at on another ground. */
export async function findBarriers(page: Page, look: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  await page.evaluate(axe);
  return (await page.evaluate(judgeSlides(look === 'all' ? undefined : rulesOfColour))) as readonly string[];
}

/** The same for a page that is no deck. */
export async function findBarriersOnPage(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return (await page.evaluate(`(${judge()})(document)`)) as readonly string[];
}

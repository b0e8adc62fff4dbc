// Every pitch of the project and of the corpus in a browser: it opens by itself, nobody is shut out, and it can be read as a text.

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createCompiler, createNodeHost, listPitches, locateProject } from '../../src/index.ts';
import { buildDeck, deckNames } from '../corpus/decks.ts';
import { findBarriers, findBarriersOnPage } from './axe.ts';
import { openDeck, openFile, testBrowser } from './browser.ts';
import { findOverflow } from './judge/measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const host = createNodeHost();
const seeds = await listPitches(host, await locateProject(host, root));
const compiler = createCompiler(host);
const browser = await testBrowser();

/** The public file of each pitch; nothing for those that are meant to fail. */
const decks: readonly (readonly [name: string, build: () => Promise<Uint8Array | undefined>])[] = [
  ...seeds.map((source) => {
    const build = async () => (await compiler.compile(source, { outputs: ['deck'] })).deck?.files[0]?.bytes;
    return [source.name, build] as const;
  }),
  ...deckNames.map((name) => [name, async () => (await buildDeck(name)).bytes] as const),
];

/** In the order of the document, without what only the eye or only the ear gets. */
const textOfSlides = `[...document.querySelectorAll('.slides section:not(:has(> section))')].map((section) => {
  const clone = section.cloneNode(true);
  for (const out of clone.querySelectorAll('[aria-hidden=true], .step, iframe')) out.remove();
  return clone.textContent.replace(/\\s+/g, '');
})`;

/** What a reader sees of each slide, from above to below. */
const textRead = `[...document.querySelectorAll('.slides section:not(:has(> section))')].map((section) => {
  for (const out of section.querySelectorAll('.count')) out.remove();
  return section.innerText.replace(/\\s+/g, '');
})`;

/** Headings that go down by more than one level. */
const jumps = `[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1]))
  .filter((level, index, levels) => index === 0 ? level > 1 : level > levels[index - 1] + 1)`;

it('the pitches of the project are there', () =>
  expect(seeds.map(({ name }) => name)).toEqual(['community-infrastructure-sysadmins', 'minimal']));

describe.each(decks)('%s', (_, build) => {
  it('opens with the network off, fits its slides, asks for nothing, and gives axe nothing to report', async () => {
    const bytes = await build();
    if (!bytes) return;
    const open = await openDeck(browser, bytes, { reducedMotion: true });
    expect(await findOverflow(open.page)).toEqual([]);
    expect(await findBarriers(open.page)).toEqual([]);
    expect([open.requests, open.complaints]).toEqual([[], []]);
    await open.close();
  }, 120_000);

  it('reads as a text that says all its slides say, in their order, and gives axe nothing to report', async () => {
    const bytes = await build();
    if (!bytes) return;
    const text = await openFile(browser, bytes, { query: '?view=read', width: 390, height: 844 });
    const said = await text.page.evaluate(textOfSlides);
    expect(await findBarriersOnPage(text.page)).toEqual([]);
    expect(await text.page.evaluate(jumps)).toEqual([]);
    expect(await text.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await text.page.evaluate(textRead)).toEqual(said);
    expect([text.requests, text.complaints]).toEqual([[], []]);
    await text.close();
  }, 60_000);
});

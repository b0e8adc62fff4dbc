// The pitches that come with the project, and one that is full of steps, clicked through in Firefox from disk: every slide and step by the keyboard, and the speaker view.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HtmlNode } from '../../src/html/index.ts';
import {
  createCompiler,
  createMemoryHost,
  createNodeHost,
  listPitches,
  locatePitch,
  locateProject,
} from '../../src/index.ts';
import type { LoweredDeck } from '../../src/writers/deck/index.ts';
import { launchFirefox, listen, openedBy, openFile, until } from './firefox.ts';

const host = createNodeHost();
const folder = mkdtempSync(join(tmpdir(), 'pitchpipe-firefox-'));

/** Steps of every kind, and slides that stand below others. */
const steps = `## First

::: fragments
- The doors
- The coffee
- The chairs
:::

Note: Let them count.

----

## Below

\`\`\`yaml [1|2|1-2]
doors: open
coffee: hot
\`\`\`

---

## Last

Words that are there. {fragment=fade-up}

More of them. {fragment-index=1}
`;

/** A step of code is shown at once; each of its others is a fragment. */
const everyStep = [
  ...['title 0', 'first 0', 'first 1', 'first 2', 'first 3'],
  ...['below 0', 'below 1', 'below 2', 'last 0', 'last 1', 'last 2'],
];

async function stepsPitch() {
  const files = createMemoryHost({ '/p/package.json': '{}', '/p/decks/steps.md': steps }, { builtins: host });
  const { value: source } = await locatePitch(files, '/p/decks/steps.md');
  return createCompiler(files).compile(source!, { outputs: ['deck'] });
}

const pitches = [
  ...(await listPitches(host, await locateProject(host, '.'))).map((source) => ({
    name: source.name,
    compile: () => createCompiler(host).compile(source, { outputs: ['deck'] }),
  })),
  { name: 'steps', compile: stepsPitch },
];
let browser: Browser;

beforeAll(async () => {
  browser = await launchFirefox();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Where the deck stands: the slide's id, and how many of its steps are shown. */
const placeOf = async (page: Page): Promise<string> =>
  String(
    await page.evaluate(
      '[Reveal.getCurrentSlide().id, Reveal.getCurrentSlide().querySelectorAll(".fragment.visible").length].join(" ")',
    ),
  );

/** Every place of a deck in order: a slide, and each of its steps. Fragments of one index appear together. */
const placesIn = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate(`Reveal.getSlides().flatMap((slide) => {
    const indices = [...slide.querySelectorAll('.fragment')].map((step) => Number(step.dataset.fragmentIndex));
    const shown = [...new Set(indices)].sort((a, b) => a - b).map((index) => indices.filter((other) => other <= index).length);
    return [0, ...shown].map((count) => slide.id + ' ' + count);
  })`)) as readonly string[];

describe.each(pitches)('$name', ({ name, compile }) => {
  let lowered: LoweredDeck;
  const pathOf = (file: string) => join(folder, `${name}-${file}`);

  beforeAll(async () => {
    const { deck } = await compile();
    lowered = deck!.lowered!;
    for (const { path, bytes } of deck!.files) writeFileSync(pathOf(path.split('/').at(-1)!), bytes);
  });

  it('goes on and back through every slide and step by the keyboard, without a complaint', async () => {
    const { page, complaints } = await openFile(browser, pathOf('index.html'));
    const places = await placesIn(page);
    expect(new Set(places.map((place) => place.split(' ')[0]))).toEqual(new Set(lowered.slides.map(({ id }) => id)));
    if (name === 'steps') expect(places).toEqual(everyStep);
    const walked = [await placeOf(page)];
    for (let step = 1; step < places.length; step += 1) {
      await page.keyboard.press(' ');
      walked.push(await placeOf(page));
    }
    expect(walked).toEqual(places);
    // At the end there is nowhere to go.
    await page.keyboard.press(' ');
    expect(await placeOf(page)).toBe(places.at(-1));
    const back = [await placeOf(page)];
    for (let step = 1; step < places.length; step += 1) {
      await page.keyboard.press('PageUp');
      back.push(await placeOf(page));
    }
    expect(back.at(-1)).toBe(places[0]);
    await page.keyboard.press('End');
    expect((await placeOf(page)).split(' ')[0]).toBe(lowered.slides.at(-1)!.id);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('opens the speaker view, which shows this slide, the next one and the notes, all the way', async () => {
    const { page, complaints } = await openFile(browser, pathOf('speaker.html'));
    const view = await openedBy(page, () => page.keyboard.press('s'), '?speaker');
    const ofView = listen(view);
    const places = await placesIn(page);
    for (const [index, place] of places.entries()) {
      if (index > 0) await page.keyboard.press('PageDown');
      const at = lowered.slides.findIndex(({ id }) => id === place.split(' ')[0]);
      await until(view, `document.querySelector('figcaption')?.textContent.includes('Slide ${at + 1} of ')`);
      const said = (await view.evaluate(readView)) as { current: string; next: string; notes: string };
      const next = places[index + 1]?.split(' ')[0];
      expect([said.current, said.next]).toEqual([
        labelOf(lowered.slides[at]),
        labelOf(lowered.slides.find(({ id }) => id === next)),
      ]);
      const { notes } = lowered.slides[at]!;
      expect(said.notes).toBe(notes ? textOf(notes) : 'No notes for this slide.');
    }
    expect(complaints).toEqual([]);
    expect(ofView).toEqual([]);
    await view.close();
    await page.close();
  });
});

const labelOf = (slide: LoweredDeck['slides'][number] | undefined): string =>
  slide ? `${slide.position}: ${slide.title}` : 'Nothing';

const textOf = (node: HtmlNode): string =>
  node.type === 'text' ? node.text : node.type === 'element' ? node.children.map(textOf).join('') : '';

/** What the speaker view shows: the names of its two pictures, and the text of the notes. */
const readView = `({
  current: document.querySelector('.preview.current').getAttribute('aria-label'),
  next: document.querySelector('.preview.next').getAttribute('aria-label'),
  notes: document.querySelector('[aria-label="Notes"] .text').textContent.trim(),
})`;

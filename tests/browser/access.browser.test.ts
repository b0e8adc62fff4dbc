// A deck without a mouse, without its colours, and for ears: the keyboard alone, forced colours, languages, landmarks.

import * as mupdf from 'mupdf';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCompiler, createMemoryHost, locatePitch } from '../../src/index.ts';
import { packageHost } from '../deck/package-files.ts';
import { findBarriersOnPage } from './axe.ts';
import { type OpenOptions, openDeck, openFile, testBrowser, until, untilReady } from './browser.ts';

const talk = `---
title: The Harbour Bell
lang: en
---

## Where to read more

The [log of the harbour](https://harbour.example/log) and the [list of fogs](https://harbour.example/fogs), in *Gemeinschaft*{lang=de}.

## In steps

::: fragments
- One
- Two
:::

## Code

\`\`\`ts [1|2]
const bell = 1;
const fog = 2;
\`\`\`

## Write to us

- **Mail** [bell@harbour.example](mailto:bell@harbour.example)
- **Web** harbour.example
`;

const browser = await testBrowser();
let bytes: Uint8Array;
let speaker: Uint8Array;

beforeAll(async () => {
  const files = await buildTalk(talk);
  bytes = files.open;
  speaker = files.speaker;
}, 60_000);
async function buildTalk(text: string): Promise<{ readonly open: Uint8Array; readonly speaker: Uint8Array }> {
  const host = createMemoryHost({ 'package.json': '{}', 'decks/talk.md': text }, { builtins: packageHost() });
  const { value: source } = await locatePitch(host, 'decks/talk.md');
  const { deck } = await createCompiler(host).compile(source!, { outputs: ['deck'] });
  const [open, speaker] = (['public', 'private'] as const).map(
    (place) => deck!.files.find((file) => file.place === place)!.bytes,
  );
  return { open: open!, speaker: speaker! };
}

const open = (options: OpenOptions = {}) => openDeck(browser, bytes, { reducedMotion: true, ...options });

/** What has the focus, in words: its text, and whether one sees it. */
const focused = `(() => {
  const element = document.activeElement;
  if (element === document.body) return 'nothing';
  const { width, height } = element.getBoundingClientRect();
  const name = (element.getAttribute('aria-label') ?? element.textContent).trim();
  return width > 4 && height > 4 && getComputedStyle(element).visibility === 'visible' ? name : name + ' (unseen)';
})()`;

/** The stops of the Tab key, until it leaves the page or comes round. */
async function stopsOf(page: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = (await page.evaluate(focused)) as string;
    if (stop === 'nothing' || stops.includes(stop)) return stops;
    stops.push(stop);
  }
  throw new Error(`The Tab key finds no end: ${stops.join(', ')}`);
}

describe('the keyboard alone', () => {
  it('reaches the reading view first, then every link of the slide and the controls, and nothing of other slides', async () => {
    const deck = await open({ address: '/where-to-read-more' });
    const stops = await stopsOf(deck.page);
    expect(stops.slice(0, 3)).toEqual(['Read as text', 'log of the harbour', 'list of fogs']);
    expect(stops.filter((stop) => stop.includes('unseen'))).toEqual([]);
    expect(stops).not.toContain('bell@harbour.example');
    await deck.close();
  });

  it('goes through all slides and steps to the last one, from wherever the focus is, and back', async () => {
    const deck = await open();
    const { page } = deck;
    await page.keyboard.press('Tab');
    const seen: string[] = [];
    for (let presses = 0; presses < 12; presses += 1) {
      seen.push(String(await page.evaluate('Reveal.getCurrentSlide().id')));
      await page.keyboard.press('ArrowRight');
    }
    expect([...new Set(seen)]).toEqual(['title', 'where-to-read-more', 'in-steps', 'code', 'write-to-us']);
    expect(await page.evaluate('Reveal.isLastSlide()')).toBe(true);
    await page.keyboard.press('Home');
    expect(await page.evaluate('Reveal.isFirstSlide()')).toBe(true);
    await deck.close();
  });

  it('reads the deck as a text, at the same slide, and comes back', async () => {
    const deck = await open({ address: '/code' });
    const { page } = deck;
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForURL(/view=read/), page.keyboard.press('Enter')]);
    expect(await page.evaluate('document.documentElement.className')).toBe('reading');
    await until(page, 'scrollY > 0 && document.getElementById("code").getBoundingClientRect().top < innerHeight');
    expect(await page.evaluate('document.querySelectorAll(".slides > section:not([hidden])").length')).toBe(5);
    // Back to the beginning: the first stop is the way back.
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(focused)).toBe('Show as slides');
    await Promise.all([page.waitForURL(/\?#/), page.keyboard.press('Enter')]);
    await untilReady(page);
    expect(await page.evaluate('Reveal.getCurrentSlide().id')).toBe('code');
    expect(deck.complaints).toEqual([]);
    await deck.close();
  });
});

describe('the running text', () => {
  it('prints on sheets of paper and not of the size of slides, every slide in its order', async () => {
    const text = await openFile(browser, bytes, { query: '?view=read' });
    const pdf = await text.page.pdf({ preferCSSPageSize: true, format: 'Letter' });
    const document = mupdf.Document.openDocument(pdf, 'application/pdf');
    expect(document.loadPage(0).getBounds().map(Math.round)).toEqual([0, 0, 612, 792]);
    const sheets = Array.from({ length: document.countPages() }, (_, index) =>
      document.loadPage(index).toStructuredText('').asText(),
    );
    const words = ['The Harbour Bell', 'Where to read more', 'In steps', 'Two', 'const fog = 2;', 'Write to us'];
    const places = words.map((word) => sheets.join('\n').indexOf(word));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(sheets.join('')).not.toContain('Show as slides');
    await text.close();
  });

  it('keeps a margin on paper, of its own', async () => {
    const text = await openFile(browser, bytes, { query: '?view=read' });
    const pdf = await text.page.pdf({ preferCSSPageSize: true, format: 'A4' });
    const sheet = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0).toStructuredText('').asJSON(1);
    const edges = [...sheet.matchAll(/"bbox":\{"x":([\d.]+)/g)].map(([, x]) => Number(x));
    expect(edges.length).toBeGreaterThan(3);
    // 18 mm are 51 points.
    expect(Math.min(...edges)).toBeGreaterThan(50);
    await text.close();
  });

  it('is dark on light paper, whatever the ground of the slides', async () => {
    const inks = [];
    for (const scheme of ['light', 'dark']) {
      const file = await buildTalk(talk.replace('lang: en', `lang: en\ndeck: { scheme: ${scheme} }`));
      const text = await openFile(browser, file.open, { query: '?view=read' });
      const color = `getComputedStyle(document.querySelector('h2')).color`;
      const read = await text.page.evaluate(color);
      await text.page.emulateMedia({ media: 'print' });
      inks.push({ read, printed: await text.page.evaluate(color) });
      expect(await text.page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
      await text.close();
    }
    const [light, dark] = inks;
    expect(dark!.printed).toBe(light!.printed);
    expect(dark!.read).not.toBe(light!.read);
  });

  it('is in the speaker’s file too, without complaints', async () => {
    const text = await openFile(browser, speaker, { query: '?view=read' });
    expect(await findBarriersOnPage(text.page)).toEqual([]);
    expect([text.requests, text.complaints]).toEqual([[], []]);
    await text.close();
  });
});

describe('without scripts', () => {
  it('is a text that holds every slide', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    await page.setContent(new TextDecoder().decode(bytes));
    for (const word of ['The Harbour Bell', 'list of fogs', 'Two', 'const fog = 2;', 'bell@harbour.example']) {
      expect(await page.getByText(word).first().isVisible()).toBe(true);
    }
    await context.close();
  });
});

describe('for the ears', () => {
  it('has one main landmark, and names the deck, its slides, its language and that of a passage', async () => {
    const { page, close } = await open({ address: '/where-to-read-more' });
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.evaluate('document.querySelector("main").getAttribute("aria-label")')).toBe('The Harbour Bell');
    expect(await page.evaluate('document.querySelectorAll("main, [role=main]").length')).toBe(1);
    expect(await page.evaluate('document.querySelector("[role=application]")')).toBeNull();
    expect(await page.evaluate('Reveal.getCurrentSlide().getAttribute("aria-label")')).toBe('2: Where to read more');
    expect(await page.evaluate('document.querySelector(".slides [lang=de]").textContent')).toBe('Gemeinschaft');
    expect(await page.title()).toBe('Where to read more · The Harbour Bell');
    await close();
  });
});

describe('colours that a system forces', () => {
  const color = (selector: string, pseudo: string, property: string) =>
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)}), ${JSON.stringify(pseudo)}).${property}`;
  const system = (name: string) => `(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = '${name}';
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  })()`;

  it('leave discs, the half disc and lit lines to be seen', async () => {
    const { page, close } = await open({ address: '/code', forcedColors: true });
    const text = await page.evaluate(system('CanvasText'));
    expect(await page.evaluate(color('#code .dome', '', 'backgroundColor'))).toBe(text);
    expect(await page.evaluate(color('#in-steps .marked', '::before', 'backgroundColor'))).toBe(text);
    const lit = await page.evaluate(color('#code .line.lit', '', 'backgroundColor'));
    expect(lit).toBe(await page.evaluate(system('Highlight')));
    expect(lit).not.toBe(await page.evaluate(system('Canvas')));
    await close();
  });

  it('leave the focus to be seen', async () => {
    const { page, close } = await open({ address: '/where-to-read-more', forcedColors: true });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const style = 'getComputedStyle(document.activeElement)';
    expect(await page.evaluate(`${style}.outlineStyle + ' ' + ${style}.outlineWidth`)).toBe('solid 3px');
    await close();
  });

  it('leave a text to be read', async () => {
    const text = await openFile(browser, bytes, { query: '?view=read', forcedColors: true });
    expect(await text.page.evaluate('getComputedStyle(document.querySelector("h2")).color')).toBe(
      await text.page.evaluate(system('CanvasText')),
    );
    await text.close();
  });
});

describe('the panels of the stage', () => {
  it.each([
    ['?', 'the keys'],
    ['g', 'go to a slide'],
    ['t', 'the test card'],
    ['c', 'high contrast'],
  ])('%s: %s gives axe nothing to report, and Esc leaves it', async (key) => {
    const deck = await open({ address: '/where-to-read-more' });
    const { page } = deck;
    await page.keyboard.press(key);
    expect(await findBarriersOnPage(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.querySelector("dialog[open]")')).toBeNull();
    expect(deck.complaints).toEqual([]);
    await deck.close();
  });
});

// HTML that tries to run, to load or to spy, in a real browser and without the policy that would stop it: the allow-list alone must do.

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { deckWriter, loadDeckContext } from '../../src/writers/deck/index.ts';
import { packageHost, summit } from '../deck/package-files.ts';
import { hostileHtml } from '../reader/hostile-html.ts';
import { readText } from '../reader/read-text.ts';
import { openDeck, openFile, testBrowser } from './browser.ts';

const browser = await testBrowser();
let deck: string;

beforeAll(async () => {
  deck = await buildUnguarded();
}, 60_000);
/** One deck with a slide for each try, made in spite of every error, and without its policy. */
async function buildUnguarded(): Promise<string> {
  const theme = await summit();
  const context = await loadDeckContext(packageHost(), theme);
  const tries = await Promise.all(hostileHtml.map((html) => readText(`## A try\n\n${html}\n\nEnd.\n`)));
  const pitches = tries.flatMap(({ value }) => (value ? [value] : []));
  const slides = pitches.flatMap((pitch, at) =>
    pitch.slides.map((slide) => ({ ...slide, id: `try-${at}-${slide.id}` })),
  );
  const whole = { ...pitches[0]!, slides };
  const empty = { fonts: new Map(), pictures: new Map(), icons: new Map() };
  const { value } = deckWriter.lower({ whole, deck: whole, page: whole, theme, ...empty }, context);
  const [open] = await deckWriter.emit(value!, context);
  const html = new TextDecoder().decode(open!.bytes);
  const unguarded = html.replace(
    /<meta http-equiv="Content-Security-Policy"[^>]*>/,
    '<script>window.ran = 0; window.pwned = () => { window.ran += 1; };</script>',
  );
  expect(unguarded).not.toBe(html);
  return unguarded;
}

/** Touches every element in every way that a handler could wait for. */
const touchAll = `(() => {
  const kinds = ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'blur', 'load', 'error', 'toggle', 'animationstart', 'begin'];
  for (const element of document.querySelectorAll('.slides *')) for (const kind of kinds) element.dispatchEvent(new Event(kind));
})()`;

/** Follows every link of the slides that leads to no other place: those of https are asked for by no test. */
const followAll = `(() => {
  for (const link of document.querySelectorAll('.slides a[href]')) if (!/^https?:$/.test(link.protocol)) link.click();
})()`;

const handlersOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.slides *')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => /^on|srcdoc|formaction/.test(name))
        .map(({ name }) => `${element.tagName} ${name}`),
    ),
  );

describe('hostile HTML', () => {
  it('runs nothing, asks for nothing and stops nothing', async () => {
    const open = await openDeck(browser, new TextEncoder().encode(deck));
    const { page } = open;
    const count = Number(await page.evaluate('Reveal.getTotalSlides()'));
    expect(count).toBeGreaterThan(100);
    for (let index = 0; index < count; index += 1) await page.evaluate(`Reveal.slide(${index})`);
    await page.evaluate(touchAll);
    await page.evaluate(followAll);
    expect(await page.evaluate('window.ran')).toBe(0);
    expect(await handlersOf(page)).toEqual([]);
    expect(
      await page.evaluate(
        'document.querySelectorAll(".slides :is(script, style, iframe, object, embed, link, form, base, meta)").length',
      ),
    ).toBe(0);
    expect([open.requests, open.complaints]).toEqual([[], []]);
    await open.close();
  }, 60_000);

  it('neither as running text', async () => {
    const open = await openFile(browser, new TextEncoder().encode(deck), { query: '?view=read' });
    await open.page.evaluate(touchAll);
    expect(await open.page.evaluate('window.ran')).toBe(0);
    expect([open.requests, open.complaints]).toEqual([[], []]);
    await open.close();
  }, 60_000);

  it('would be seen by this test', async () => {
    const page = await browser.newPage();
    await page.setContent(
      `<script>window.ran = 0; window.pwned = () => { window.ran += 1; };</script><div class="slides">${'<img src=x onerror=pwned()>'}<p onfocus="pwned()">x</p></div>`,
    );
    await page.evaluate(touchAll);
    expect(Number(await page.evaluate('window.ran'))).toBeGreaterThanOrEqual(2);
    expect(await handlersOf(page)).toEqual(['IMG onerror', 'P onfocus']);
    await page.close();
  });
});

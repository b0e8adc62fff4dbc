// What a deck reaches of the hosts that it allows, on an internet that answers to everything and writes down what it was asked for.

import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createCompiler, createMemoryHost, locatePitch } from '../../src/index.ts';
import { packageHost } from '../deck/package-files.ts';
import { findBarriers } from './axe.ts';
import { openDeck, testBrowser, until } from './browser.ts';

const talk = (allow: string) => `---
title: The Harbour
allow: [${allow}]
---

## Start

Here.

## Live

<iframe src="https://video.example/live" title="The harbour, live"></iframe>

## Seen

![The pier](https://video.example/pier.svg)

## End

There.
`;

const pier = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>';
const page = `<!doctype html><title>Live</title><p>Live</p><script>
  document.body.append('scripts run');
  try { top.location = 'https://video.example/elsewhere'; } catch {}
  try { parent.document.body.textContent = 'taken'; } catch {}
  alert('a question');
</script>`;

const browser = await testBrowser();

async function build(allow: string, place: 'public' | 'private' = 'public'): Promise<Uint8Array> {
  const host = createMemoryHost({ 'package.json': '{}', 'decks/talk.md': talk(allow) }, { builtins: packageHost() });
  const { value: source } = await locatePitch(host, 'decks/talk.md');
  const { deck } = await createCompiler(host).compile(source!, { outputs: ['deck'] });
  return deck!.files.find((file) => file.place === place)!.bytes;
}

/** Answers for every host; what was asked for stands in the list. */
async function answerAll(context: BrowserContext, asked: string[]): Promise<void> {
  await context.setOffline(false);
  await context.route(/^https?:/, (route) => {
    const url = route.request().url();
    asked.push(url);
    return url.endsWith('.svg')
      ? route.fulfill({ contentType: 'image/svg+xml', body: pier })
      : route.fulfill({ contentType: 'text/html', body: page });
  });
}

describe('an allowed host', () => {
  it('is reached for a frame when its slide is shown, shut in, and let go of afterwards', async () => {
    const asked: string[] = [];
    const deck = await openDeck(browser, await build('video.example'), {
      prepare: (context) => answerAll(context, asked),
    });
    expect(asked.filter((url) => url.endsWith('/live'))).toEqual([]);
    await deck.page.evaluate('Reveal.slide(2)');
    const frame = deck.page.frameLocator('iframe[title="The harbour, live"]');
    await frame.getByText('scripts run').waitFor();
    expect(asked).toContain('https://video.example/live');
    expect(await deck.page.title()).toBe('Live · The Harbour');
    expect(await deck.page.getByText('taken').count()).toBe(0);
    expect(asked.some((url) => url.endsWith('/elsewhere'))).toBe(false);
    await deck.page.evaluate('Reveal.slide(4)');
    await until(deck.page, '!document.querySelector("iframe").hasAttribute("src")');
    await deck.close();
  });

  it('steers no slides, not even from a frame within, whose origin has no name as that of a file', async () => {
    const within = `<script>
      for (const command of ['next', 'last', 'black']) top.postMessage({ pitchpipe: 'command', command: { name: command } }, '*');
      top.postMessage({ pitchpipe: 'hello', talk: null }, '*');
      onmessage = ({ data }) => document.body.append('heard ' + data.pitchpipe);
    </script>`;
    const deck = await openDeck(browser, await build('video.example', 'private'), {
      prepare: async (context) => {
        await context.setOffline(false);
        await context.route(/^https?:/, (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><iframe sandbox="allow-scripts" srcdoc="<body>${within.replaceAll('"', '&quot;')}"></iframe>`,
          }),
        );
      },
    });
    await deck.page.evaluate(`window.received = 0; addEventListener('message', () => { received += 1; })`);
    await deck.page.evaluate('Reveal.slide(2)');
    await until(deck.page, 'received >= 4');
    const inner = deck.page.frameLocator('iframe[title="The harbour, live"]').frameLocator('iframe');
    expect(await inner.getByText('heard').count()).toBe(0);
    expect(await deck.page.evaluate('[Reveal.getCurrentSlide().id, Reveal.isPaused()]')).toEqual(['live', false]);
    await deck.close();
  });

  it('is reached for a picture, which has its place before it is there', async () => {
    const asked: string[] = [];
    const deck = await openDeck(browser, await build('video.example'), {
      address: '/seen',
      prepare: (context) => answerAll(context, asked),
    });
    await until(deck.page, 'document.querySelector("img.remote").naturalWidth === 40');
    const box = await deck.page.locator('img.remote').boundingBox();
    expect(Math.round((box!.width / box!.height) * 90)).toBe(160);
    await deck.close();
  });

  it('is not needed: without a network the deck opens, and axe finds nothing', async () => {
    const deck = await openDeck(browser, await build('video.example'), { reducedMotion: true });
    // What stands on the page of somebody else is not ours to test.
    const barriers = await findBarriers(deck.page);
    expect(barriers.filter((barrier) => !barrier.includes('frame-tested'))).toEqual([]);
    expect(await deck.page.evaluate('Reveal.getTotalSlides()')).toBe(5);
    await deck.close();
  });
});

describe('any other host', () => {
  it('is never asked for anything', async () => {
    const asked: string[] = [];
    const deck = await openDeck(browser, await build('other.example'), {
      prepare: (context) => answerAll(context, asked),
    });
    for (let index = 0; index < 5; index += 1) await deck.page.evaluate(`Reveal.slide(${index})`);
    expect(asked).toEqual([]);
    await deck.close();
  });

  it('is stopped by the policy, even where a deck would ask', async () => {
    const asked: string[] = [];
    const deck = await openDeck(browser, await build('video.example'), {
      prepare: (context) => answerAll(context, asked),
    });
    await deck.page.evaluate(`(() => {
      for (const address of ['https://evil.example/x.png', 'http://video.example/x.png', 'https://sub.video.example/x.png']) {
        document.body.append(Object.assign(new Image(), { src: address }));
      }
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.example/frame';
      document.body.append(frame);
      return fetch('https://video.example/data').catch(() => undefined);
    })()`);
    expect(asked.filter((url) => url !== 'https://video.example/pier.svg')).toEqual([]);
    await deck.close();
  });
});

// Films play from the deck's own file, with their captions, while the network is off; nothing in the console, nothing for axe.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompiler, createMemoryHost, createNodeHost, locatePitch } from '../../src/index.ts';
import { type OpenDeck, openDeck, testBrowser, until } from './browser.ts';

const film = readFileSync(new URL('../corpus/decks/signal.webm', import.meta.url));
const source = `---
title: Films
deck: { titleSlide: false }
---

## A film

![The lamp](lamp.webm){captions=lamp.vtt}

---

## Another

![The lamp](lamp.webm){autoplay loop muted width=50%}

Text.
`;

async function build(): Promise<Uint8Array> {
  const host = createMemoryHost(
    {
      'decks/films.md': source,
      'decks/lamp.webm': film,
      'decks/lamp.vtt': 'WEBVTT\n\n00:00.000 --> 00:05.000\n<i>The lamp</i> goes round.\n',
    },
    { builtins: createNodeHost() },
  );
  const { value } = await locatePitch(host, 'decks/films.md');
  const { deck } = await createCompiler(host).compile(value!, { outputs: ['deck'] });
  return deck!.files[0]!.bytes;
}

describe('a film on a slide', () => {
  let deck: OpenDeck;
  beforeAll(async () => {
    deck = await openDeck(await testBrowser(), await build());
  });
  afterAll(() => deck?.close());

  it('has its pictures and its captions from the file', async () => {
    const facts = await deck.page.evaluate(async () => {
      const video = document.querySelector('video')!;
      const [track] = video.textTracks;
      while (video.readyState < 1 || !track!.cues?.length) await new Promise((done) => setTimeout(done, 20));
      return {
        width: video.videoWidth,
        height: video.videoHeight,
        mode: track!.mode,
        cue: (track!.cues![0] as VTTCue).text,
      };
    });
    expect(facts).toEqual({ width: 160, height: 90, mode: 'showing', cue: '<i>The lamp</i> goes round.' });
  });

  it('stands in the box that the build computed', async () => {
    const box = await deck.page.evaluate(() => {
      const { offsetWidth, offsetHeight } = document.querySelector('video')!;
      return [offsetWidth, offsetHeight];
    });
    // Down to the half disc from where text begins, in the film's form.
    expect(box[0]! / box[1]!).toBeCloseTo(16 / 9, 2);
    expect(box[1]).toBeGreaterThan(400);
  });

  it('plays by itself where it is asked to, and stops when its slide is left', async () => {
    const paused = `[...document.querySelectorAll('video')][1].paused`;
    expect(await deck.page.evaluate(paused)).toBe(true);
    await deck.page.keyboard.press('ArrowRight');
    await until(deck.page, `!${paused}`);
    await deck.page.keyboard.press('ArrowLeft');
    await until(deck.page, paused);
  });

  it('asks for nothing and complains of nothing', () => {
    expect(deck.requests).toEqual([]);
    expect(deck.complaints).toEqual([]);
  });
});

// What is said of slides that a browser has measured: the measures are given by hand, so that each finding has its case.

import { expect, it } from 'vitest';
import { judgeDeck, type MeasuredSlide } from '../../src/browser/index.ts';
import type { Browser, BrowserPage } from '../../src/host/index.ts';
import { createMemoryHost, createNodeHost } from '../../src/host/index.ts';
import { createCompiler, locatePitch } from '../../src/index.ts';

const source = '---\ntitle: A Day\n---\n\n## Why\n\nEverybody is there.\n';

/** A browser that has measured the slide `why` as told, and every other as it was computed. */
async function judge(why: Partial<MeasuredSlide>, page: Partial<Pick<BrowserPage, 'requests' | 'complaints'>> = {}) {
  const host = createMemoryHost(
    { '/p/package.json': '{}', '/p/decks/talk.md': source },
    { builtins: createNodeHost() },
  );
  const { value: place } = await locatePitch(host, '/p/decks/talk.md');
  const { deck } = await createCompiler(host).compile(place!, { outputs: ['deck'] });
  const { lowered, files } = { lowered: deck!.lowered!, files: deck!.files };
  const measured = lowered.slides.map(({ id, fit }): MeasuredSlide => {
    const slide = {
      id,
      kind: 'flow',
      top: fit.top,
      bottom: fit.top + fit.height,
      limit: fit.top + fit.room,
      shrink: 1,
    };
    return {
      ...slide,
      blocks: [{ name: 't-body', top: fit.top, height: fit.height }],
      outside: [],
      ...(id === 'why' ? why : {}),
    };
  });
  const browser: Browser = {
    name: 'A browser',
    open: async () => ({
      evaluate: async (script) => (script.includes('measureSlide') ? measured : true),
      print: async () => new Uint8Array(),
      requests: [],
      complaints: [],
      close: async () => undefined,
      ...page,
    }),
    close: async () => undefined,
  };
  const { slides, full, diagnostics } = await judgeDeck(browser, { lowered, files }, createNodeHost());
  return { slides, full, said: diagnostics.map(({ code, message }) => `${code}: ${message}`), diagnostics };
}

it('says nothing of slides that hold', async () => {
  expect(await judge({})).toMatchObject({ slides: 2, full: 0, said: [] });
});

it('says by how much a slide is too full, which block passes the edge, and that it was computed otherwise', async () => {
  const { full, said, diagnostics } = await judge({
    bottom: 640.2,
    limit: 630,
    blocks: [{ name: 't-body', top: 174, height: 466.2 }],
  });
  expect(full).toBe(1);
  expect(said).toEqual([
    'browser-overflow: In the browser, the slide “Why” goes 11 px below its room.',
    'browser-disagrees: The browser sets the slide “Why” otherwise than was computed.',
  ]);
  expect(diagnostics[0]?.notes[0]?.message).toBe('What passes the edge is the paragraph.');
  expect(diagnostics.map(({ span }) => span?.start)).toEqual([
    source.indexOf('Everybody'),
    source.indexOf('Everybody'),
  ]);
});

it('lets half a pixel pass', async () => {
  expect((await judge({ bottom: 630.4, limit: 630 })).said).toEqual([]);
});

it('says what stands outside', async () => {
  const { full, said } = await judge({ outside: ['th holds 410 in 300'] });
  expect([full, said]).toEqual([
    1,
    ['browser-outside: In the browser, the slide “Why” has something outside its room: th holds 410 in 300.'],
  ]);
});

it('hands on what the deck asked for and complained about', async () => {
  const { said } = await judge(
    {},
    {
      requests: ['https://harbour.example/a.png'],
      complaints: [
        'Error: fog\n  at 1',
        // Of every frame of an allowed host; nobody could do anything about it.
        'An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape its sandboxing.',
      ],
    },
  );
  expect(said).toEqual([
    'browser-request: The deck asks the network for `https://harbour.example/a.png`.',
    'browser-complaint: The deck’s console says: Error: fog',
  ]);
});

// The speaker's notes for paper, in a browser: what stands there, that nothing runs, and that it prints on the sheets of whoever prints.

import * as mupdf from 'mupdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCompiler, createMemoryHost, createNodeHost, locatePitch } from '../../src/index.ts';
import { findBarriersOnPage } from './axe.ts';
import { type OpenDeck, openFile, testBrowser } from './browser.ts';

const source = `---
title: A Day for Operators
organization: Operators
deck: { duration: 10min, scheme: dark }
---

## Why {time=2min}

- **Everybody** is there.

Page:
It says more.

Note:
Breathe, and **wait**.

- Look at the first row.

---

## Where

In one room.
`;

let html: string;
let open: OpenDeck;

beforeAll(async () => {
  const host = createMemoryHost(
    { '/p/package.json': '{}', '/p/decks/talk.md': source },
    { builtins: createNodeHost() },
  );
  const { value: place } = await locatePitch(host, '/p/decks/talk.md');
  const { deck } = await createCompiler(host).compile(place!, { outputs: ['deck'], notes: true });
  const file = deck!.files.find(({ path }) => path === 'talk/notes.html')!;
  expect(file.place).toBe('private');
  html = new TextDecoder().decode(file.bytes);
  open = await openFile(await testBrowser(), file.bytes);
});

afterAll(() => open?.close());

it('says of each slide its number, when it begins, its title and what is said', async () => {
  const slides = await open.page.locator('.slide').allInnerTexts();
  const words = slides.map((text) => text.split(/\s*\n\s*/).filter(Boolean));
  expect(words.map(([number, , title]) => [number, title])).toEqual([
    ['1', 'A Day for Operators'],
    ['2', 'Why'],
    ['3', 'Where'],
  ]);
  expect(words[1]?.slice(3)).toEqual(['Breathe, and wait.', 'Look at the first row.', 'On the page', 'It says more.']);
  // Eight of the ten minutes are shared by two slides on which nothing is said, and the second takes two.
  const times = words.map(([, time]) => time);
  expect(times[0]).toBe('0:00');
  const seconds = times.map((time) => Number(time!.split(':')[0]) * 60 + Number(time!.split(':')[1]));
  expect(seconds[2]! - seconds[1]!).toBe(120);
  expect(await open.page.locator('header').textContent()).toBe('A Day for OperatorsOperators · 10 min');
});

it('runs nothing, asks for nothing, and shuts nobody out', async () => {
  expect(html).not.toContain('<script');
  expect([open.requests, open.complaints, await findBarriersOnPage(open.page)]).toEqual([[], [], []]);
});

it('is dark on light, also of a dark deck', async () => {
  const ink = await open.page.evaluate('getComputedStyle(document.querySelector("h1")).color');
  expect(ink).toBe('rgb(18, 43, 53)');
});

it('prints on upright sheets, with their number', async () => {
  const bytes = await open.page.pdf({ format: 'A4', preferCSSPageSize: true });
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  // A4 in points, but for the pixels of the browser.
  const [, , width = 0, height = 0] = document.loadPage(0).getBounds();
  expect([Math.abs(width - 595.28) < 1, Math.abs(height - 841.89) < 1]).toEqual([true, true]);
  expect(document.loadPage(0).toStructuredText('').asText()).toContain('1 / 1');
});

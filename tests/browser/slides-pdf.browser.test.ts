// The slides as a PDF, read back by two readers that know nothing of how it was printed: every slide, its text, tags and outline.

import * as mupdf from 'mupdf';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printSlides } from '../../src/browser/index.ts';
import { type Browser, createMemoryHost, createNodeHost } from '../../src/host/index.ts';
import { createCompiler, locatePitch, type OutputFile } from '../../src/index.ts';
import { colorAt, glyphsOf, openPdf, outlineOf, structTree, structureText } from '../pdf/reading.ts';
import { readPdfStrings } from '../pitch/pdf-strings.ts';
import { browserPath } from './browser.ts';

const source = `---
title: Zürich, a Day for Operators
description: Forty teams in one room.
authors: [{ name: Ada Wren }]
ask: Sponsor the room.
---

## Why a day

- Everybody is in the room
- Nobody sells anything

Note: Breathe before this one.

---

One room *for forty teams.*

----

## Step by step

::: fragments
- First the doors
- Then the coffee
:::

\`\`\`yaml [1|2]
doors: open
coffee: hot
\`\`\`

---

# How it works

---

## A ground of its own {background=#0F2029}

![A red circle](circle.svg)

Words beside it, with a [link](https://operators.example).
`;

const circle =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><circle cx="50" cy="50" r="40" fill="#C4371A"/></svg>';

const titles = [
  'Zürich, a Day for Operators',
  'Why a day',
  'One room for forty teams.',
  'Step by step',
  'How it works',
  'A ground of its own',
  'Sponsor the room.',
];

/** A reader may round a channel down. */
const near = (color: readonly number[], wanted: readonly number[]): boolean =>
  wanted.every((channel, index) => Math.abs(channel - color[index]!) <= 1);

let browser: Browser;
let file: OutputFile;
let again: OutputFile;
let pdf: Uint8Array;

beforeAll(async () => {
  const builtins = createNodeHost();
  const host = createMemoryHost(
    { '/p/package.json': '{}', '/p/decks/talk.md': source, '/p/decks/circle.svg': circle },
    { builtins },
  );
  const { value: place } = await locatePitch(host, '/p/decks/talk.md');
  const { deck } = await createCompiler(host).compile(place!, { outputs: ['deck'] });
  const started = await createNodeHost().browser!(await browserPath());
  if ('install' in started) throw new Error('no browser');
  browser = started;
  const printed = { lowered: deck!.lowered!, files: deck!.files, date: new Date('2027-03-18T00:00:00Z') };
  file = await printSlides(browser, printed, builtins);
  again = await printSlides(browser, printed, builtins);
  pdf = file.bytes;
});

afterAll(() => browser?.close());

it('is a file of everybody, and the same bytes each time', () => {
  expect([file.place, file.path, file.detail]).toEqual(['public', 'talk/talk-slides.pdf', '7 slides']);
  expect(Buffer.from(again.bytes).equals(Buffer.from(pdf))).toBe(true);
});

describe('the sheets', () => {
  it('are one a slide, of the size of a slide', () => {
    const document = openPdf(pdf);
    expect(document.countPages()).toBe(7);
    for (let page = 0; page < 7; page += 1) {
      // 1280 × 720 CSS pixels are 960 × 540 points.
      expect(document.loadPage(page).getBounds().map(Math.round)).toEqual([0, 0, 960, 540]);
    }
  });

  it('show every word, steps too', () => {
    const document = openPdf(pdf);
    const texts = titles.map((_, page) => document.loadPage(page).toStructuredText('').asText().replace(/\s+/g, ' '));
    expect(texts[0]).toContain('Zürich, a Day for Operators');
    expect(texts[1]).toMatch(/Why a day.*Everybody is in the room.*Nobody sells anything/);
    expect(texts[2]).toContain('for forty teams.');
    expect(texts[3]).toMatch(/First the doors.*Then the coffee.*doors: open.*coffee: hot/);
    expect(texts[5]).toContain('Words beside it, with a');
    expect(texts[6]).toContain('Sponsor the room.');
  });

  it('light the lines of the last step of code', () => {
    const letters = glyphsOf(pdf).filter(({ page, font }) => page === 3 && font.startsWith('SummitCode'));
    /** Beside the first letter of its kind, which stands at the beginning of a line. */
    const besideLetter = (letter: string) => {
      const { x, y } = letters.find(({ text }) => text === letter)!;
      return colorAt(pdf, x - 6, y - 4, 3);
    };
    // `panel` and `lit` of the theme.
    expect(near(besideLetter('d'), [0xef, 0xe6, 0xd3])).toBe(true);
    expect(near(besideLetter('c'), [0xf2, 0xcd, 0xb2])).toBe(true);
  });

  it('have the grounds of the slides', () => {
    const document = openPdf(pdf);
    const grounds = [1, 4, 5, 6].map((page) =>
      document
        .loadPage(page)
        .toPixmap([0.1, 0, 0, 0.1, 0, 0], mupdf.ColorSpace.DeviceRGB, false)
        .getPixels()
        .slice(0, 3),
    );
    // Paper, the ground of a section, the author's own, the ground of the ask.
    const wanted = ['F8F2E6', '122B35', '0F2029', 'C4371A'].map((color) => [...Buffer.from(color, 'hex')]);
    for (const [index, ground] of grounds.entries()) expect(near([...ground], wanted[index]!)).toBe(true);
  });
});

describe('for those who do not see it', () => {
  it('is tagged, with a heading and its blocks on every sheet', async () => {
    const text = (await structureText(pdf)).replace(/\s+/g, ' ');
    for (const words of [...titles, 'Everybody is in the room', 'Then the coffee', 'A red circle', 'coffee: hot']) {
      expect(text).toContain(words);
    }
    const tree = JSON.stringify(await structTree(pdf));
    for (const role of ['H1', 'H2', 'L', 'LI', 'Figure', 'Link']) expect(tree).toContain(`"role":"${role}"`);
    expect(tree).toContain('"alt":"A red circle"');
  });

  it('says its language and title', async () => {
    const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: 'Zürich, a Day for Operators',
      Author: 'Ada Wren',
      Subject: 'Forty teams in one room.',
      Creator: 'pitchpipe',
      CreationDate: 'D:20270318000000Z',
      Language: 'en',
    });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    await document.destroy();
  });

  it('has every slide in its outline, and leads there', async () => {
    expect((await outlineOf(pdf)).map(({ title }) => title)).toEqual(titles);
    const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
    const outline = await document.getOutline();
    const pages = outline.map(({ dest }) => (Array.isArray(dest) ? document.getPageIndex(dest[0]) : undefined));
    expect(await Promise.all(pages)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    await document.destroy();
  });
});

it('embeds every font, and no glyph is missing', () => {
  const document = openPdf(pdf);
  const fonts = new Set<string>();
  for (let number = 1; number < document.countObjects(); number += 1) {
    const object = document.newIndirect(number).resolve();
    if (!object.isDictionary() || object.get('Type').toString() !== '/FontDescriptor') continue;
    fonts.add(
      object
        .get('FontName')
        .asName()
        .replace(/^[A-Z]{6}\+/, ''),
    );
    expect([object.get('FontFile2'), object.get('FontFile3')].some((font) => !font.isNull())).toBe(true);
  }
  expect([...fonts].every((name) => name.startsWith('Summit'))).toBe(true);
  expect(fonts.size).toBeGreaterThan(2);
  expect(glyphsOf(pdf).filter(({ text }) => text.includes('\ufffd'))).toEqual([]);
});

it('holds no note', () => expect(readPdfStrings(pdf).filter((text) => text.includes('Breathe'))).toEqual([]));

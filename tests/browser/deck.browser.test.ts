// The deck in a real browser: it opens from disk with the network off, every slide fits, steps step, notes are heard.

import * as mupdf from 'mupdf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pitch } from '../../src/model/index.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { markOf } from '../../src/resolve/mark.ts';
import { deckWriter, type LoweredDeck, loadDeckContext } from '../../src/writers/deck/index.ts';
import { emitList } from '../../src/writers/list/index.ts';
import { heading, paragraph, pitch, slide } from '../deck/build-pitch.ts';
import { everyKind, pictures } from '../deck/every-kind.ts';
import { fullPictures, fullSlides } from '../deck/full-slides.ts';
import { packageHost, summit } from '../deck/package-files.ts';
import { readQr } from '../figures/read-qr.ts';
import { findBarriers, findBarriersOnPage } from './axe.ts';
import { openDeck, openFile, pictureOf, testBrowser, until } from './browser.ts';
import { findOverflow } from './judge/measure.ts';

const browser = await testBrowser();
let open: Uint8Array;
let speaker: Uint8Array;
let lowered: LoweredDeck;

async function emitOpen(deck: Pitch, held: ReadonlyMap<string, Picture>): Promise<Uint8Array> {
  const theme = await summit();
  const context = await loadDeckContext(packageHost(), theme);
  const { value } = deckWriter.lower(
    {
      whole: deck,
      deck,
      page: deck,
      theme,
      fonts: new Map(),
      icons: new Map(),
      pictures: held,
      mark: markOf(deck.frontMatter, theme),
    },
    context,
  );
  return (await deckWriter.emit(value!, context))[0]!.bytes;
}

beforeAll(async () => {
  const theme = await summit();
  const context = await loadDeckContext(packageHost(), theme);
  const { value, diagnostics } = deckWriter.lower(
    {
      whole: everyKind,
      deck: everyKind,
      page: everyKind,
      theme,
      fonts: new Map(),
      icons: new Map(),
      pictures,
      mark: markOf(everyKind.frontMatter, theme),
    },
    context,
  );
  expect(diagnostics).toEqual([]);
  lowered = value!;
  const files = await deckWriter.emit(lowered, context);
  open = files.find((file) => file.path === 'harbour/index.html')!.bytes;
  speaker = files.find((file) => file.path === 'harbour/speaker.html')!.bytes;
}, 60_000);

describe('the public file', () => {
  it('opens from disk, asks for nothing and complains about nothing', async () => {
    const deck = await openDeck(browser, open);
    expect(deck.requests).toEqual([]);
    expect(deck.complaints).toEqual([]);
    expect(await deck.page.evaluate('Reveal.getTotalSlides()')).toBe(lowered.slides.length);
    expect(await deck.page.evaluate('[...document.fonts].filter((font) => font.status === "error").length')).toBe(0);
    await deck.close();
  });

  it('has names above a title that would be seen to lie over each other', async () => {
    const { page, close } = await openDeck(browser, open);
    await page.evaluate("document.querySelector('.title .event').style.insetInlineStart = '80px'");
    expect(await findOverflow(page)).toEqual([
      expect.stringMatching(/^#[\w-]+: organization and event lie over each other$/),
    ]);
    await close();
  });

  it('holds every block of every slide inside the sheet and above the foot', async () => {
    const deck = await openDeck(browser, open);
    expect(await findOverflow(deck.page)).toEqual([]);
    await deck.close();
  });

  it('holds slides that are as full as they may be', async () => {
    const full = await emitOpen(fullSlides, fullPictures);
    const deck = await openDeck(browser, full);
    expect(await findOverflow(deck.page)).toEqual([]);
    expect(deck.complaints).toEqual([]);
    await deck.close();
  });

  it('shows codes that a telephone reads, on a light slide and on the red one', async () => {
    const deck = await openDeck(browser, open, { address: '/code-of-the-day' });
    expect(readQr(await pictureOf(deck.page))).toBe('https://harbour.example/join/2027');
    await deck.page.evaluate('Reveal.slide(Reveal.getTotalSlides() - 1)');
    expect(readQr(await pictureOf(deck.page))).toBe('https://harbour.example');
    const [link] = await deck.page.getByRole('link', { name: 'QR code: harbour.example', exact: true }).all();
    expect(await link!.getAttribute('href')).toBe('https://harbour.example');
    await deck.close();
  });

  it('draws logos so that they look equally large', async () => {
    const deck = await openDeck(browser, open, { address: '/logos' });
    const sizes = await deck.page
      .locator('#logos .logos img')
      .evaluateAll((images) =>
        images.map((image) => [image.getBoundingClientRect().width, image.getBoundingClientRect().height]),
      );
    // A square one has the theme's 54 px; √(48/192) is under the limit of 0.6, and √(96/48) over that of 1.4.
    expect(sizes.map((size) => size.map(Math.round))).toEqual([
      [54, 54],
      [130, 32],
      [38, 76],
    ]);
    await deck.close();
  });

  it('puts the slide and the step into the address, and finds them again', async () => {
    const deck = await openDeck(browser, open, { address: '/stats' });
    const { page } = deck;
    expect(await page.evaluate('Reveal.getCurrentSlide().id')).toBe('stats');
    expect(await page.title()).toBe('Fog, counted by hand · The Harbour Bell');
    await page.keyboard.press('ArrowRight');
    await until(page, 'location.hash === "#/quote"');
    await deck.close();
  });

  it('finds a slide by an id in any script', async () => {
    const slides = ['größe', '概要', 'why~2'].map((id) => slide(id, heading(2, 'Words'), [paragraph('Text')]));
    const file = await emitOpen(pitch(slides), pictures);
    for (const { id } of slides) {
      const deck = await openDeck(browser, file, { address: `/${encodeURIComponent(id)}` });
      expect(await deck.page.evaluate('Reveal.getCurrentSlide().id')).toBe(id);
      await deck.close();
    }
  });

  it('shows fragments one at a time', async () => {
    const deck = await openDeck(browser, open, { address: '/steps' });
    const { page } = deck;
    const shown = 'Reveal.getCurrentSlide().querySelectorAll(".fragment.visible").length';
    expect(await page.evaluate(shown)).toBe(0);
    for (const count of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(shown)).toBe(count);
    }
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('Reveal.getCurrentSlide().id')).toBe('words');
    await deck.close();
  });

  it('lights the lines of a code step, and says which they are', async () => {
    const deck = await openDeck(browser, open, { address: '/code' });
    const { page } = deck;
    const lit =
      '[...Reveal.getCurrentSlide().querySelectorAll(".line")].flatMap((line, index) => line.classList.contains("lit") ? [index + 1] : [])';
    expect(await page.evaluate(lit)).toEqual([5, 6, 7]);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(lit)).toEqual([2]);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(lit)).toEqual([]);
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(lit)).toEqual([2]);
    expect(await page.locator('#code .step').allTextContents()).toEqual(['line 2', 'all lines']);
    await deck.close();
  });

  it('says on S where the speaker view is', async () => {
    const deck = await openDeck(browser, open);
    await deck.page.keyboard.press('s');
    expect(await deck.page.getByRole('status').textContent()).toBe(
      'This is the deck for everybody. The speaker view is in harbour/speaker.html, in the folder for what is private.',
    );
    expect(deck.context.pages()).toHaveLength(1);
    await deck.close();
  });

  it('fills a 4K screen', async () => {
    const deck = await openDeck(browser, open, { width: 3840, height: 2160 });
    expect(await deck.page.evaluate('Reveal.getScale()')).toBe(3);
    await deck.close();
  });

  it('becomes a scroll view on a phone, every slide readable in its turn', async () => {
    const deck = await openDeck(browser, open, { width: 390, height: 844, phone: true });
    expect(await deck.page.evaluate('Reveal.isScrollView()')).toBe(true);
    expect(await deck.page.evaluate('document.documentElement.scrollWidth <= 390')).toBe(true);
    expect(await deck.page.evaluate('document.querySelectorAll(".scroll-page").length')).toBe(lowered.slides.length);
    expect(deck.complaints).toEqual([]);
    await deck.close();
  });

  it('prints as it stands, and in the print view: one sheet a slide', async () => {
    const deck = await openDeck(browser, open);
    const pdf = () => deck.page.pdf({ preferCSSPageSize: true, printBackground: true });
    const sheetsOf = (bytes: Uint8Array) => {
      const document = mupdf.Document.openDocument(bytes, 'application/pdf');
      return { count: document.countPages(), size: document.loadPage(0).getBounds().map(Math.round) };
    };
    // 1280 × 720 CSS pixels are 960 × 540 points.
    expect(sheetsOf(await pdf())).toEqual({ count: lowered.slides.length, size: [0, 0, 960, 540] });
    await deck.page.goto(`${deck.page.url().replace(/#.*/, '')}?view=print`);
    await until(deck.page, 'document.querySelectorAll(".pdf-page").length > 0');
    expect(sheetsOf(await pdf())).toEqual({ count: lowered.slides.length, size: [0, 0, 960, 540] });
    await deck.close();
  });

  it('does not move for those who asked for less motion', async () => {
    const deck = await openDeck(browser, open, { reducedMotion: true });
    expect(await deck.page.evaluate('[Reveal.getConfig().transition, Reveal.getConfig().autoAnimate]')).toEqual([
      'none',
      false,
    ]);
    await deck.close();
  });

  it('gives axe nothing to report on any slide, fragments shown', async () => {
    const deck = await openDeck(browser, open, { reducedMotion: true });
    expect(await findBarriers(deck.page)).toEqual([]);
    await deck.close();
  }, 60_000);
});

it('axe would find a text that is too pale, and a picture without words', async () => {
  const { page, close } = await openDeck(browser, open, { reducedMotion: true });
  const at = async (id: string) =>
    1 + Number(await page.evaluate(`Reveal.getSlides().findIndex(({ id }) => id === '${id}')`));
  const [pale, wordless] = [await at('stats'), await at('logos')];
  await page.evaluate(`document.querySelector('#stats h2').style.color = '#eee6d8'`);
  await page.evaluate(`document.querySelector('#logos img').removeAttribute('alt')`);
  const ofColour = [expect.stringMatching(`^slide ${pale}: color-contrast: <h2`)];
  const all = [...ofColour, expect.stringMatching(`^slide ${wordless}: image-alt: <img`)];
  expect(await findBarriers(page)).toEqual(expect.arrayContaining(all));
  expect(await findBarriers(page, 'colours')).toEqual(ofColour);
  await close();
});

describe('the speaker file', () => {
  it('says how the speaker view is opened, until the first step', async () => {
    const { page, close } = await openDeck(browser, speaker);
    const hint = page.getByText('S opens the speaker view, and ? lists the keys.');
    expect(await hint.count()).toBe(1);
    await page.keyboard.press('PageDown');
    expect(await hint.count()).toBe(0);
    await close();
  });

  it('keeps its notes out of the public file', () => {
    const [everybody, private_] = [open, speaker].map((bytes) => new TextDecoder().decode(bytes));
    for (const secret of ['Let them count the strokes', 'older than the pier', 'class="notes"']) {
      expect(private_).toContain(secret);
      expect(everybody).not.toContain(secret);
    }
  });
});

describe('the list of pitches', () => {
  it('opens from disk and gives axe nothing to report', async () => {
    const entry = { title: 'The Harbour Bell', description: 'A bell.', lang: 'en', deck: true, page: true };
    const list = await emitList(
      [
        { ...entry, name: 'a' },
        { ...entry, name: 'b', lang: 'de' },
      ],
      packageHost(),
      await summit(),
    );
    const { page, complaints, requests, close } = await openFile(browser, list.bytes);
    const found = await findBarriersOnPage(page);
    expect([found, complaints, requests]).toEqual([[], [], []]);
    await close();
  });
});

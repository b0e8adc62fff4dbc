// What a deck does on a stage without a speaker view: keys, panels, test card, contrast, addresses, and screens of other shapes.

import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { deckWriter, loadDeckContext } from '../../src/writers/deck/index.ts';
import { code, fragments, heading, list, paragraph, pitch, slide, stats } from '../deck/build-pitch.ts';
import { packageHost, summit } from '../deck/package-files.ts';
import { findBarriersOnPage } from './axe.ts';
import { type OpenDeck, type OpenOptions, openDeck, pictureOf, testBrowser, until, untilReady } from './browser.ts';

const talk = pitch([
  slide('fog', heading(2, 'Fog'), [paragraph('A horn.')]),
  slide('steps', heading(2, 'Steps'), [fragments(list(['one', 'two', 'three']))]),
  slide('2027', heading(2, '2027'), [paragraph('A year.')]),
  slide('below', heading(2, 'Below'), [paragraph('Under the year.')], { below: true }),
  slide('code', heading(2, 'Code'), [code(['ring: true', 'strokes: 7'])]),
  slide('part', heading(1, 'A part'), []),
  slide('ground', heading(2, 'Ground'), [stats(['7', 'strokes'])], {
    attributes: { classes: [], background: { color: '#7A2B1F' } },
  }),
  slide('bare', undefined, [], { attributes: { classes: [], background: { color: '#7A2B1F' } } }),
]);

const browser = await testBrowser();
let bytes: Uint8Array;

beforeAll(async () => {
  const theme = await summit();
  const context = await loadDeckContext(packageHost(), theme);
  const views = { whole: talk, deck: talk, page: talk, theme, fonts: new Map(), pictures: new Map(), icons: new Map() };
  const { value } = deckWriter.lower(views, context);
  const files = await deckWriter.emit(value!, context);
  bytes = files.find(({ path }) => path.endsWith('index.html'))!.bytes;
}, 60_000);

/** Opens the deck for an act, and closes it. */
async function within(options: OpenOptions, act: (deck: OpenDeck) => Promise<void>): Promise<void> {
  const deck = await openDeck(browser, bytes, options);
  await act(deck);
  expect([deck.requests, deck.complaints]).toEqual([[], []]);
  await deck.close();
}

const place = '[Reveal.getCurrentSlide().id, Reveal.getIndices().f ?? -1].join(" ")';

describe('an address', () => {
  it.each([
    ['/steps', 'steps -1'],
    ['/steps/1', 'steps 1'],
    ['/below', 'below -1'],
    // The name of a slide, and not the 2028th.
    ['/2027', '2027 -1'],
    ['/nowhere', 'title -1'],
  ])('%s leads to %s', (address, expected) =>
    within({ address }, async ({ page }) => {
      expect(await page.evaluate(place)).toBe(expected);
      await page.reload();
      await untilReady(page);
      expect(await page.evaluate(place)).toBe(expected);
    }),
  );
});

describe('a clicker', () => {
  it('goes on and back, and makes the screen black', () =>
    within({ address: '/steps' }, async ({ page }) => {
      for (const [key, expected] of [
        ['PageDown', 'steps 0'],
        ['PageDown', 'steps 1'],
        ['PageUp', 'steps 0'],
        ['.', 'steps 0'],
        // A black screen stays where it is.
        ['PageDown', 'steps 0'],
        ['b', 'steps 0'],
        ['PageDown', 'steps 1'],
      ] as const) {
        await page.keyboard.press(key);
        expect([key, await page.evaluate(place)]).toEqual([key, expected]);
      }
    }));

  it('goes on through what lies over the slides', () =>
    within({ address: '/fog' }, async ({ page }) => {
      for (const key of ['?', 't', 'g']) {
        await page.keyboard.press(key);
        expect(await page.getByRole('dialog').count()).toBe(1);
        await page.keyboard.press(key === 'g' ? 'PageUp' : 'PageDown');
        expect(await page.getByRole('dialog').count()).toBe(0);
      }
      // Two steps on, one back.
      expect(await page.evaluate(place)).toBe('steps -1');
    }));

  it('neither loses the place in the overview', () =>
    within({ address: '/steps/1' }, async ({ page }) => {
      await page.keyboard.press('Escape');
      await until(page, 'Reveal.isOverview()');
      await page.keyboard.press('Escape');
      await until(page, '!Reveal.isOverview()');
      expect(await page.evaluate(place)).toBe('steps 1');
    }));
});

describe('the keys', () => {
  it('are listed, and give axe nothing to report', () =>
    within({}, async ({ page }) => {
      await page.keyboard.press('?');
      const keys = await page.getByRole('dialog', { name: 'Keys' }).getByRole('rowheader').allTextContents();
      expect(keys).toEqual(expect.arrayContaining(['S', 'G', 'T', 'C', '?', 'B or .', 'F']));
      // What is too short to be judged is judged by its neighbours in the same table.
      const found = (await findBarriersOnPage(page)).filter((barrier) => !barrier.includes('too short to determine'));
      expect(found).toEqual([]);
      await page.keyboard.press('?');
      expect(await page.getByRole('dialog').count()).toBe(0);
    }));

  it('reach the deck at once after a choice', () =>
    within({}, async ({ page }) => {
      await page.keyboard.press('g');
      await page.keyboard.type('3');
      const focused = '[...document.querySelectorAll("dialog"), document.activeElement].map((node) => node.localName)';
      const chosen = `document.querySelector('dialog form').requestSubmit(); ${focused}`;
      expect(await page.evaluate(chosen)).toEqual(['body']);
      expect(await page.evaluate(place)).toBe('steps -1');
    }));

  it('lead to a slide by number and by words', () =>
    within({}, async ({ page }) => {
      await page.keyboard.press('g');
      await page.keyboard.type('3');
      expect(await page.getByRole('dialog').getByRole('listitem').allTextContents()).toEqual(['3Steps']);
      expect(await findBarriersOnPage(page)).toEqual([]);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(place)).toBe('steps -1');
      await page.keyboard.press('g');
      await page.keyboard.type('strokes');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(place)).toBe('code -1');
      await page.keyboard.press('g');
      await page.keyboard.type('c');
      await page.keyboard.press('Escape');
      // Nothing that was typed has steered the deck.
      expect(await page.evaluate(`${place} + document.documentElement.classList.contains("contrast")`)).toBe(
        'code -1false',
      );
      await page.keyboard.press('g');
      await page.getByRole('button', { name: 'Below' }).click();
      expect(await page.evaluate(place)).toBe('below -1');
      expect(await page.getByRole('dialog').count()).toBe(0);
    }));

  it('zoom in where one clicks, and out', () =>
    within({ address: '/fog' }, async ({ page }) => {
      const scale = 'document.body.style.transform';
      await page
        .getByText('A horn.', { exact: true })
        .click({ modifiers: [process.platform === 'linux' ? 'Control' : 'Alt'] });
      await until(page, `${scale}.includes('scale')`);
      await page.keyboard.press('Escape');
      await until(page, `!${scale}.includes('scale') && !Reveal.isOverview()`);
      expect(await page.evaluate(place)).toBe('fog -1');
    }));
});

describe('the test card', () => {
  it('covers the slide, names sizes and screens, and goes away', () =>
    within({ width: 1920, height: 1200 }, async ({ page }) => {
      await page.keyboard.press('t');
      const card = page.getByRole('dialog', { name: 'Test card' });
      await card.getByText('24 px: no text is smaller.').waitFor();
      await card.getByText('16 px: the smallest code.').waitFor();
      expect(await card.getByRole('listitem').allTextContents()).toEqual(
        expect.arrayContaining(['Sheet drawn at 150 %', 'Window 1920 × 1200']),
      );
      expect(await card.locator('.sheet').boundingBox()).toEqual({ x: 0, y: 60, width: 1920, height: 1080 });
      expect(await findBarriersOnPage(page)).toEqual([]);
      await page.keyboard.press('t');
      expect(await card.count()).toBe(0);
    }));
});

describe('high contrast', () => {
  it('is black and white alone, survives a reload and goes away', () =>
    within({ address: '/fog' }, async ({ page }) => {
      await page.keyboard.press('c');
      await page.reload();
      await untilReady(page);
      for (const id of ['fog', 'code', 'part', 'ground']) {
        await page.evaluate(`location.hash = '#/${id}'`);
        await until(page, `Reveal.getCurrentSlide().id === '${id}'`);
        const { channels } = await sharp(await pictureOf(page)).stats();
        // Grey throughout: no channel differs from another.
        expect(new Set(channels.slice(0, 3).map(({ mean }) => mean)).size).toBe(1);
        expect([channels[0]!.min, channels[0]!.max]).toEqual([0, 255]);
      }
      // A ground that is all there is stays.
      await page.evaluate(`location.hash = '#/bare'`);
      await until(page, `Reveal.getCurrentSlide().id === 'bare'`);
      const bare = await sharp(await pictureOf(page)).stats();
      expect(bare.dominant).toMatchObject({ r: 120, g: 40, b: 24 });
      await page.evaluate(`location.hash = '#/fog'`);
      await until(page, `Reveal.getCurrentSlide().id === 'fog'`);
      await page.keyboard.press('c');
      const { channels } = await sharp(await pictureOf(page)).stats();
      expect(new Set(channels.slice(0, 3).map(({ mean }) => mean)).size).toBe(3);
    }));
});

describe('full screen', () => {
  const locks = 'window.locks.map(({ released }) => released)';
  const countLocks = `window.locks = []; navigator.wakeLock.request = async () => {
    const lock = { released: false, release: async () => { lock.released = true; } };
    window.locks.push(lock);
    return lock;
  };`;

  it('keeps the screen awake, and is not left by the key that a clicker starts a show with', () =>
    within({ address: '/steps/1' }, async ({ page }) => {
      await page.evaluate(`${countLocks}
      addEventListener('keydown', (event) => { window.prevented = event.defaultPrevented; });`);
      await page.keyboard.press('F5');
      expect(await page.evaluate('window.prevented')).toBe(false);
      await page.keyboard.press('f');
      await until(page, 'document.fullscreenElement !== null && window.locks.length > 0');
      expect(await page.evaluate(locks)).toEqual([false]);
      await page.keyboard.press('F5');
      expect(await page.evaluate('window.prevented')).toBe(true);
      await page.keyboard.press('PageDown');
      expect(await page.evaluate(`${place} + ' ' + (document.fullscreenElement !== null)`)).toBe('steps 2 true');
      await page.evaluate('document.exitFullscreen()');
      await until(page, `${locks}.every(Boolean)`);
    }));

  it('lets the screen sleep when it is left, also where a window is shown in the same moment', () =>
    within({}, async ({ page }) => {
      await page.evaluate(countLocks);
      await page.keyboard.press('f');
      await until(page, 'document.fullscreenElement !== null && window.locks.length > 0');
      await page.evaluate(
        `for (const name of ['fullscreenchange', 'visibilitychange']) document.dispatchEvent(new Event(name))`,
      );
      await until(page, `${locks}.length > 1`);
      await page.evaluate('document.exitFullscreen()');
      await until(page, `${locks}.every(Boolean)`);
    }));
});

describe('screens and hands', () => {
  it('fills what a slide leaves of a 4:3 screen with the colour of its ground', () =>
    within({ width: 1024, height: 768, address: '/fog' }, async ({ page }) => {
      const colour = async () => {
        const { data } = await sharp(await pictureOf(page))
          .raw()
          .toBuffer({ resolveWithObject: true });
        const at = (x: number, y: number) => [...data.subarray((y * 1024 + x) * 3, (y * 1024 + x) * 3 + 3)];
        return [at(512, 4), at(512, 763)];
      };
      // The paper of summit, above and below.
      expect(await colour()).toEqual([
        [0xf8, 0xf2, 0xe6],
        [0xf8, 0xf2, 0xe6],
      ]);
    }));

  it('is steered by a finger', () =>
    within({ width: 1024, height: 768, phone: true, address: '/fog' }, async ({ page, context }) => {
      const touch = await context.newCDPSession(page);
      const swipe = async (from: number, to: number) => {
        const at = (x: number) => [{ x, y: 400 }];
        await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at((from + to) / 2) });
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(to) });
        await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      };
      await swipe(800, 200);
      await until(page, 'Reveal.getCurrentSlide().id === "steps"');
      await swipe(200, 800);
      await until(page, 'Reveal.getCurrentSlide().id === "fog"');
    }));

  it('moves nothing for those who asked for that', () =>
    within({ reducedMotion: true }, async ({ page }) => {
      expect(await page.evaluate('[Reveal.getConfig().transition, Reveal.getConfig().autoAnimate]')).toEqual([
        'none',
        false,
      ]);
    }));
});

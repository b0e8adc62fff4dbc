// The speaker view in a real browser, from disk with the network off: it follows and steers, and nothing that happens on a stage loses
// the slide, the step or the start of the clock.

import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pitch } from '../../src/model/index.ts';
import { seconds } from '../../src/units/units.ts';
import { deckWriter, loadDeckContext } from '../../src/writers/deck/index.ts';
import { fragments, heading, list, paragraph, pitch, slide } from '../deck/build-pitch.ts';
import { packageHost, summit } from '../deck/package-files.ts';
import { deckSettings } from '../settings.ts';
import { findBarriersOnPage } from './axe.ts';
import { type OpenDeck, openDeck, testBrowser, until, untilReady } from './browser.ts';

const talk = pitch(
  [
    slide('fog', heading(2, 'Fog'), [paragraph('A horn.')], {
      notes: [paragraph('Let them *listen*.'), list(['ask the first row'])],
      onPage: [paragraph('The horn was made in 1911.')],
    }),
    slide('steps', heading(2, 'Steps'), [fragments(list(['one', 'two', 'three']))], {
      notes: [fragments(list(['breathe', 'go on']))],
    }),
    slide('2027', heading(2, '2027'), [paragraph('A year.')], { attributes: { classes: [], time: seconds(90) } }),
    slide('below', heading(2, 'Below'), [paragraph('Under the year.')], { below: true }),
    slide('end', heading(2, 'End'), [paragraph('Thank you.')]),
  ],
  { deck: { ...deckSettings, titleSlide: false, duration: seconds(20 * 60) } },
);

const browser = await testBrowser();
let bytes: Uint8Array;
let deck: OpenDeck;
let slides: Page;
let view: Page;

/** The speaker's file of a talk. */
async function emitSpeaker(deckOf: Pitch): Promise<Uint8Array> {
  const theme = await summit();
  const context = await loadDeckContext(packageHost(), theme);
  const tables = { fonts: new Map(), pictures: new Map(), icons: new Map() };
  const { value } = deckWriter.lower({ whole: deckOf, deck: deckOf, page: deckOf, theme, ...tables }, context);
  const files = await deckWriter.emit(value!, context);
  return files.find(({ path }) => path.endsWith('speaker.html'))!.bytes;
}

beforeAll(async () => {
  bytes = await emitSpeaker(talk);
}, 60_000);

beforeEach(async () => {
  deck = await openDeck(browser, bytes);
  slides = deck.page;
  view = await opened(() => slides.keyboard.press('s'));
});

afterEach(() => deck.close());

/** The window that an act opens, joined to the other. */
async function opened(act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([deck.context.waitForEvent('page'), act()]);
  await page.waitForLoadState();
  if (page.url().includes('?speaker'))
    await until(page, `Object.keys(sessionStorage).some((key) => key.endsWith('speaker shown'))`);
  return page;
}

/** Closes the speaker view, and waits until the slides know it. They hear the view twice a second, and so which window it is. */
async function closeView(): Promise<void> {
  await slides.evaluate(`new Promise((done) => {
    addEventListener('message', ({ source }) => done(void (window.leaving = source)), { once: true });
  })`);
  await view.close();
  await until(slides, 'window.leaving.closed');
}

/** Waits until the slides have done all that the view has told them: what one window says to another arrives in its order. */
async function obeyed(): Promise<void> {
  await slides.evaluate(
    `window.told = false; addEventListener('message', ({ data }) => { window.told ||= data === 'last'; })`,
  );
  await view.evaluate(`opener.postMessage('last', '*')`);
  await until(slides, 'window.told');
}

const placeOf = (page: Page): Promise<string> =>
  page.evaluate('[Reveal.getCurrentSlide().id, Reveal.getIndices().f ?? -1].join(" ")');

/** Waits until the speaker view shows a slide, and a step when there are any. */
const shows = (page: Page, caption: string): Promise<void> =>
  page.locator('figcaption', { hasText: caption }).first().waitFor();

const startOf = (page: Page): Promise<number | null> =>
  page.evaluate(
    `JSON.parse(sessionStorage.getItem(Object.keys(sessionStorage).find((key) => key.endsWith('speaker talk'))) ?? 'null')?.started`,
  );

const notesOf = (page: Page) => page.getByRole('region', { name: 'Notes' });

describe('the speaker view', () => {
  it('shows this slide, the next one, the notes and what the page says', async () => {
    await shows(view, 'Slide 1 of 5');
    await view.getByRole('img', { name: '1: Fog' }).waitFor();
    await view.getByRole('img', { name: '2: Steps' }).waitFor();
    expect(await view.locator('.preview.current section').textContent()).toContain('A horn.');
    expect(await notesOf(view).locator('em').textContent()).toBe('listen');
    expect(await notesOf(view).getByRole('listitem').allTextContents()).toEqual(['ask the first row']);
    expect(await notesOf(view).locator('.on-page').textContent()).toBe('On the pageThe horn was made in 1911.');
    expect(await view.title()).toBe('Speaker view · The Harbour Bell');
    expect([deck.requests, deck.complaints]).toEqual([[], []]);
  });

  it('follows step by step, and shows the step that comes next', async () => {
    await slides.keyboard.press('PageDown');
    await shows(view, 'step 0 of 3');
    await slides.keyboard.press('PageDown');
    await shows(view, 'Slide 2 of 5 · step 1 of 3');
    const shown = (preview: string) => view.locator(`.preview.${preview} .fragment.visible`).allTextContents();
    expect(await shown('current')).toEqual(['one']);
    expect(await shown('next')).toEqual(['one', 'two']);
    // Steps in the notes are none of the slide's.
    expect(await notesOf(view).getByRole('listitem').allTextContents()).toEqual(['breathe', 'go on']);
    for (const caption of ['step 2 of 3', 'step 3 of 3', 'Slide 3 of 5', 'Slide 4 of 5', 'Slide 5 of 5', 'The end']) {
      if (caption !== 'The end') await slides.keyboard.press('PageDown');
      await shows(view, caption);
    }
  });

  it('shows the step that it was told while its first picture began', async () => {
    await closeView();
    await slides.evaluate('Reveal.slide(1, 0, 1)');
    // reveal.js says a millisecond later that it has begun; here it takes its time.
    await deck.context.addInitScript(() => {
      const later = window.setTimeout.bind(window);
      const slowly = (act: () => void, after?: number) => later(act, after === 1 ? 500 : after);
      if (location.search === '?speaker') Object.assign(window, { setTimeout: slowly });
    });
    view = await opened(() => slides.keyboard.press('s'));
    await shows(view, 'Slide 2 of 5 · step 2 of 3');
    await until(view, `document.querySelectorAll('.preview .reveal.ready').length === 2`);
    const shown = (preview: string) => view.locator(`.preview.${preview} .fragment.visible`).allTextContents();
    expect([await shown('current'), await shown('next')]).toEqual([
      ['one', 'two'],
      ['one', 'two', 'three'],
    ]);
  });

  it('steers the slides by its keys and buttons', async () => {
    for (const key of ['PageDown', 'ArrowRight', ' ']) await view.keyboard.press(key);
    await until(slides, 'Reveal.getIndices().f === 1');
    await view.keyboard.press('PageUp');
    await until(slides, 'Reveal.getIndices().f === 0');
    await view.getByRole('button', { name: 'Back' }).click();
    await until(slides, 'Reveal.getIndices().f === -1');
    await view.keyboard.press('End');
    await until(slides, 'Reveal.getCurrentSlide().id === "end"');
    await view.keyboard.press('g');
    await view.getByRole('textbox', { name: 'Number or words of a slide' }).fill('under the');
    await view.keyboard.press('Enter');
    await until(slides, 'Reveal.getCurrentSlide().id === "below"');
    await view.keyboard.press('Home');
    await until(slides, 'Reveal.getCurrentSlide().id === "fog"');
    await view.keyboard.press('.');
    await until(slides, 'Reveal.isPaused()');
    await view.getByText('The screen is black').waitFor();
    await view.keyboard.press('b');
    await until(slides, '!Reveal.isPaused()');
  });

  it('gives axe nothing to report, narrow and wide', async () => {
    expect(await findBarriersOnPage(view)).toEqual([]);
    await view.setViewportSize({ width: 700, height: 900 });
    await slides.keyboard.press('PageDown');
    await shows(view, 'step 0 of 3');
    expect(await findBarriersOnPage(view)).toEqual([]);
    await view.keyboard.press('?');
    expect(await findBarriersOnPage(view)).toEqual([]);
  });

  it.each([
    [1280, 800],
    [1024, 600],
    [800, 600],
  ])('shows both slides and their names whole at %i × %i', async (width, height) => {
    await view.setViewportSize({ width, height });
    const whole = async (): Promise<void> => {
      for (const name of ['current', 'next']) {
        const figure = view.locator('figure', { has: view.locator(`.preview.${name}`) });
        const [box, region] = await Promise.all([
          figure.boundingBox(),
          view.getByRole('region', { name: 'Slides' }).boundingBox(),
        ]);
        expect(box!.y + box!.height).toBeLessThanOrEqual(region!.y + region!.height + 0.5);
        // reveal.js draws the slide as wide as its frame, in hundredths of 1280 px.
        const drawn = `(() => {
          const width = (of) => document.querySelector('.preview.${name} ' + of).getBoundingClientRect().width;
          return Math.abs(width('.slides section') - width('.reveal')) < 13;
        })()`;
        await until(view, drawn);
      }
    };
    await whole();
    await slides.keyboard.press('b');
    await view.getByText('The screen is black').waitFor();
    await whole();
  });

  it('comes to the front instead of opening twice', async () => {
    await shows(view, 'Slide 1 of 5');
    await slides.keyboard.press('s');
    expect(deck.context.pages()).toHaveLength(2);
  });
});

describe('the clock', () => {
  it('starts with the first step and knows the pace', async () => {
    await view.getByText('Not begun').waitFor();
    await slides.keyboard.press('End');
    await view.getByText(/^\d+:\d\d ahead$/).waitFor();
    await view.getByText('of 20:00').waitFor();
    await slides.keyboard.press('Home');
    await view.getByText('On time', { exact: true }).waitFor();
    expect(await view.getByRole('status').textContent()).toBe('The talk is on time.');
  });

  it('paces what is left when there are five minutes', async () => {
    await slides.keyboard.press('PageDown');
    await view.getByRole('spinbutton', { name: 'Minutes left' }).fill('5');
    await view.getByRole('button', { name: 'Re-pace' }).click();
    await view.getByText(/^of 5:\d\d$/).waitFor();
    await view.getByRole('button', { name: 'As planned' }).click();
    await view.getByText('of 20:00').waitFor();
  });

  it('is stopped, goes on, and takes a reset back', async () => {
    await view.getByRole('button', { name: 'Start' }).click();
    const started = await startOf(view);
    expect(started).toBeGreaterThan(0);
    await view.getByRole('button', { name: 'Stop' }).click();
    await view.getByText('Stopped').waitFor();
    await view.getByRole('button', { name: 'Go on' }).click();
    await view.getByRole('button', { name: 'Reset' }).click();
    await view.getByText('Not begun').waitFor();
    await view.getByRole('button', { name: 'Take back' }).click();
    expect(await startOf(view)).toBe(started);
  });
});

describe('what happens on a stage', () => {
  let started: number | null;

  beforeEach(async () => {
    for (let step = 0; step < 3; step += 1) await slides.keyboard.press('PageDown');
    await shows(view, 'Slide 2 of 5 · step 2 of 3');
    started = await startOf(view);
    expect(started).toBeGreaterThan(0);
  });

  const nothingIsLost = async () => {
    expect(await placeOf(slides)).toBe('steps 1');
    await shows(view, 'Slide 2 of 5 · step 2 of 3');
    expect(await startOf(view)).toBe(started);
    expect(deck.complaints).toEqual([]);
  };

  it('survives a reload of the slides, at once after a step', async () => {
    await slides.keyboard.press('PageDown');
    await slides.keyboard.press('PageUp');
    await slides.reload();
    await untilReady(slides);
    await nothingIsLost();
    // The two have found each other again.
    await slides.keyboard.press('PageDown');
    await shows(view, 'step 3 of 3');
    await view.keyboard.press('PageUp');
    await until(slides, 'Reveal.getIndices().f === 1');
  });

  it('survives a reload of the speaker view', async () => {
    await view.reload();
    await nothingIsLost();
    await slides.keyboard.press('PageDown');
    await shows(view, 'step 3 of 3');
  });

  it('survives a reload of both', async () => {
    await Promise.all([slides.reload(), view.reload()]);
    await untilReady(slides);
    await nothingIsLost();
  });

  it('survives a speaker view that is closed and opened again', async () => {
    await closeView();
    view = await opened(() => slides.keyboard.press('s'));
    await view.getByText('of 20:00').waitFor();
    await until(
      view,
      `document.querySelector('.elapsed').textContent !== '' && !document.querySelector('.silence').checkVisibility()`,
    );
    await shows(view, 'Slide 2 of 5 · step 2 of 3');
    await until(view, `Object.keys(sessionStorage).some((key) => key.endsWith('speaker talk'))`);
    await nothingIsLost();
  });

  it.each(['slides', 'view'] as const)(
    'survives Esc, the black screen and a clicker in the window of the %s',
    async (where) => {
      const pressed = where === 'slides' ? slides : view;
      const press = async (keys: readonly string[]) => {
        for (const key of keys) await pressed.keyboard.press(key);
      };
      await press(['Escape', 'Escape']);
      await press(['.', '.', 'b', 'b']);
      await press(['PageDown', 'PageUp', 'PageUp', 'PageDown']);
      await obeyed();
      await shows(view, 'Slide 2 of 5 · step 2 of 3');
      await until(slides, '!Reveal.isOverview() && !Reveal.isPaused() && Reveal.getIndices().f === 1');
      await nothingIsLost();
    },
  );

  it('says when the slides are silent, and goes on when they are back', async () => {
    // reveal.js writes the address up to a second late.
    await until(slides, 'location.hash === "#/steps/1"');
    const address = slides.url();
    await slides.goto('about:blank');
    await view.getByText(/^No word from the slides for (?:[3-9]|\d\d) s\./).waitFor();
    await slides.goto(address);
    await untilReady(slides);
    await view.getByRole('alert').waitFor({ state: 'hidden' });
    await nothingIsLost();
  });

  it('opens the slides again where they were closed', async () => {
    await slides.close();
    await view.getByText('The window with the slides is closed.').waitFor();
    slides = await opened(() => view.getByRole('button', { name: 'Open the slides' }).click());
    await untilReady(slides);
    await view.getByRole('alert').waitFor({ state: 'hidden' });
    await nothingIsLost();
  });
});

it('goes on to the left where a language is written to the left', async () => {
  // The words of the view itself would ask for a Hebrew font.
  const mirrored = {
    ...talk,
    slides: talk.slides.map((written) => ({ ...written, onPage: undefined })),
    frontMatter: { ...talk.frontMatter, lang: 'he' },
  };
  await deck.close();
  deck = await openDeck(browser, await emitSpeaker(mirrored));
  slides = deck.page;
  view = await opened(() => slides.keyboard.press('s'));
  await view.keyboard.press('ArrowLeft');
  await shows(view, 'Slide 2 of 5');
  expect(await view.locator('.preview.current section').evaluate((node) => getComputedStyle(node).direction)).toBe(
    'rtl',
  );
  await view.keyboard.press('ArrowRight');
  await shows(view, 'Slide 1 of 5');
});

it('opens the slides when it was opened alone', async () => {
  const address = view.url();
  await view.close();
  await slides.close();
  view = await deck.context.newPage();
  await view.goto(address);
  await view.getByText('No slides are open yet.').waitFor();
  slides = await opened(() => view.getByRole('button', { name: 'Open the slides' }).click());
  await view.getByRole('alert').waitFor({ state: 'hidden' });
  await slides.keyboard.press('PageDown');
  await shows(view, 'Slide 2 of 5');
});

it('leaves the speaker view of another deck alone, which was opened from the same page', async () => {
  const second = await openDeck(browser, bytes);
  const [address] = second.page.url().split('#');
  const other = await opened(() => slides.evaluate(`void window.open(${JSON.stringify(address)})`));
  await untilReady(other);
  const otherView = await opened(() => other.keyboard.press('s'));
  await shows(otherView, 'Slide 1 of 5');
  await slides.keyboard.press('PageDown');
  await shows(view, 'Slide 2 of 5');
  await shows(otherView, 'Slide 1 of 5');
  await second.close();
});

it('gives a way to the speaker view where the browser blocks it', async () => {
  await closeView();
  await slides.evaluate('window.open = () => null');
  await slides.keyboard.press('s');
  await slides.getByRole('heading', { name: 'The browser blocked the speaker view' }).waitFor();
  expect(await findBarriersOnPage(slides)).toEqual([]);
  view = await opened(() => slides.keyboard.press('Enter'));
  await shows(view, 'Slide 1 of 5');
  await slides.keyboard.press('PageDown');
  await shows(view, 'Slide 2 of 5');
});

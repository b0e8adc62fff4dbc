// A browser for tests: the Chromium that npm ships on Linux, an installed Chrome, Edge or Chromium elsewhere.
// In: HTML as bytes or a path. Out: an open deck, with everything it asked for and everything it complained about.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserInstallation, findBrowser } from '../../src/host/find-browser.ts';
import { hasShippedChromium, shippedChromium } from './shipped-chromium.ts';

/** A deck in a page. `requests` are those for anything but the file itself and data: addresses. */
export interface OpenDeck {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** What follows `#`: `/stats`. */
  readonly address?: string;
  /** `?view=read` */
  readonly query?: string;
  /** Settings of the browser's user: less motion, a phone's touch screen. */
  readonly reducedMotion?: boolean;
  /** The colours of the system instead of the deck's. */
  readonly forcedColors?: boolean;
  readonly phone?: boolean;
  /** What is done before anything is opened, such as answering for a network. */
  prepare?(context: BrowserContext): Promise<void>;
}

/** Draws no frame without its large pictures: left to itself the browser decodes them meanwhile. */
const wholeFrames = ['--disable-checker-imaging'];

/** Ours, and not those of `@sparticuz/chromium`: they switch safety off that a deck's policy relies on. */
const flags = ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--hide-scrollbars', ...wholeFrames];

/** Starts a browser; fails with the command that installs one when there is none. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: flags });
}

let shared: Promise<Browser> | undefined;

/**
 * The browser of all tests that run in this process, started for the first of them. What is opened stands in a context of its own,
 * and nobody closes the browser: it ends with the process.
 */
export function testBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

/** The browser of the tests: on Linux the one that the lock file pins. */
export async function browserPath(): Promise<string> {
  const path = hasShippedChromium ? await shippedChromium() : await findBrowser(process.platform, process.env);
  if (path !== undefined) return path;
  const command = browserInstallation(process.platform);
  throw new Error(`The browser tests need Chrome, Edge or Chromium. Install one with: ${command}`);
}

/** Opens a deck from `file://` with the network off, and waits until reveal.js is ready. */
export async function openDeck(
  browser: Browser,
  deck: Uint8Array | string,
  options: OpenOptions = {},
): Promise<OpenDeck> {
  const open = await openFile(browser, deck, options);
  await untilReady(open.page);
  await open.page.evaluate('document.fonts.ready.then(() => undefined)');
  return open;
}

/** Opens any HTML file from `file://` with the network off. */
export async function openFile(
  browser: Browser,
  file: Uint8Array | string,
  options: OpenOptions = {},
): Promise<OpenDeck> {
  const { width = 1280, height = 720, address = '', query = '', reducedMotion = false, phone = false } = options;
  const path = await pathOf(file);
  const own = pathToFileURL(path).href;
  const context = await browser.newContext({
    viewport: { width, height },
    offline: true,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors ? 'active' : 'none',
    isMobile: phone,
    hasTouch: phone,
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob|about):/.test(url) && url.split(/[?#]/)[0] !== own) requests.push(url);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  await options.prepare?.(context);
  const page = await context.newPage();
  await page.goto(`${own}${query}${address === '' ? '' : `#${address}`}`);
  const close = async () => {
    await context.close();
    if (path !== file) await rm(dirname(path), { recursive: true });
  };
  return { page, context, requests, complaints, close };
}

/** Waits until the deck has begun: `Reveal.isReady` is true a moment before the deck's own script has done its part. */
export const untilReady = (page: Page): Promise<void> =>
  until(page, `document.querySelector('.reveal.ready') !== null`);

/** Waits until the page has been drawn: of one that never was the browser takes no picture. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');
}

/** A picture of the page as it stands at the end of all motion. */
export async function pictureOf(page: Page): Promise<Uint8Array> {
  await untilDrawn(page);
  return page.screenshot({ animations: 'disabled' });
}

/** Waits until an expression is true in the page. Playwright's own waiting evaluates in the page, which a deck's policy forbids. */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await page.evaluate(expression))) {
    if (Date.now() > end) throw new Error(`Waited ten seconds for: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function pathOf(deck: Uint8Array | string): Promise<string> {
  if (typeof deck === 'string') return deck;
  const path = join(await mkdtemp(join(tmpdir(), 'pitchpipe-deck-')), 'index.html');
  await writeFile(path, deck);
  return path;
}

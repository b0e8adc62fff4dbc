// Firefox for tests: Debian's `firefox-esr`, or one that `FIREFOX_PATH` names, driven by WebDriver BiDi.
// In: a file. Out: a page opened from disk, and everything that it complained about.

import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const usualPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Fails with the command that installs one when there is none. */
export function launchFirefox(): Promise<Browser> {
  const executablePath = process.env.FIREFOX_PATH ?? usualPaths.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error('The click-through needs Firefox. Install it with: sudo apt install firefox-esr');
  }
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // No request of its own: what is heard of is the deck's.
    extraPrefsFirefox: { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9 },
  });
}

export interface OpenFile {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a file from `file://` at the size of a slide, and waits until reveal.js is ready. */
export async function openFile(browser: Browser, path: string): Promise<OpenFile> {
  const page = await browser.newPage();
  const complaints = listen(page);
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(pathToFileURL(path).href);
  await until(page, `document.querySelector('.reveal.ready') !== null`);
  return { page, complaints };
}

/** The window that an act opens. It begins as an empty page; what stands at its address is there once the window has it. */
export async function openedBy(page: Page, act: () => Promise<void>, address: string): Promise<Page> {
  const opened = new Promise<Page>((resolve) => page.once('popup', (popup) => resolve(popup!)));
  await act();
  const popup = await opened;
  await untilHolds(`a window at ${address}`, async () => popup.url().endsWith(address));
  return popup;
}

/** Collects errors and warnings of a page. */
export function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Waits until an expression is true in the page. */
export const until = (page: Page, expression: string): Promise<void> =>
  untilHolds(expression, async () => Boolean(await page.evaluate(expression)));

async function untilHolds(what: string, look: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`Waited ten seconds for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

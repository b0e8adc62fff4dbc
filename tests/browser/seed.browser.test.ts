// The pitches that come with the project, in a browser: they open, they fit, and nobody is shut out.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompiler, createNodeHost, listPitches, locateProject } from '../../src/index.ts';
import { findBarriers } from './axe.ts';
import { launchBrowser, openDeck } from './browser.ts';
import { findOverflow } from './judge/measure.ts';

const host = createNodeHost();
const pitches = await listPitches(host, await locateProject(host, '.'));
const compiler = createCompiler(host);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser?.close());

it('are there', () =>
  expect(pitches.map(({ name }) => name)).toEqual(['community-infrastructure-sysadmins', 'minimal']));

describe.each(pitches)('$name', (source) => {
  it('opens with the network off, fits its slides and gives axe nothing to report', async () => {
    const { deck } = await compiler.compile(source, { outputs: ['deck'] });
    const file = deck!.files.find(({ path }) => path.endsWith('index.html'))!;
    const open = await openDeck(browser, file.bytes, { reducedMotion: true });
    expect(await findOverflow(open.page)).toEqual([]);
    expect(await findBarriers(open.page)).toEqual([]);
    expect([open.requests, open.complaints]).toEqual([[], []]);
    await open.close();
  }, 60_000);
});

import { describe, expect, it } from 'vitest';
import { createCompiler, createNodeHost, listPitches, locateProject } from '../../src/index.ts';
import { findBarriers } from './axe.ts';
import { openDeck, testBrowser } from './browser.ts';
import { findOverflow } from './judge/measure.ts';

const host = createNodeHost();
const pitches = await listPitches(host, await locateProject(host, '.'));
const compiler = createCompiler(host);
const browser = await testBrowser();

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

// Takes the pictures of docs/presenting.md from real outputs: `npx tsx tests/docs/stage-pictures.ts`, after `npm run compile`.
// In: the first pitch of decks/. Out: docs/pictures/speaker.png, the speaker view six minutes into the talk, and test-card.png.

import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { launchBrowser, openDeck } from '../browser/browser.ts';
import { compileSeed, outputOf } from '../pitch/seed.ts';

const name = 'community-infrastructure-sysadmins';
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
/** Small enough for git: flat colours need no more. */
const png = { palette: true, colours: 64, effort: 10 } as const;
const paused = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const pitch = await compileSeed(name);
const browser = await launchBrowser();
const deck = await openDeck(browser, outputOf(pitch, `${name}/speaker.html`));
await deck.context.clock.install({ time: new Date('2027-03-18T14:05:00') });
const [view] = await Promise.all([deck.context.waitForEvent('page'), deck.page.keyboard.press('s')]);
await view.setViewportSize({ width: 1280, height: 800 });
await view.getByText('Not begun').waitFor();
for (let step = 0; step < 6; step += 1) await deck.page.keyboard.press('PageDown');
await view.getByText('Slide 7 of').waitFor();
await view.clock.fastForward('05:58');
await paused(600);
await save(await view.screenshot(), 'speaker');
await deck.page.keyboard.press('t');
await paused(200);
await save(await deck.page.screenshot(), 'test-card');
await browser.close();

async function save(picture: Buffer, file: string): Promise<void> {
  await sharp(picture).png(png).toFile(`${folder}${file}.png`);
}

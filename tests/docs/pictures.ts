// Takes the pictures of readme and docs from real outputs: `npx tsx tests/docs/pictures.ts`, after `npm run compile`.
// In: the first pitch of decks/, and pitches of the tests. Out: docs/pictures/deck.png and layouts.png, slides on a sheet, and a page in each layout.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { launchBrowser, openDeck } from '../browser/browser.ts';
import { compilePitch, compileSeed, outputOf } from '../pitch/seed.ts';

const name = 'community-infrastructure-sysadmins';
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
/** Slides by their place in the deck: title, figures, leads, ask. */
const shown = [0, 1, 3, 11];
/** One of each layout. */
const layouts = [0, 1, 2, 3, 4, 7, 10, 11, 12, 13, 15, 17];
const gap = 12;
/** Small enough for git: flat colours need no more. */
const png = { palette: true, colours: 64, effort: 10 } as const;

const pitch = await compileSeed(name);
mkdirSync(folder, { recursive: true });
// Slides are twice as large as they are shown.
await sharp(await sheetOfSlides(outputOf(pitch, `${name}/index.html`), shown, 2, 640))
  .png(png)
  .toFile(`${folder}deck.png`);
const every = await compilePitch('tests/corpus/decks/layouts-every.md');
await sharp(await sheetOfSlides(outputOf(every, 'layouts-every/index.html'), layouts, 4, 400))
  .png({ ...png, colours: 128 })
  .toFile(`${folder}layouts.png`);
await sharp(await sheetOfPaper(outputOf(pitch, `${name}/${name}.pdf`)))
  .png(png)
  .toFile(`${folder}page.png`);
const beside = await compilePitch('tests/corpus/pages/lighthouse.md');
await sharp(await sheetOfPaper(outputOf(beside, 'lighthouse/lighthouse.pdf')))
  .png(png)
  .toFile(`${folder}page-sidebar.png`);

/** Slides by their places in rows of `across`, each of a width in px. */
async function sheetOfSlides(
  html: Uint8Array,
  places: readonly number[],
  across: number,
  width: number,
): Promise<Buffer> {
  const height = Math.round((width * 9) / 16);
  const browser = await launchBrowser();
  const { page } = await openDeck(browser, html);
  const tiles = [];
  for (const [place, index] of places.entries()) {
    await page.evaluate(`Reveal.slide(${index})`);
    const picture = await sharp(await page.screenshot())
      .resize(width, height)
      .toBuffer();
    const [column, row] = [place % across, Math.floor(place / across)];
    tiles.push({ input: picture, left: gap + column * (width + gap), top: gap + row * (height + gap) });
  }
  await browser.close();
  const rows = Math.ceil(places.length / across);
  return ground(gap + across * (width + gap), gap + rows * (height + gap))
    .composite(tiles)
    .png()
    .toBuffer();
}

async function sheetOfPaper(pdf: Uint8Array): Promise<Buffer> {
  const { renderPng } = await import('../pdf/reading.ts');
  const paper = await sharp(renderPng(pdf, 84)).toBuffer({ resolveWithObject: true });
  return ground(paper.info.width + 2 * gap, paper.info.height + 2 * gap)
    .composite([{ input: paper.data, left: gap, top: gap }])
    .png()
    .toBuffer();
}

/** What shows where slides and paper end. */
function ground(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#8A8F91' } });
}

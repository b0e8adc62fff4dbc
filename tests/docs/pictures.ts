// Takes the pictures of readme and docs from real outputs: `npx tsx tests/docs/pictures.ts`, after `npm run compile`.
// In: the first pitch of decks/, and one of the tests' pages. Out: docs/pictures/deck.png, four slides on a sheet, and a page in each layout.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { launchBrowser, openDeck } from '../browser/browser.ts';
import { compilePitch, compileSeed, outputOf } from '../pitch/seed.ts';

const name = 'community-infrastructure-sysadmins';
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
/** Slides by their place in the deck: title, figures, leads, ask. */
const shown = [0, 1, 3, 11];
/** Px; twice what the readme shows them at. */
const slide = { width: 640, height: 360 };
const gap = 12;
/** Small enough for git: flat colours need no more. */
const png = { palette: true, colours: 64, effort: 10 } as const;

const pitch = await compileSeed(name);
mkdirSync(folder, { recursive: true });
await sharp(await sheetOfSlides(outputOf(pitch, `${name}/index.html`)))
  .png(png)
  .toFile(`${folder}deck.png`);
await sharp(await sheetOfPaper(outputOf(pitch, `${name}/${name}.pdf`)))
  .png(png)
  .toFile(`${folder}page.png`);
const beside = await compilePitch('tests/corpus/pages/lighthouse.md');
await sharp(await sheetOfPaper(outputOf(beside, 'lighthouse/lighthouse.pdf')))
  .png(png)
  .toFile(`${folder}page-sidebar.png`);

async function sheetOfSlides(html: Uint8Array): Promise<Buffer> {
  const browser = await launchBrowser();
  const { page } = await openDeck(browser, html);
  const tiles = [];
  for (const [place, index] of shown.entries()) {
    await page.evaluate(`Reveal.slide(${index})`);
    const picture = await sharp(await page.screenshot())
      .resize(slide.width, slide.height)
      .toBuffer();
    const [column, row] = [place % 2, Math.floor(place / 2)];
    tiles.push({ input: picture, left: gap + column * (slide.width + gap), top: gap + row * (slide.height + gap) });
  }
  await browser.close();
  return ground(2 * slide.width + 3 * gap, 2 * slide.height + 3 * gap)
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

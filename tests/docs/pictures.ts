// Takes the pictures of readme and docs from real outputs: `npx tsx tests/docs/pictures.ts`, after `npm run compile`.
// In: the first pitch of decks/, and pitches of the tests. Out: in docs/pictures/ slides on sheets, by layout, by brand and by ground, and a page in each layout.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp, { type OverlayOptions, type Sharp } from 'sharp';
import { schemes } from '../../src/theme/index.ts';
import { launchBrowser, openDeck } from '../browser/browser.ts';
import { compileVariant, type Variant, variants } from '../corpus/variants.ts';
import { compilePitch, compileSeed, outputOf } from '../pitch/seed.ts';

const name = 'community-infrastructure-sysadmins';
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
/** Slides by their place in the deck: title, figures, leads, ask. */
const shown = [0, 1, 3, 11];
/** One of each layout. */
const layouts = [0, 1, 2, 3, 4, 7, 11, 12, 13, 14, 16, 18];
/** A title, figures, and the ask; what stands on a ground of its own, code and a picture. */
const ofBrands = [0, 5, 18];
const ofSchemes = [0, 1, 2, 5, 12];
const gap = 12;
/** Small enough for git: flat colours need no more. */
const png = { palette: true, colours: 64, effort: 10 } as const;

const pitch = await compileSeed(name);
mkdirSync(folder, { recursive: true });
// Slides are twice as large as they are shown.
await sharp(await sheetOfSlides([{ html: outputOf(pitch, `${name}/index.html`), places: shown }], 2, 640))
  .png(png)
  .toFile(`${folder}deck.png`);
const every = await compilePitch('tests/corpus/decks/layouts-every.md');
await sharp(await sheetOfSlides([{ html: outputOf(every, 'layouts-every/index.html'), places: layouts }], 4, 400))
  .png({ ...png, colours: 128 })
  .toFile(`${folder}layouts.png`);
await sharp(await sheetOfPaper(outputOf(pitch, `${name}/${name}.pdf`)))
  .png(png)
  .toFile(`${folder}page.png`);
const beside = await compilePitch('tests/corpus/pages/lighthouse.md');
await sharp(await sheetOfPaper(outputOf(beside, 'lighthouse/lighthouse.pdf')))
  .png(png)
  .toFile(`${folder}page-sidebar.png`);

const layoutsIn = async (variant: Variant): Promise<Uint8Array> =>
  outputOf(await compileVariant('tests/corpus/decks/layouts-every.md', variant, ['deck']), 'layouts-every/index.html');
const brands = variants.filter(({ theme }) => theme !== 'summit');
const branded = await Promise.all(
  brands.map(async (variant) => ({ html: await layoutsIn(variant), places: ofBrands })),
);
await sharp(await sheetOfSlides(branded, 3, 420))
  .png({ ...png, colours: 128 })
  .toFile(`${folder}brands.png`);
const both = schemes.map(async (scheme) => ({
  html: await layoutsIn({ theme: 'summit', scheme }),
  places: ofSchemes,
}));
await sharp(await sheetOfSlides(await Promise.all(both), ofSchemes.length, 300))
  .png({ ...png, colours: 128 })
  .toFile(`${folder}schemes.png`);

/** What is shown of a deck: slides by their places. */
interface Shown {
  readonly html: Uint8Array;
  readonly places: readonly number[];
}

/** Slides in rows of `across`, each of a width in px. */
async function sheetOfSlides(decks: readonly Shown[], across: number, width: number): Promise<Buffer> {
  const height = Math.round((width * 9) / 16);
  const browser = await launchBrowser();
  const tiles: OverlayOptions[] = [];
  for (const { html, places } of decks) {
    const { page, close } = await openDeck(browser, html);
    for (const index of places) {
      await page.evaluate(`Reveal.slide(${index})`);
      const picture = await sharp(await page.screenshot())
        .resize(width, height)
        .toBuffer();
      const [column, row] = [tiles.length % across, Math.floor(tiles.length / across)];
      tiles.push({ input: picture, left: gap + column * (width + gap), top: gap + row * (height + gap) });
    }
    await close();
  }
  await browser.close();
  const rows = Math.ceil(tiles.length / across);
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

// Every layout and every block, in the built-in theme and in each brand, light and dark, on slides and on the page: `npm run gallery` writes `private/gallery.png`.
// With names of decks of the corpus, those alone: `npm run gallery -- layouts-every`.

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp, { type OverlayOptions } from 'sharp';
import { allFindings, type Compilation, type Output } from '../../src/index.ts';
import { launchBrowser, openDeck } from '../browser/browser.ts';
import { renderPng } from '../pdf/reading.ts';
import { drawLabel } from './render.ts';
import { compileVariant, nameVariant, type Variant, variants } from './variants.ts';

/** What shows every layout and every block. */
const decks = ['layouts-every', 'layouts-cards', 'said', 'tables', 'figures', 'code'];
/** Text in columns with tiers, and with a column beside it. */
const pages = ['operators-day', 'lighthouse'];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pictures of one kind in rows, under their name. */
interface Band {
  readonly name: string;
  readonly tile: Size;
  readonly pictures: readonly Buffer[];
}

/** In px. */
const slide: Size = { width: 400, height: 225 };
const paper: Size = { width: 605, height: 856 };
const width = 3290;
const gap = 10;
const label = { height: 34, size: 20 };
const ground = '#C8C8C8';

const target = fileURLToPath(new URL('../../private/', import.meta.url));
const wanted = process.argv.slice(2);
const bands: Band[] = [];
const browser = await launchBrowser();
for (const variant of variants) {
  const pictures: Buffer[] = [];
  for (const name of wanted.length === 0 ? decks : wanted) {
    const { deck } = await compile(`tests/corpus/decks/${name}.md`, variant, 'deck');
    pictures.push(...(await drawSlides(deck!.files[0]!.bytes)));
  }
  bands.push({ name: nameVariant(variant), tile: slide, pictures });
}
await browser.close();
for (const variant of variants.filter(({ scheme }) => scheme === 'light')) {
  const pictures: Buffer[] = [];
  for (const name of pages) {
    const { page } = await compile(`tests/corpus/pages/${name}.md`, variant, 'page');
    pictures.push(await drawPage(page!.files[0]!.bytes));
  }
  bands.push({ name: nameVariant(variant).replace('light', 'page'), tile: paper, pictures });
}

const height = bands.reduce((sum, band) => sum + heightOf(band), gap);
const sheet = sharp({ create: { width, height, channels: 3, background: ground } });
await mkdir(target, { recursive: true });
await sheet.composite(placeAll()).png({ compressionLevel: 9 }).toFile(`${target}gallery.png`);
console.log(`${bands.reduce((sum, { pictures }) => sum + pictures.length, 0)} pictures in ${target}gallery.png`);

async function compile(path: string, variant: Variant, output: Output): Promise<Compilation> {
  const compilation = await compileVariant(path, variant, [output]);
  if (compilation[output]?.files.length) return compilation;
  const [finding] = allFindings(compilation);
  throw new Error(`${path} was not made in ${nameVariant(variant)}: ${finding?.message}`);
}

/** Every slide with all its steps shown. */
async function drawSlides(html: Uint8Array): Promise<readonly Buffer[]> {
  const { page, close } = await openDeck(browser, html);
  const places = (await page.evaluate(
    'Reveal.getSlides().map((slide) => { const { h, v } = Reveal.getIndices(slide); return [h, v ?? 0]; })',
  )) as readonly (readonly [number, number])[];
  const pictures: Buffer[] = [];
  for (const [across, down] of places) {
    await page.evaluate(`Reveal.slide(${across}, ${down}, 99)`);
    pictures.push(await shrink(await page.screenshot(), slide));
  }
  await close();
  return pictures;
}

function drawPage(pdf: Uint8Array): Promise<Buffer> {
  return shrink(renderPng(pdf, 96), paper);
}

function shrink(picture: Uint8Array, { width, height }: Size): Promise<Buffer> {
  return sharp(picture).resize(width, height, { fit: 'contain', background: ground }).toBuffer();
}

function columnsOf({ tile }: Band): number {
  return Math.floor((width - gap) / (tile.width + gap));
}

function heightOf(band: Band): number {
  return label.height + Math.ceil(band.pictures.length / columnsOf(band)) * (band.tile.height + gap);
}

function placeAll(): OverlayOptions[] {
  const overlays: OverlayOptions[] = [];
  let top = gap;
  for (const band of bands) {
    overlays.push({ input: Buffer.from(drawLabel(band.name, width - 2 * gap, label)), left: gap, top });
    for (const [place, input] of band.pictures.entries()) {
      const [column, row] = [place % columnsOf(band), Math.floor(place / columnsOf(band))];
      const left = gap + column * (band.tile.width + gap);
      overlays.push({ input, left, top: top + label.height + row * (band.tile.height + gap) });
    }
    top += heightOf(band);
  }
  return overlays;
}

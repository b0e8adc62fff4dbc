// Every pitch of `pages/` becomes the page it should, or fails with the findings that stand in it. Texts are written by hand in `<name>.txt`.
// Two readers look at each page: mupdf and pdf.js.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { updating } from '../docs/keep.ts';
import { expectFindings } from '../expected-findings.ts';
import { checkPage } from '../pdf/check-page.ts';
import { sheetsOf, structureText } from '../pdf/reading.ts';
import { buildPage, type CorpusPage, expectedText, pageNames } from './pages.ts';
import { compareShades, drawSmall, greyOf } from './render.ts';

/** From this many words on a page is full. */
const FULL = 450;
/** The same said in Chinese or Japanese, each sign of which counts as a word: translators reckon with some 1.8 for an English word. */
const FULL_IN_SIGNS = 800;
/** How full, in rows of the longer column. */
const LEAST_FILL = 0.88;
/** Sizes stand on a ladder of this step, in pt. */
const STEP = 0.25;
const GOLDEN_WIDTH = 160;
/** The most bytes of a page of text, with its fonts, tags and colour profile; and of one with pictures or QR codes. */
const MOST_BYTES = { text: 35_000, drawn: 60_000 };
/** Pages in Han and Hangul use hundreds of letters, each of which is drawn in the file. */
const MOST_BYTES_IN_SIGNS = 66_000;

describe.each(pageNames)('%s', (name) => {
  it('has the findings that stand in it, and no others', async () => {
    const { text, findings } = await buildPage(name);
    expectFindings(text, findings);
  });

  it('is read word by word as it was written', async () => {
    const { bytes } = await buildPage(name);
    expect(existsSync(textFile(name)), 'a page has a text beside it, a pitch that fails has none').toBe(!!bytes);
    if (bytes) expect(wordsOf(await structureText(bytes))).toEqual(wordsOf(expectedText(name)));
  });

  it('passes the gates that no validator sees', async () => {
    const { bytes } = await buildPage(name);
    if (bytes) expect(await checkPage(bytes)).toEqual([]);
  });

  it('has the sheets it may have, a size on the ladder, and no hole', async () => {
    const page = await buildPage(name);
    if (!page.bytes) return;
    const { frontMatter } = page.compilation.pitch!;
    const { size, words, rows, capacity } = page.compilation.page!.lowered!.report();
    expect(sheetsOf(page.bytes)).toHaveLength(sheetsAsked(page));
    expect((size / STEP) % 1).toBe(0);
    expect(size).toBeGreaterThanOrEqual(frontMatter.page.minSize);
    expect(size).toBeLessThanOrEqual(frontMatter.page.maxSize);
    expect(rows / capacity).toBeLessThanOrEqual(1);
    const full = /^(?:zh|ja)/.test(frontMatter.lang) ? FULL_IN_SIGNS : FULL;
    if (words >= full) expect(rows / capacity).toBeGreaterThanOrEqual(LEAST_FILL);
  });

  it('is a small file', async () => {
    const { bytes, compilation, text } = await buildPage(name);
    if (!bytes) return;
    const drawn = /!\[|^::qr|^organization:.*logo/m.test(text);
    const inSigns = /^(?:zh|ja|ko)/.test(compilation.pitch!.frontMatter.lang);
    const most = inSigns ? MOST_BYTES_IN_SIGNS : drawn ? MOST_BYTES.drawn : MOST_BYTES.text;
    expect(bytes.length).toBeLessThanOrEqual(most);
  });

  it('looks as it did', async () => {
    const { bytes } = await buildPage(name);
    if (!bytes) return;
    const drawn = drawSmall(bytes, GOLDEN_WIDTH);
    const golden = fileURLToPath(new URL(`goldens/${name}.png`, import.meta.url));
    if (updating) writeFileSync(golden, drawn.asPNG());
    const { worst, average } = compareShades(greyOf(readFileSync(golden)), greyOf(drawn));
    const advice = `look at it (npm run contact-sheet -- ${name}), then keep it with UPDATE_DOCS=1`;
    expect(average, advice).toBeLessThan(0.4);
    expect(worst, advice).toBeLessThan(24);
  });
});

const textFile = (name: string): string => fileURLToPath(new URL(`pages/${name}.txt`, import.meta.url));

const sheetsAsked = ({ compilation }: CorpusPage): number => compilation.pitch?.frontMatter.page.pages ?? 1;

/** Words and the spaces between them, whatever kind these are: a lost space makes two words one. */
const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

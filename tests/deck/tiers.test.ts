// Tiers on slides: heads that name columns and rows, words for signs, and widths that names stand in.

import { expect, it } from 'vitest';
import { serialize } from '../../src/html/index.ts';
import { deckWriter, loadDeckContext } from '../../src/writers/deck/index.ts';
import { pitchOf } from '../reader/read-text.ts';
import { packageHost, summit } from './package-files.ts';

const theme = await summit();
const context = await loadDeckContext(packageHost(), theme);

const htmlOf = async (text: string, frontMatter = ''): Promise<string> => (await slidesOf(text, frontMatter))[0]!;

/** The HTML of each slide that the tiers take. */
async function slidesOf(text: string, frontMatter = ''): Promise<readonly string[]> {
  const deck = await pitchOf(
    `---\ndeck: { titleSlide: false }\n${frontMatter}---\n## Ways\n\n::: tiers\n${text}\n:::\n`,
  );
  const { value } = deckWriter.lower(
    { whole: deck, deck, page: deck, theme, fonts: new Map(), icons: new Map(), pictures: new Map() },
    context,
  );
  return value!.slides.map(({ section }) => serialize(section));
}

const rows = ['| | Patron | Friend |', '|---|---|---|', '| Price | EUR 12000 / BRL 5 | free |', '| Talk | ✓ | ✗ |'];

it('name columns and rows, and say what signs mean', async () => {
  const html = await htmlOf(rows.join('\n'), 'lang: fr\nprices: { tax: hors TVA, note: Au choix. }\n');
  expect(html).toMatch(/<td class="corner t-cell">Hors TVA<\/td><th scope="col">/);
  expect(html).toMatch(/<th scope="row" class="t-cell">Talk<\/th>/);
  expect(html).toContain('<span class="included" role="img" aria-label="inclus"></span>');
  expect(html).toContain('<span class="not-included" role="img" aria-label="non inclus">–</span>');
  expect(html.replace(/[\u00A0\u202F]/g, '_')).toContain('12_000_€ <br>5_R$');
  expect(html).toContain('<p class="price-terms t-foot">Au choix.</p>');
});

it('say the language of words that nobody wrote', async () => {
  expect(await htmlOf(rows.join('\n'), 'lang: sv\n')).toContain('aria-label="included" lang="en"');
});

it('give a long name the room that others do not need', async () => {
  const names = ['Ant', 'Bee', 'Cat', 'Dog', 'Neighbourhood'];
  const text = [
    ['', ...names],
    ['---', '---', '---', '---', '---', '---'],
    ['Talk', '✓', '✓', '✓', '✓', '✓'],
  ];
  const html = await htmlOf(text.map((row) => `| ${row.join(' | ')} |`).join('\n'));
  const widths = [...html.matchAll(/<col style="width: ([\d.]+)px">/g)].map((found) => Number(found[1]));
  expect(widths).toHaveLength(6);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1032, 0);
  expect(widths[5]!).toBeGreaterThan(widths[4]!);
});

it('keep rows of 45 where rows of 54 are too high by a little', async () => {
  const text = [
    ...rows.slice(0, 3),
    ...['Talk', 'Banner', 'Wall', 'Print', 'Table', 'Tea'].map((one) => `| ${one} | ✓ | ✗ |`),
  ];
  // Two prices make the head 153 high: six rows of 54 end at 648, where the horizon is; six of 45 at 594.
  expect(await htmlOf(text.join('\n'))).toContain('--row: 45px');
});

it('go on on another slide between rows, under their names and prices', async () => {
  const talks = Array.from({ length: 14 }, (_, index) => `| Talk ${index + 1} | ✓ | ✗ |`);
  const slides = await slidesOf([...rows.slice(0, 3), ...talks].join('\n'));
  expect(slides).toHaveLength(2);
  for (const [index, html] of slides.entries()) {
    const labels = [...html.matchAll(/<th scope="row" class="t-cell">Talk (\d+)/g)].map((found) => Number(found[1]));
    expect(labels).toEqual(Array.from({ length: 7 }, (_, at) => 7 * index + at + 1));
    expect(html).toContain('Patron');
    expect(html).toContain('€12,000');
  }
});

// Tiers and tables on the page, by two readers: what a screen reader hears, how the cells are tagged, and where numbers stand.

import { describe, expect, it } from 'vitest';
import type { FrontMatter } from '../../src/model/index.ts';
import { nameMarks } from '../../src/passes/index.ts';
import { pageWriter } from '../../src/writers/page/index.ts';
import { glyphsOf, type StructNode, structTree, structureText } from '../pdf/reading.ts';
import { pitchOf } from '../reader/read-text.ts';
import { context, resolved } from './setting.ts';

async function pdfOf(text: string, frontMatter: Partial<FrontMatter> = {}): Promise<Uint8Array> {
  const read = await pitchOf(text);
  const pitch = nameMarks({ ...read, frontMatter: { ...read.frontMatter, title: 'Ways', ...frontMatter } });
  const { value, diagnostics } = pageWriter.lower(resolved(pitch), context);
  if (!value) throw new Error(diagnostics.map((finding) => finding.message).join('\n'));
  const [file] = await pageWriter.emit(value, context);
  if (!file) throw new Error('no file');
  return file.bytes;
}

const fold = (value: string): string => value.replace(/\s+/g, ' ').trim();

const matrix = `::: tiers
|        | Patron                | Friend     |
|--------|-----------------------|------------|
| Price  | EUR 12000 / BRL 64800 | on request |
| Places | 0 of 1                | 2 of 3     |
| Talk   | ✓                     | ✗          |
:::
`;

function cellsOf(node: StructNode): readonly string[] {
  const own = node.role === 'TH' || node.role === 'TD' ? [`${node.role} ${node.attributes.Scope ?? ''}`.trim()] : [];
  return [
    ...own,
    ...node.children.flatMap((child) => (typeof child === 'object' && 'role' in child ? cellsOf(child) : [])),
  ];
}

function roles(node: StructNode, role: string): readonly StructNode[] {
  const inner = node.children.flatMap((child) =>
    typeof child === 'object' && 'role' in child ? roles(child, role) : [],
  );
  return node.role === role ? [node, ...inner] : inner;
}

/** The baselines on which the letters of a text stand; other text of the page may share no letter's place with it. */
function linesWith(pdf: Uint8Array, text: string): ReadonlySet<string> {
  const glyphs = glyphsOf(pdf);
  const all = glyphs.map((glyph) => glyph.text).join('');
  const from = all.indexOf(text.slice(0, 5));
  const until = all.indexOf(text.slice(-5)) + 5;
  return new Set(glyphs.slice(from, until).map((glyph) => glyph.y.toFixed(1)));
}

describe('tiers on the page', () => {
  it('keep what is left on one line beside text that breaks', async () => {
    const long = 'a week in every county of a state, and a talk on the first evening of it';
    const rows = `| Region | EUR 400 | 1 of 2 | ${long} | ${long} |`;
    const pdf = await pdfOf(
      `::: tiers {by=rows}\n| Tier | Price | Places | Pays | Gets |\n|--|--|--|--|--|\n${rows}\n:::\n`,
    );
    expect(linesWith(pdf, 'one of two left').size).toBe(1);
  });

  it('are heard row by row, with words for signs', async () => {
    const pdf = await pdfOf(matrix, { prices: { tax: 'plus VAT', until: '2027-01-31' } });
    expect(fold(await structureText(pdf))).toBe(
      'Ways Patron €12,000 R$64,800 Friend on request Places taken two of three left Talk included not included ' +
        'Prices plus VAT, valid until January 31, 2027.',
    );
  });

  it('have heads of columns and of rows, and an empty corner', async () => {
    const tree = await structTree(await pdfOf(matrix));
    expect(cellsOf(tree)).toEqual([
      ...['TD', 'TH Column', 'TH Column'],
      ...['TH Row', 'TD', 'TD'],
      ...['TH Row', 'TD', 'TD'],
    ]);
    expect(roles(tree, 'THead')).toHaveLength(1);
    expect(roles(tree, 'TBody')).toHaveLength(1);
  });

  it('have no head where there is no body for it', async () => {
    const heads = `::: tiers\n| | Patron | Friend |\n|---|---|---|\n| Price | EUR 1 | EUR 2 |\n:::\n`;
    for (const text of [heads, '| Shelf | Holds |\n|---|---|\n']) {
      const tree = await structTree(await pdfOf(text));
      expect(roles(tree, 'THead')).toEqual([]);
      expect(roles(tree, 'TR')).toHaveLength(1);
      expect(cellsOf(tree).filter((cell) => cell === 'TH Column')).toHaveLength(2);
    }
  });

  it('speak English where nobody wrote the words, and say so', async () => {
    const spans = roles(await structTree(await pdfOf(matrix, { lang: 'sv' })), 'Span');
    expect(spans.map(({ lang, actualText }) => [lang, actualText])).toEqual([
      ['en', undefined],
      ['en', undefined],
      ['en', 'included'],
      ['en', 'not included'],
    ]);
  });

  it('stand one a row where the corner has a word', async () => {
    const source =
      '::: tiers\n| Tier | Price | Gives |\n|---|---|---|\n| Gold | EUR 5 | A talk |\n| Tin | EUR 1 | ✓ |\n:::\n';
    const pdf = await pdfOf(source, { lang: 'de' });
    expect(fold(await structureText(pdf))).toBe('Ways Tier Price Gives Gold 5 € A talk Tin 1 € enthalten');
    expect(cellsOf(await structTree(pdf)).slice(3)).toEqual(['TH Row', 'TD', 'TD', 'TH Row', 'TD', 'TD']);
  });

  it.each([1, 2, 3, 4, 5, 6])('stand beside each other when there are %d', async (count) => {
    const names = ['Patronage', 'Partner', 'Supporter', 'Friend', 'Neighbour', 'Guest'].slice(0, count);
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const rows = [
      row(['', ...names]),
      row(['---', ...names.map(() => '---')]),
      row(['Price', ...names.map(() => 'EUR 12000')]),
      row(['Places', ...names.map(() => '2 of 3')]),
      row(['A label that is long enough to take two lines in its column', ...names.map(() => '✓')]),
    ];
    const glyphs = glyphsOf(await pdfOf(`::: tiers\n${rows.join('\n')}\n:::\n`));
    const prices = glyphs.filter((glyph) => glyph.text === '€');
    expect(prices).toHaveLength(count);
    expect(new Set(prices.map((glyph) => glyph.y.toFixed(2))).size).toBe(1);
    expect(Math.max(...glyphs.map((glyph) => glyph.x))).toBeLessThan(595.28 - 45);
    // No two glyphs of one baseline lie on each other.
    const ordered = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x);
    ordered.forEach((glyph, index) => {
      const before = ordered[index - 1];
      if (before?.y === glyph.y) expect(glyph.x - before.x).toBeGreaterThan(0.5);
    });
  });
});

describe('numbers in a table', () => {
  const pointsOf = async (lang: string, rows: string, sign: string): Promise<readonly string[]> => {
    const glyphs = glyphsOf(await pdfOf(`| What | Sum |\n|---|---|\n${rows}`, { lang }));
    return glyphs.filter((glyph) => glyph.text === sign).map((glyph) => glyph.x.toFixed(1));
  };

  it('stand with their decimal signs under each other', async () => {
    expect(new Set(await pointsOf('en', '| a | 1.5 |\n| b | 1,200.25 |\n| c | 12.125 |\n', '.')).size).toBe(1);
    expect(new Set(await pointsOf('de', '| a | 1,5 |\n| b | 1.200,25 |\n| c | 12,125 |\n', ',')).size).toBe(1);
  });

  it('stand so too on a page that is read from right to left, at the right end of their column', async () => {
    const rows = '| a | 1.5 |\n| b | 1,200.25 |\n| c | 12.125 |\n| d | 7 |\n';
    expect(new Set(await pointsOf('he', rows, '.')).size).toBe(1);
    const whole = glyphsOf(await pdfOf('| What | Sum |\n|---|---|\n| a | 3 |\n| b | 4440 |\n', { lang: 'he' }));
    const ends = ['3', '0'].map((digit) =>
      whole
        .filter((glyph) => glyph.text === digit)
        .at(-1)
        ?.x.toFixed(1),
    );
    expect(ends[0]).toBe(ends[1]);
  });

  it('take no more than they need where the text beside them would break', async () => {
    const text = 'Kitchen: presses, dryers, one still';
    const pdf = await pdfOf(`| Holds | Missing since the count |\n|---|---|\n| ${text} | 17 |\n`);
    expect(linesWith(pdf, text).size).toBe(1);
  });

  it('name their rows where the first column is bold', async () => {
    const tree = await structTree(await pdfOf('| City | Sum |\n|---|---|\n| **Ulm** | 1 |\n'));
    expect(cellsOf(tree)).toEqual(['TH Column', 'TH Column', 'TH Row', 'TD']);
  });
});

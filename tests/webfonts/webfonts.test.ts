// The slices of fonts: their ranges, what a text needs of them, how wide it is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { h } from '../../src/html/index.ts';
import {
  createFontShelf,
  emitFontRules,
  findFaces,
  formatRange,
  holds,
  loadWebFonts,
  readFontManifest,
} from '../../src/webfonts/index.ts';
import { packageHost, summit } from '../deck/package-files.ts';

const manifest = new TextEncoder().encode(
  JSON.stringify({
    faces: [
      {
        name: 'A-400',
        family: 'A',
        weight: 400,
        italic: false,
        ascent: 1000,
        descent: 200,
        slices: [{ file: 'a.woff2', range: 'U+61-63' }],
      },
      {
        name: 'A-600',
        family: 'A',
        weight: 600,
        italic: false,
        ascent: 1000,
        descent: 200,
        slices: [{ file: 'b.woff2', range: 'U+61' }],
      },
      {
        name: 'S-400',
        family: 'Noto Emoji',
        weight: 400,
        italic: false,
        ascent: 1000,
        descent: 200,
        slices: [{ file: 's.woff2', range: 'U+2713' }],
      },
    ],
  }),
);

describe('ranges', () => {
  it('are written as CSS writes them', () => {
    expect(formatRange([0x20, 0x21, 0x22, 0xa0, 0x1f600])).toBe('U+20-22,U+A0,U+1F600');
  });

  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0x10ffff }), { minLength: 1 }), (numbers) => {
        const range = formatRange([...numbers].sort((a, b) => a - b));
        const near = numbers.flatMap((number) => [number - 1, number, number + 1]);
        expect(near.filter((number) => holds(range, number))).toEqual(
          near.filter((number) => numbers.includes(number)),
        );
      }),
    );
  });
});

describe('the shelf', () => {
  const shelf = createFontShelf(readFontManifest(manifest));
  const regular = { family: 'A', weight: 400, italic: false };

  it('takes the nearest weight, and symbols from behind', () => {
    expect(shelf.find(0x61, { ...regular, weight: 700 })?.face.name).toBe('A-600');
    expect(shelf.find(0x2713, regular)?.slice.file).toBe('s.woff2');
    expect(shelf.find(0x3042, regular)).toBeUndefined();
  });

  it('takes no slice more for a space, which all of them have', () => {
    const slices = [
      { file: 'latin', range: 'U+20-7E,U+A0' },
      { file: 'signs', range: 'U+20,U+A0,U+2192' },
    ];
    const spaced = createFontShelf([{ ...regular, name: 'A', ascent: 900, descent: 200, slices }]);
    expect(spaced.find(0xa0, regular)?.slice.file).toBe('latin');
  });
});

describe('the fonts of the package', async () => {
  const fonts = loadWebFonts(packageHost());
  const theme = await summit();
  const namesIn = (...children: Parameters<typeof h>[2][]): readonly string[] =>
    findFaces([h('div', {}, ...children)], theme, fonts.shelf(theme)).faces.flatMap(({ slices }) =>
      slices.map((slice) => slice.file),
    );

  it('are found by what CSS would set', () => {
    expect(namesIn(h('p', { class: 't-body' }, 'plain'))).toEqual(['SourceSans3-400.latin.woff2']);
    expect(namesIn(h('p', { class: 't-body' }, h('strong', {}, 'bold')))).toEqual(['SourceSans3-600.latin.woff2']);
    expect(namesIn(h('p', { class: 't-lead' }, h('strong', {}, 'lead')))).toEqual(['SourceSerif4-400.latin.woff2']);
    expect(namesIn(h('p', { class: 't-statement' }, h('em', {}, 'red')))).toEqual([
      'SourceSerif4-300Italic.latin.woff2',
    ]);
    expect(namesIn(h('p', { class: 't-body' }, h('code', {}, 'x')))).toEqual(['SourceCodePro-400.latin.woff2']);
  });

  it('come in slices for other scripts and for symbols', () => {
    expect(namesIn(h('p', { class: 't-body' }, 'Привет'))).toEqual(['SourceSans3-400.cyrillic.woff2']);
    expect(namesIn(h('p', { class: 't-body' }, 'Trần'))).toEqual([
      'SourceSans3-400.latin.woff2',
      'SourceSans3-400.latin-ext.woff2',
    ]);
    expect(namesIn(h('p', { class: 't-body' }, '🚀'))).toEqual(['NotoEmoji-400.1f680.woff2']);
  });

  it('say what they lack', () => {
    expect(findFaces([h('p', {}, 'あ\u200b')], theme, fonts.shelf(theme)).missing).toEqual([0x3042]);
  });

  it('keep the heights of the files they were cut from', () => {
    expect(fonts.heights(theme).display).toMatchObject({ ascent: 1036, descent: 335 });
  });

  it('come in their core where a text needs no accents, and whole where it needs one', async () => {
    const rulesFor = async (text: string) => {
      const { faces } = findFaces([h('p', { class: 't-body' }, text)], theme, fonts.shelf(theme));
      return emitFontRules(faces, fonts);
    };
    const plain = await rulesFor('“A day — for operators”, 2027');
    const accented = await rulesFor('A café for operators');
    expect(plain).toContain('unicode-range: U+20-7E,U+A0,');
    expect(accented).toContain('unicode-range: U+20-7E,U+A0-FF,');
    expect(plain.length).toBeLessThan(accented.length * 0.8);
  });

  it('are woff2', async () => {
    const bytes = fonts.readSlice('SourceSans3-400.latin.woff2');
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('wOF2');
    expect(bytes.length).toBeLessThan(40_000);
  });
});

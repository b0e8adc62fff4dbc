import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitPdf } from '../../src/pdf/index.ts';
import { predictRows } from '../../src/pdf/row-predictor.ts';
import type { Picture, RasterPicture, VectorPicture } from '../../src/pictures/picture.ts';
import { pt } from '../../src/units/units.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { about, pictures } from './every-kind.ts';
import { colorAt, glyphsOf, openPdf, structureText } from './reading.ts';
import { element, sheet } from './sample.ts';

const fonts = await loadTestFonts();

const emitPicture = (picture: Picture, width = 100, height = 100) =>
  emitPdf(
    sheet([
      element(
        'Figure',
        [{ type: 'picture', x: pt(50), y: pt(50), width: pt(width), height: pt(height), picture: 'it' }],
        {
          alt: 'It',
        },
      ),
    ]),
    about,
    fonts,
    new Map([['it', picture]]),
  );

const png = (width: number, height: number, rgb: readonly number[], alpha?: readonly number[]): RasterPicture => ({
  kind: 'raster',
  type: 'image/png',
  bytes: new Uint8Array(),
  alpha: alpha !== undefined,
  pixels: { rgb: Uint8Array.from(rgb), ...(alpha ? { alpha: Uint8Array.from(alpha) } : {}) },
  width,
  height,
  hash: '',
});

const vector = (svg: string): VectorPicture => ({ kind: 'vector', svg, width: 10, height: 10, hash: '' });

/** 4 × 2 pixels of #5A5A5A. */
const greyJpeg = new Uint8Array(
  Buffer.from(
    '/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAC' +
      'AAQBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AIf/Z',
    'base64',
  ),
);

test('pixels are drawn the right way up, in their colours', async () => {
  const pdf = await emitPicture(png(2, 2, [255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30]));
  expect(colorAt(pdf, 75, 75)).toEqual([255, 0, 0]);
  expect(colorAt(pdf, 125, 75)).toEqual([0, 255, 0]);
  expect(colorAt(pdf, 75, 125)).toEqual([0, 0, 255]);
  expect(colorAt(pdf, 125, 125)).toEqual([10, 20, 30]);
});

test('what is transparent lets the sheet through', async () => {
  const pdf = await emitPicture(png(2, 1, [255, 0, 0, 255, 0, 0], [0, 255]), 100, 50);
  expect(colorAt(pdf, 75, 75)).toEqual([255, 255, 255]);
  expect(colorAt(pdf, 125, 75)).toEqual([255, 0, 0]);
});

test('a JPEG goes in as it is', async () => {
  const jpeg = pictures.get('jpeg') as RasterPicture;
  const pdf = await emitPicture(jpeg);
  const image = openPdf(pdf).findPage(0).get('Resources', 'XObject', 'I1');
  expect(image.get('Filter').asName()).toBe('DCTDecode');
  expect(image.get('ColorSpace').asName()).toBe('DeviceRGB');
  expect(Buffer.from(image.readRawStream().asUint8Array()).equals(jpeg.bytes)).toBe(true);
  const [red, green, blue] = colorAt(pdf, 100, 100);
  expect(Math.abs(red! - 200)).toBeLessThan(6);
  expect(Math.abs(green! - 30)).toBeLessThan(6);
  expect(Math.abs(blue! - 30)).toBeLessThan(6);
});

test('a grey JPEG is said to be grey', async () => {
  const pdf = await emitPicture({ ...(pictures.get('jpeg') as RasterPicture), bytes: greyJpeg });
  expect(openPdf(pdf).findPage(0).get('Resources', 'XObject', 'I1', 'ColorSpace').asName()).toBe('DeviceGray');
  const [red, green, blue] = colorAt(pdf, 100, 100);
  expect(green).toBe(red);
  expect(blue).toBe(red);
  expect(Math.abs(red! - 90)).toBeLessThan(6);
});

test('a picture on two places is embedded once', async () => {
  const place = { type: 'picture', x: pt(50), y: pt(50), width: pt(20), height: pt(20), picture: 'it' } as const;
  const figures = [place, { ...place, y: pt(90) }].map((child) => element('Figure', [child], { alt: 'It' }));
  const pdf = await emitPdf(sheet(figures), about, fonts, new Map([['it', png(1, 1, [1, 2, 3])]]));
  const document = openPdf(pdf);
  expect(colorAt(pdf, 60, 60)).toEqual([1, 2, 3]);
  expect(colorAt(pdf, 60, 100)).toEqual([1, 2, 3]);
  let images = 0;
  for (let number = 1; number < document.countObjects(); number++) {
    const type = document.newIndirect(number).get('Subtype');
    if (type.isName() && type.asName() === 'Image') images += 1;
  }
  expect(images).toBe(1);
});

test('an SVG is drawn as vectors in its box', async () => {
  const pdf = await emitPicture(
    vector(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect x="5" y="0" width="5" height="5" fill="#0A141E"/></svg>',
    ),
  );
  expect(colorAt(pdf, 75, 75)).toEqual([255, 255, 255]);
  expect(colorAt(pdf, 125, 75)).toEqual([10, 20, 30]);
  expect(colorAt(pdf, 125, 125)).toEqual([255, 255, 255]);
});

test('an SVG with a size of its own is drawn in its box all the same', async () => {
  const pdf = await emitPicture(
    vector(
      '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 10 10"><rect x="5" y="0" width="5" height="5" fill="#0A141E"/></svg>',
    ),
  );
  expect(colorAt(pdf, 75, 75)).toEqual([255, 255, 255]);
  expect(colorAt(pdf, 125, 75)).toEqual([10, 20, 30]);
  expect(colorAt(pdf, 125, 125)).toEqual([255, 255, 255]);
});

test('the texts of an SVG are set in our fonts, and the description is what is read', async () => {
  const text = (family: string, words: string) =>
    `<text x="1" y="5" font-size="2" font-family="${family}">${words}</text>`;
  const pdf = await emitPicture(
    vector(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${text('Georgia, serif', 'ab')}${text('Arial', 'cd')}${text('monospace', 'e f')}</svg>`,
    ),
  );
  expect(glyphsOf(pdf).map((glyph) => [glyph.text, glyph.font])).toEqual([
    ['a', 'SourceSerif4-Regular'],
    ['b', 'SourceSerif4-Regular'],
    ['c', 'SourceSans3-Regular'],
    ['d', 'SourceSans3-Regular'],
    ['e', 'SourceCodePro-Regular'],
    [' ', 'SourceCodePro-Regular'],
    ['f', 'SourceCodePro-Regular'],
  ]);
  expect(await structureText(pdf)).toBe('It');
});

test('a picture that is decoration is drawn and not in the tree', async () => {
  const picture = { type: 'picture', x: pt(50), y: pt(50), width: pt(20), height: pt(20), picture: 'it' } as const;
  const document = sheet([{ type: 'artifact-picture', picture }]);
  const pdf = await emitPdf(document, about, fonts, new Map([['it', png(1, 1, [1, 2, 3])]]));
  expect(colorAt(pdf, 60, 60)).toEqual([1, 2, 3]);
  expect(await structureText(pdf)).toBe('');
});

test('a picture that is not there, or has too few pixels, is a fault', async () => {
  await expect(emitPicture(png(2, 2, [0, 0, 0]))).rejects.toThrow('pixels');
  const place = { type: 'picture', x: pt(0), y: pt(0), width: pt(1), height: pt(1), picture: 'lost' } as const;
  await expect(emitPdf(sheet([element('Figure', [place])]), about, fonts, new Map())).rejects.toThrow('lost');
});

test('predicted rows are the samples again when the filters are undone', () => {
  const stride = fc.integer({ min: 1, max: 12 });
  const picture = fc.record({
    stride,
    step: fc.constantFrom(1, 3),
    rows: fc.integer({ min: 1, max: 6 }),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(picture, ({ stride: width, step, rows, seed }) => {
      const length = width * step;
      const samples = Uint8Array.from(
        { length: length * rows },
        (_, index) => (seed * (index + 7) + index * index) & 255,
      );
      expect([...undoFilters(predictRows(samples, length, step), length, step)]).toEqual([...samples]);
    }),
  );
});

test('rows that repeat are predicted from the row above', () => {
  const rows = predictRows(Uint8Array.of(9, 200, 31, 9, 200, 31), 3, 1);
  expect([...rows.slice(4)]).toEqual([2, 0, 0, 0]);
});

/** Reconstruction as the PNG specification, clause 9.2, writes it. */
function undoFilters(bytes: Uint8Array, stride: number, step: number): Uint8Array {
  const rows = bytes.length / (stride + 1);
  const out = new Uint8Array(rows * stride);
  for (let row = 0; row < rows; row++) {
    for (let index = 0; index < stride; index++) {
      const at = row * stride + index;
      const a = index >= step ? out[at - step]! : 0;
      const b = row > 0 ? out[at - stride]! : 0;
      const c = index >= step && row > 0 ? out[at - stride - step]! : 0;
      const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const prediction = [0, a, b, Math.floor((a + b) / 2), paeth][bytes[row * (stride + 1)]!]!;
      out[at] = bytes[row * (stride + 1) + 1 + index]! + prediction;
    }
  }
  return out;
}

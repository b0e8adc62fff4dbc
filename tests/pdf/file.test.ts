import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { formatObject } from '../../src/pdf/format-object.ts';
import { srgbProfile } from '../../src/pdf/srgb-profile.ts';
import { writeFile } from '../../src/pdf/write-file.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { emitEveryKind } from './every-kind.ts';
import { openPdf } from './reading.ts';

const text = (value: string) => new String(value);

test.each<[unknown, string]>([
  ['Name', '/Name'],
  ['text/markdown', '/text#2fmarkdown'],
  [text('a(b)\\c\n'), '(a\\(b\\)\\\\c\\n)'],
  [text('é'), '(\u00fe\u00ff\u0000\u00e9)'],
  [text('🎉'), '(\u00fe\u00ff\u00d8\u003c\u00df\u0089)'],
  [Uint8Array.of(0, 171), '<00ab>'],
  [new Date('2026-01-02T03:04:05.678Z'), '(D:20260102030405Z)'],
  [0.1 + 0.2, '0.3'],
  [-0, '0'],
  [0.000001, '0.000001'],
  [1234567.25, '1234567.25'],
  [[1, 'a', 2, 3, null], '[1/a 2 3 null]'],
  [{ A: 1, B: undefined, C: 'd', E: [true] }, '<</A 1/C/d/E[true]>>'],
])('%j is written as %s', (value, syntax) => {
  expect(formatObject(value)).toBe(syntax);
});

test('a number that a PDF cannot hold is refused', () => {
  expect(() => formatObject(1e30)).toThrow('1e+30');
  expect(() => formatObject(Number.NaN)).toThrow('NaN');
});

test('only streams stand in the file by themselves', async () => {
  const pdf = await emitEveryKind(await loadTestFonts());
  const file = Buffer.from(pdf).toString('latin1');
  const objects = [...file.matchAll(/\d+ 0 obj\n<<[\s\S]*?>>\n(\w+)/g)].map(([, next]) => next);
  expect(objects.length).toBeGreaterThan(10);
  expect(new Set(objects)).toEqual(new Set(['stream']));
  expect(file.startsWith('%PDF-1.7\n')).toBe(true);
  expect(file.endsWith('%%EOF\n')).toBe(true);
});

test('the references lead to each object, in the file and in the pack', () => {
  const pdf = writeFile(
    [
      { number: 1, syntax: '<</Type/Catalog/Pages 2 0 R>>' },
      { number: 2, syntax: '<</Type/Pages/Count 1/Kids[3 0 R]>>' },
      { number: 3, syntax: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R>>' },
      { number: 5, syntax: '<</Length 3>>', stream: Buffer.from('q Q') },
      { number: 6, syntax: '<</Title(It)>>' },
    ],
    { root: 1, info: 6 },
  );
  const document = openPdf(pdf);
  expect(document.wasRepaired()).toBe(false);
  expect(document.getTrailer().get('Info', 'Title').asString()).toBe('It');
  expect(document.loadPage(0).getBounds()).toEqual([0, 0, 9, 9]);
  expect(document.findPage(0).get('Contents').readRawStream().asString()).toBe('q Q');
  const file = Buffer.from(pdf).toString('latin1');
  const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
  expect(file.slice(start)).toMatch(/^8 0 obj\n<<\/Type\/XRef\/Size 9/);
});

test('the file is named by all that stands before its references', () => {
  const objects = (content: string) => [
    { number: 1, syntax: '<</Type/Catalog>>' },
    { number: 2, syntax: '<<>>', stream: Buffer.from(content) },
  ];
  const idOf = (pdf: Uint8Array) => /\/ID\[<(\w+)><(\w+)>\]/.exec(Buffer.from(pdf).toString('latin1'))?.slice(1);
  const pdf = writeFile(objects('a'), { root: 1, info: 1 });
  const before = pdf.subarray(0, Buffer.from(pdf).lastIndexOf('4 0 obj'));
  const hash = createHash('sha256').update(before).digest('hex').slice(0, 32);
  expect(idOf(pdf)).toEqual([hash, hash]);
  expect(idOf(writeFile(objects('b'), { root: 1, info: 1 }))).not.toEqual([hash, hash]);
});

test('the colour profile is sRGB, whole and small', () => {
  const profile = srgbProfile();
  const view = new DataView(profile.buffer);
  const ascii = (at: number, length = 4) => String.fromCharCode(...profile.slice(at, at + length));
  expect(profile.length).toBe(view.getUint32(0));
  expect(profile.length).toBeLessThan(600);
  expect([ascii(12), ascii(16), ascii(20), ascii(36)]).toEqual(['mntr', 'RGB ', 'XYZ ', 'acsp']);
  const tags = Array.from({ length: view.getUint32(128) }, (_, index) => 132 + index * 12);
  const dataOf = (name: string) => view.getUint32(tags.find((tag) => ascii(tag) === name)! + 4);
  const numbers = (at: number, count: number) =>
    Array.from({ length: count }, (_, index) => view.getInt32(at + index * 4) / 0x10000);
  // The primaries add up to the white of the connection space.
  const columns = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => numbers(dataOf(name) + 8, 3));
  for (const [axis, white] of [0.9642, 1, 0.8249].entries()) {
    expect(columns.reduce((sum, column) => sum + column[axis]!, 0)).toBeCloseTo(white, 3);
  }
  // The curve of IEC 61966-2-1 at its ends, at the joint and in the middle.
  const [g, a, b, c, d] = numbers(dataOf('rTRC') + 12, 5) as [number, number, number, number, number];
  const linear = (value: number) => (value >= d ? (a * value + b) ** g : c * value);
  expect(linear(1)).toBeCloseTo(1, 4);
  expect(linear(0.5)).toBeCloseTo(0.21404, 4);
  expect(linear(0.02)).toBeCloseTo(0.001548, 5);
  for (const tag of tags) expect(view.getUint32(tag + 4) % 4).toBe(0);
});

test('the profile in a document is that profile', async () => {
  const pdf = await emitEveryKind(await loadTestFonts());
  const embedded = openPdf(pdf).getTrailer().get('Root', 'OutputIntents', 0, 'DestOutputProfile');
  expect(embedded.get('N').asNumber()).toBe(3);
  expect(inflateSync(embedded.readRawStream().asUint8Array()).equals(srgbProfile())).toBe(true);
});

import fc from 'fast-check';
import * as harfbuzz from 'harfbuzzjs';
import { expect, test } from 'vitest';
import type { FontFace } from '../../src/fonts/index.ts';
import { loadTestFonts } from './test-fonts.ts';

const fonts = await loadTestFonts();
const faces = [fonts.face('display', 400, false), fonts.face('code', 600, true), ...fonts.fallbacks(400)];

/** HarfBuzz draws the outlines: a reader that is not ours. */
const openFont = (bytes: Uint8Array) => new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)));
const originals = new Map(faces.map((face) => [face, openFont(face.file.bytes)]));

function expectSameGlyphs(face: FontFace, glyphs: readonly number[]): void {
  const original = originals.get(face)!;
  const subset = openFont(face.subset(glyphs));
  for (const [index, glyph] of glyphs.entries()) {
    expect(subset.glyphToPath(index)).toBe(original.glyphToPath(glyph));
    expect(subset.glyphHAdvance(index)).toBe(original.glyphHAdvance(glyph));
  }
}

test('a subset draws each glyph as the whole font does, under its new number', () => {
  for (const face of faces) {
    const glyph = fc.integer({ min: 0, max: face.file.glyphCount - 1 });
    fc.assert(
      fc.property(fc.array(glyph, { maxLength: 12 }), (glyphs) => expectSameGlyphs(face, [0, ...glyphs])),
      { numRuns: 40 },
    );
  }
});

test('the parts of a composite glyph come along behind the glyphs that were asked for', () => {
  const glyphsIn = (bytes: Uint8Array) =>
    new harfbuzz.Face(new harfbuzz.Blob(bytes)).referenceTable('hmtx')!.length / 4;
  const face = faces[0]!;
  const accented = [...'áčđéìñöşűžΆЙ'].map((letter) => face.shape(letter, '').glyphs[0]!);
  const composite = accented.filter((glyph) => glyphsIn(face.subset([0, glyph])) > 2);
  expect(composite.length).toBeGreaterThan(0);
  for (const glyph of composite) expectSameGlyphs(face, [0, glyph]);
});

test('a glyph may have two numbers', () => {
  const serif = faces[0]!;
  const [hyphen] = serif.shape('-', '').glyphs;
  expectSameGlyphs(serif, [0, hyphen!, hyphen!]);
});

test('cutting a subset leaves the font as it was', () => {
  const serif = faces[0]!;
  const before = serif.file.bytes.slice();
  serif.subset([0, ...serif.shape('Ünïcode ế ffi', '').glyphs]);
  expect(Buffer.compare(before, serif.file.bytes)).toBe(0);
});

test('the checksums of the subset are right', () => {
  const bytes = faces[0]!.subset([0, 32, 33, 34]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sum = (start: number, length: number): number => {
    let total = 0;
    for (let offset = start; offset < start + length; offset += 4) total = (total + view.getUint32(offset)) >>> 0;
    return total;
  };
  for (let table = 0; table < view.getUint16(4); table++) {
    const entry = 12 + table * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const [stated, offset, length] = [4, 8, 12].map((field) => view.getUint32(entry + field)) as [
      number,
      number,
      number,
    ];
    // The table `head` is summed up before the sum of the whole file is put into it.
    const adjustment = tag === 'head' ? view.getUint32(offset + 8) : 0;
    expect((sum(offset, (length + 3) & ~3) - adjustment) >>> 0, tag).toBe(stated);
  }
  expect(sum(0, bytes.length)).toBe(0xb1b0afba);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitPdf } from '../../src/pdf/index.ts';
import type { PlacedLine } from '../../src/typeset/frames.ts';
import { type Color, pt } from '../../src/units/units.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { type DrawnGlyph, drawnSheets } from './drawn-glyphs.ts';
import { about } from './every-kind.ts';
import { glyphsOf, openPdf, plainText, structTree, structureText } from './reading.ts';
import { element, line, run, sheet } from './sample.ts';

const fonts = await loadTestFonts();
const serif = fonts.face('display', 400, false);
const sans = fonts.face('text', 600, false);

const emitLines = (...lines: readonly PlacedLine[]) => emitPdf(sheet([element('H1', lines)]), about, fonts, new Map());

/** The text of the H1, exactly as drawn. */
async function drawnText(pdf: Uint8Array): Promise<string> {
  const [heading] = (await structTree(pdf)).children;
  return typeof heading === 'object' && 'children' in heading ? heading.children.join('') : '';
}

test('every space is a glyph, also at the end of a line', async () => {
  const pdf = await emitLines(line(50, 80, [run(serif, 'one two ')]), line(50, 94, [run(serif, 'three')]));
  expect(await drawnText(pdf)).toBe('one two three');
  expect(plainText(pdf)).toContain('one two \nthree');
});

test('a no-break space and a space stay apart, and so do a hyphen and the hyphen of a line break', async () => {
  const pdf = await emitLines(
    line(50, 80, [run(serif, 'a b\u00a0c-d'), run(serif, '-', { hyphen: true })]),
    line(50, 94, [run(serif, 'e')]),
  );
  expect(await drawnText(pdf)).toBe('a b\u00a0c-d\u00ade');
  expect(await structureText(pdf)).toBe('a b\u00a0c-de');
});

test('two characters that look the same keep their code points', async () => {
  // U+0394 and U+2206, U+03A9 and U+2126, U+002D, U+2010 and U+00AD share glyphs in many fonts.
  const text = 'Δ∆ΩΩ-\u2010';
  expect(await drawnText(await emitLines(line(50, 80, [run(serif, text)])))).toBe(text);
});

test('letters of a ligature, marks and characters beyond the first plane are read as they were written', async () => {
  const emoji = fonts.fallbacks(400)[2]!;
  const pdf = await emitLines(line(50, 80, [run(serif, 'office x\u0323 a\u0301 '), run(emoji, '🎉')]));
  expect(await drawnText(pdf)).toBe('office x\u0323 a\u0301 🎉');
});

test('glyphs that stand for one character together are drawn and read as one', async () => {
  const word = run(serif, 'abc');
  const shaped = { ...word.shaped, codePoints: [[0x1e9e], [], [0x63]] };
  const pdf = await emitLines(line(50, 80, [{ ...word, shaped }]));
  expect(await drawnText(pdf)).toBe('ẞc');
  const [both, c, ...more] = (await drawnSheets(pdf))[0]!.glyphs;
  expect(more).toEqual([]);
  // The drawing reaches from the a's left edge to the b's right one, and the c stands where it would have stood.
  const [a = 0, b = 0] = word.shaped.advances;
  expect(both!.ink.right - both!.ink.left).toBeGreaterThan((a + b * 0.7) / 100);
  expect(both!.end).toBeCloseTo(50 + (a + b) / 100, 1);
  expect(c!.x).toBeCloseTo(50 + (a + b) / 100, 1);
});

test('glyphs stand where kerning, spaces and tracking put them', async () => {
  const pdf = await emitLines(
    line(50, 80, [run(serif, 'AV', { size: pt(20), after: pt(7) }), run(sans, 'ab', { tracking: 100, rise: pt(3) })]),
  );
  const [a, v, first, second] = glyphsOf(pdf);
  const { advances } = serif.shape('AV', '');
  expect(a).toMatchObject({ text: 'A', x: 50, y: 80, size: 20, font: 'SourceSerif4-Regular' });
  expect(v!.x).toBeCloseTo(50 + (advances[0]! * 20) / 1000, 1);
  const after = 50 + ((advances[0]! + advances[1]!) * 20) / 1000 + 7;
  expect(first!.x).toBeCloseTo(after, 1);
  expect(first!.y).toBeCloseTo(77, 3);
  expect(first).toMatchObject({ text: 'a', size: 10, font: 'SourceSans3-SemiBold' });
  expect(second!.x).toBeCloseTo(after + ((sans.shape('a', '').width + 100) * 10) / 1000, 1);
});

test('what rounding leaves over never adds up', async () => {
  // 0.006 pt at 10 pt is 0.6 thousandths of an em, written as a whole one: forty times 0.4 would be 0.16 pt too far.
  const pdf = await emitLines(line(50, 80, Array(41).fill(run(serif, 'a', { after: pt(0.006) }))));
  const advance = serif.shape('a', '').width / 100;
  expect(Math.abs(glyphsOf(pdf).at(-1)!.x - (50 + 40 * (advance + 0.006)))).toBeLessThan(0.01);
});

test('tracking and rise end with the run that has them', async () => {
  const pdf = await emitLines(
    line(50, 80, [run(serif, 'a', { tracking: 200, rise: pt(5) })]),
    line(50, 100, [run(serif, 'bc')]),
  );
  const [, b, c] = glyphsOf(pdf);
  expect(b).toMatchObject({ x: 50, y: 100 });
  expect(c!.x).toBeCloseTo(50 + serif.shape('b', '').width / 100, 1);
});

test('a displaced mark stands under its letter and moves nothing behind it', async () => {
  const pdf = await emitLines(line(50, 80, [run(serif, 'x\u0323y')]));
  expect(await drawnText(pdf)).toBe('x\u0323y');
  const shaped = serif.shape('x\u0323y', '');
  const [x, mark, y] = (await drawnSheets(pdf))[0]!.glyphs;
  const middle = ({ ink }: DrawnGlyph) => (ink.left + ink.right) / 2;
  expect(middle(mark!)).toBeCloseTo(middle(x!), 0);
  expect(mark!.ink.top).toBeGreaterThan(80);
  expect(y!.x).toBeCloseTo(50 + (shaped.advances[0]! + shaped.advances[1]!) / 100, 1);
  expect(y!.y).toBe(80);
});

test('tracking is as wide as typesetting counts it, also where glyphs are drawn as one', async () => {
  const word = run(serif, 'abc', { tracking: 100 });
  const shaped = { ...word.shaped, codePoints: [[0x1e9e], [], [0x63]] };
  const [, c] = glyphsOf(await emitLines(line(50, 80, [{ ...word, shaped }])));
  expect(c!.x).toBeCloseTo(50 + (serif.shape('ab', '').width + 200) / 100, 1);
});

test('a colour is the one that was asked for', async () => {
  const pdf = await emitLines(line(50, 80, [run(serif, 'a'), run(serif, 'b', { color: '#C4371A' as Color })]));
  expect(glyphsOf(pdf).map((glyph) => glyph.color)).toEqual(['#1F2933', '#C4371A']);
});

test('the line through a text is drawn behind it and never read', async () => {
  const pdf = await emitLines(line(50, 80, [run(serif, 'gone', { strike: true })]));
  expect(await drawnText(pdf)).toBe('gone');
  const content = openPdf(pdf).findPage(0).get('Contents').readStream().asString();
  // The stroke of Source Serif 4 has its upper edge 285/1000 em above the baseline and is 50/1000 em thick.
  expect(content).toMatch(/EMC\n\/Artifact <<\n\/Type \/Layout\n>> BDC\n[\d. ]+ rg 50 77\.15 [\d.]+ 0\.5 re f\nEMC/);
});

test('a character that the font lacks can never be drawn', async () => {
  await expect(emitLines(line(50, 80, [run(serif, '漢')]))).rejects.toThrow('Source Serif 4 400 has no glyph for "漢"');
});

test('a character for private use can never be drawn', async () => {
  const branch = run(fonts.face('code', 400, false), '\ue0a0');
  await expect(emitLines(line(50, 80, [branch]))).rejects.toThrow('private use');
});

test('any words come back as written, each glyph within a hundredth of a point of its place', async () => {
  const word = fc.string({ unit: fc.constantFrom(...'AVTofilé.,-0137'), minLength: 1, maxLength: 9 });
  const words = fc.array(fc.record({ word, after: fc.double({ min: 0, max: 4, noNaN: true }) }), {
    minLength: 1,
    maxLength: 9,
  });
  await fc.assert(
    fc.asyncProperty(words, fc.constantFrom(8.37, 9.6, 12), async (parts, size) => {
      const runs = parts.flatMap((part) => [
        run(serif, part.word, { size: pt(size) }),
        run(serif, ' ', { size: pt(size), after: pt(part.after) }),
      ]);
      const pdf = await emitLines(line(40, 80, runs));
      expect(await drawnText(pdf)).toBe(parts.map((part) => `${part.word} `).join(''));
      const places: number[] = [];
      let x = 40;
      for (const { shaped, after } of runs) {
        for (const advance of shaped.advances) {
          places.push(x);
          x += (advance * size) / 1000;
        }
        x += after;
      }
      const drawn = glyphsOf(pdf).map((glyph) => glyph.x);
      expect(drawn).toHaveLength(places.length);
      // Half a thousandth of an em is lost to rounding, and mupdf counts in single precision.
      for (const [index, place] of places.entries()) expect(Math.abs(drawn[index]! - place)).toBeLessThan(0.01);
    }),
    { numRuns: 25 },
  );
});

// Letters that are drawn anew as TrueType look like those of the font they come from.

import { readFile } from 'node:fs/promises';
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { createFontFace } from '../../src/fonts/create-font-face.ts';
import type { FontFace } from '../../src/fonts/font-face.ts';
import { encodeGlyph } from '../../src/fonts/glyph-shape.ts';
import { type OpenedFont, openFont } from '../../src/fonts/open-font.ts';
import { loadHarfBuzz } from '../../src/fonts/shaper.ts';

const harfBuzz = await loadHarfBuzz();

async function probe(name: string, weight: number, variable = false): Promise<FontFace> {
  const opened = await openFont(harfBuzz, await readFile(new URL(`files/${name}`, import.meta.url)));
  return createFontFace(harfBuzz, {
    key: `${name} ${weight}`,
    family: 'Probe',
    weight,
    italic: false,
    bytes: () => (opened as OpenedFont).bytes,
    foreign: true,
    ...(variable ? { variations: { wght: weight } } : {}),
  });
}

const cff = await probe('Probe.otf', 400);
const light = await probe('ProbeVariable.woff2', 300, true);
const bold = await probe('ProbeVariable.woff2', 700, true);

const open = (bytes: Uint8Array) => new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)));

/** The box of what a glyph draws, and its advance, in 1/1000 em. */
function boxOf(font: harfbuzz.Font, glyph: number): readonly number[] {
  const perMille = 1000 / font.face.upem;
  const points = outline(font.glyphToJson(glyph), perMille);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const advance = font.glyphHAdvance(glyph) * perMille;
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), advance];
}

describe.each([
  ['PostScript outlines', cff, undefined],
  ['a variable font', bold, 700],
] as const)('from %s', (_, face, weight) => {
  const original = open(face.file.bytes);
  if (weight) original.setVariations([new harfbuzz.Variation('wght', weight)]);

  it('every letter has the box and the advance that it had', () => {
    const glyphs = [0, ...face.shape('Aghostß0,', '').glyphs].filter(
      (glyph, index, all) => all.indexOf(glyph) === index,
    );
    const drawn = open(face.subset(glyphs));
    for (const [index, glyph] of glyphs.entries()) {
      for (const [edge, length] of boxOf(original, glyph).entries()) {
        expect(Math.abs(boxOf(drawn, index)[edge]! - length), `glyph ${glyph}, edge ${edge}`).toBeLessThan(0.51);
      }
    }
  });

  it('a space draws nothing and keeps its advance', () => {
    const [space] = face.shape(' ', '').glyphs;
    const drawn = open(face.subset([0, space!]));
    expect(drawn.glyphToPath(1)).toBe('');
    expect(drawn.glyphHAdvance(1) / drawn.face.upem).toBeCloseTo(face.advanceOf(space!) / 1000, 3);
  });
});

it('a curve is followed all along, not only at its ends', () => {
  // The letter o of a serif is round: the points half-way on its outline lie on the original's too.
  const [o] = cff.shape('o', '').glyphs;
  const drawn = open(cff.subset([0, o!]));
  const scale = drawn.face.upem / cff.file.unitsPerEm;
  const cubics = outline(open(cff.file.bytes).glyphToJson(o!), 1);
  for (const point of outline(drawn.glyphToJson(1), 1 / scale)) {
    const nearest = Math.min(...cubics.map((other) => Math.hypot(point[0] - other[0], point[1] - other[1])));
    // The samples of the original are some 2 units apart.
    expect(nearest).toBeLessThan(1.6);
  }
});

type Point = readonly [x: number, y: number];

/** Points along the curves of an outline. */
function outline(
  steps: readonly { readonly type: string; readonly values: readonly number[] }[],
  scale: number,
): readonly Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const { type, values } of steps) {
    const pairs = Array.from(
      { length: values.length / 2 },
      (_, i): Point => [values[i * 2]! * scale, values[i * 2 + 1]! * scale],
    );
    const curve = [at, ...pairs];
    if (type === 'Q' || type === 'C' || type === 'L')
      for (let t = 0; t <= 1; t += 1 / 128) points.push(casteljau(curve, t));
    at = pairs.at(-1) ?? at;
  }
  return points;
}

function casteljau(curve: readonly Point[], t: number): Point {
  if (curve.length === 1) return curve[0]!;
  return casteljau(
    curve
      .slice(1)
      .map((point, i): Point => [curve[i]![0] * (1 - t) + point[0] * t, curve[i]![1] * (1 - t) + point[1] * t]),
    t,
  );
}

it('a heavier weight of a variable font is wider', () => {
  expect(bold.shape('Sponsor', '').width).toBeGreaterThan(light.shape('Sponsor', '').width);
  expect(bold.advanceOf(bold.shape('o', '').glyphs[0]!)).not.toBe(light.advanceOf(light.shape('o', '').glyphs[0]!));
});

it('a point that its neighbours imply is not written', () => {
  // A circle of four quadratic arcs: each point on it but the first lies in the middle between two that control it.
  const circle = [
    { type: 'M', values: [0, 100] },
    { type: 'Q', values: [100, 100, 100, 0] },
    { type: 'Q', values: [100, -100, 0, -100] },
    { type: 'Q', values: [-100, -100, -100, 0] },
    { type: 'Q', values: [-100, 100, 0, 100] },
    { type: 'Z', values: [] },
  ] as const;
  const { points, bounds } = encodeGlyph(circle, 1, 1000);
  expect(points).toBe(5);
  expect(bounds).toEqual([-100, -100, 100, 100]);
});

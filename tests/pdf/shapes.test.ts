import { expect, test } from 'vitest';
import { emitPdf } from '../../src/pdf/index.ts';
import type { Shape } from '../../src/typeset/frames.ts';
import { type Color, pt } from '../../src/units/units.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { about } from './every-kind.ts';
import { colorAt } from './reading.ts';
import { sheet } from './sample.ts';

const fonts = await loadTestFonts();
const color = '#0A141E' as Color;
const square = { x: pt(100), y: pt(100), width: pt(40), height: pt(40) };
const circle = { x: pt(120), y: pt(120), radius: pt(20) };

/** Whether there is colour at the offsets from 100, 100. */
async function inkAt(shape: Shape, places: readonly (readonly [x: number, y: number])[]): Promise<readonly boolean[]> {
  const pdf = await emitPdf(sheet([{ type: 'artifact', shapes: [shape] }]), about, fonts, new Map());
  return places.map(([x, y]) => {
    const [red] = colorAt(pdf, 100 + x, 100 + y);
    return red! < 128;
  });
}

test('a rectangle is filled to its edges', async () => {
  const inside = [true, true, true, false, false];
  expect(
    await inkAt({ kind: 'rectangle', ...square, color }, [
      [1, 1],
      [20, 20],
      [38, 38],
      [-2, 20],
      [20, 41],
    ]),
  ).toEqual(inside);
});

test('a frame is drawn on its edges and empty within', async () => {
  const shape: Shape = { kind: 'frame', ...square, weight: pt(4), color };
  expect(
    await inkAt(shape, [
      [0, 20],
      [39, 20],
      [20, 0],
      [20, 39],
      [20, 20],
      [-4, 20],
    ]),
  ).toEqual([true, true, true, true, false, false]);
});

test('a rule lies on both sides of its line', async () => {
  const shape: Shape = { kind: 'rule', x: pt(100), y: pt(120), width: pt(40), weight: pt(4), color };
  expect(
    await inkAt(shape, [
      [20, 18],
      [20, 21],
      [20, 23],
      [20, 16],
      [42, 20],
    ]),
  ).toEqual([true, true, false, false, false]);
});

test('a disc is round', async () => {
  const corner = 20 - 20 * Math.SQRT1_2;
  expect(
    await inkAt({ kind: 'disc', ...circle, color }, [
      [20, 1],
      [20, 38],
      [1, 20],
      [38, 20],
      [corner + 2, corner + 2],
      [38 - corner, 38 - corner],
      [corner - 3, corner - 3],
      [41 - corner + 2, 41 - corner + 2],
    ]),
  ).toEqual([true, true, true, true, true, true, false, false]);
});

test('a dome is the upper half of a disc', async () => {
  expect(
    await inkAt({ kind: 'dome', ...circle, color }, [
      [20, 1],
      [2, 18],
      [37, 18],
      [20, 18],
      [20, 21],
      [2, 2],
    ]),
  ).toEqual([true, true, true, true, false, false]);
});

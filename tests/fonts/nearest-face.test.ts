// The face that stands for a weight, by the cases that CSS Fonts 4, 5.2 tells apart.

import { expect, it } from 'vitest';
import { nearestFace } from '../../src/fonts/index.ts';

const upright = (...weights: number[]) => weights.map((weight) => ({ weight, italic: false }));

it.each([
  [[300, 400, 600], 400, 400],
  // From 400 to 500: up to 500 first, then down, then up.
  [[300, 500, 600], 400, 500],
  [[300, 600], 400, 300],
  [[600, 700], 400, 600],
  [[400, 600], 500, 400],
  // Below 400: down first.
  [[200, 400], 300, 200],
  [[400, 600], 300, 400],
  // Above 500: up first.
  [[500, 700], 600, 700],
  [[400, 500], 600, 500],
])('of %j, for %i, it is %i', (weights, wanted, found) => {
  expect(nearestFace(upright(...weights).reverse(), { weight: wanted, italic: false })?.weight).toBe(found);
});

it('has the slant first, where the family has it', () => {
  const faces = [...upright(400, 700), { weight: 300, italic: true }];
  expect(nearestFace(faces, { weight: 700, italic: true })).toEqual({ weight: 300, italic: true });
  expect(nearestFace(upright(400), { weight: 400, italic: true })).toEqual({ weight: 400, italic: false });
  expect(nearestFace([], { weight: 400, italic: false })).toBeUndefined();
});

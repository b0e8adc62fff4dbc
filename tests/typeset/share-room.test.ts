// Room among the columns of a table: all of it is given, nobody gets more than the wish, and small wishes come true.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareRoom } from '../../src/typeset/index.ts';

it('gives a small wish whole, and shares the rest by the others’ wishes', () => {
  // 60 are left: 10 are wished and given, of 100 and 300 the rest of 50 is a fourth and three fourths.
  expect(shareRoom([40, 40, 40], [50, 140, 340], 180)).toEqual([50, 52.5, 77.5]);
  expect(shareRoom([10, 10], [10, 40], 30)).toEqual([10, 20]);
});

it('fills the room, between what is reached and what is wished', () => {
  const column = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }));
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 8 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, at) => {
        const reached = all.map(([width]) => width);
        const wished = all.map(([width, more]) => width + more);
        const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
        const room = sum(reached) + at * (sum(wished) - sum(reached));
        const widths = shareRoom(reached, wished, room);
        expect(sum(widths)).toBeCloseTo(room, 6);
        for (const [index, width] of widths.entries()) {
          expect(width).toBeGreaterThanOrEqual(reached[index]! - 1e-9);
          expect(width).toBeLessThanOrEqual(wished[index]! + 1e-9);
        }
      },
    ),
  );
});

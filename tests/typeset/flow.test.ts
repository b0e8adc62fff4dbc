// Bodies in columns: balance, legal breaks, what is over. Heights are rows; the cases are done by hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Atom,
  type Band,
  excessOf,
  fitSize,
  loosenHeads,
  type PlacedAtom,
  placeBody,
  planBody,
  sizeLadder,
} from '../../src/typeset/index.ts';
import { type Color, pt } from '../../src/units/units.ts';

const black = '#000000' as Color;

/** An atom draws one disc at its place, so that a test can see where it went. */
const atom = (more: Partial<Atom> = {}): Atom => ({
  rows: 1,
  before: 0,
  head: false,
  keep: false,
  breakCost: 0,
  words: 5,
  place: (x, top) => ({
    parts: [],
    artifacts: [{ type: 'artifact', shapes: [{ kind: 'disc', x: pt(x), y: pt(top), radius: pt(1), color: black }] }],
  }),
  ...more,
});
const placesOf = ({ artifacts }: PlacedAtom) =>
  artifacts.flatMap((drawn) => (drawn.type === 'artifact' ? drawn.shapes : []));
const lines = (count: number): Atom[] => Array.from({ length: count }, () => atom());
const columns = (...atoms: Atom[]): Band => ({ kind: 'columns', atoms });

describe('a plan', () => {
  it('balances two columns, the longer one first', () => {
    expect(planBody([columns(...lines(7))], 1).bands[0]).toMatchObject({ split: 4, rows: 4, columns: [4, 3] });
  });

  it('drops the gap at the head of a column', () => {
    const plan = planBody([columns(...lines(4), atom({ before: 1, head: true, keep: true }), ...lines(3))], 1);
    expect(plan.bands[0]).toMatchObject({ split: 4, columns: [4, 4] });
  });

  it('never ends a column behind a heading', () => {
    const plan = planBody([columns(...lines(3), atom({ before: 1, head: true, keep: true }), ...lines(2))], 1);
    expect(plan.bands[0]?.split).not.toBe(4);
  });

  it('gives heads the rows they wish when it is told to', () => {
    const body = [columns(...lines(2), atom({ before: 1, head: true, keep: true }), ...lines(1), ...lines(6))];
    expect(planBody(body, 2).rows).toBeGreaterThanOrEqual(planBody(body, 1).rows);
  });

  it('lets the heads of the shorter column have the rows they wish, and takes no row more', () => {
    const head = atom({ before: 1, head: true, keep: true });
    const plan = planBody(
      [columns(...lines(6), atom({ head: true, before: 1, keep: true }), ...lines(1), head, ...lines(1))],
      1,
    );
    expect(plan.bands[0]).toMatchObject({ split: 6, columns: [6, 5], headRows: [1, 1] });
    expect(loosenHeads(plan, 2)).toMatchObject({ rows: 6, bands: [{ split: 6, columns: [6, 6], headRows: [2, 2] }] });
  });

  it('puts wide bands below and above, with a row between', () => {
    const plan = planBody([columns(...lines(4)), { kind: 'wide', atoms: lines(3) }], 1);
    expect(plan.rows).toBe(2 + 1 + 3);
  });

  it('ends a column on the grid', () => {
    expect(planBody([{ kind: 'wide', atoms: [atom({ rows: 1.5 })] }], 1).rows).toBe(2);
  });
});

const anyAtom = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    before: fc.integer({ min: 0, max: 1 }),
    keep: fc.boolean(),
    head: fc.boolean(),
  })
  .map(atom);

describe('for every body', () => {
  it('the plan is the best of all legal breaks', () => {
    fc.assert(
      fc.property(fc.array(anyAtom, { minLength: 1, maxLength: 25 }), (atoms) => {
        const height = (list: readonly Atom[]) =>
          list.reduce((sum, a, i) => sum + a.rows + (i === 0 ? 0 : a.head ? Math.max(1, a.before) : a.before), 0);
        let best = height(atoms);
        for (let split = 1; split < atoms.length; split++) {
          if (!atoms[split - 1]!.keep)
            best = Math.min(best, Math.max(height(atoms.slice(0, split)), height(atoms.slice(split))));
        }
        expect(planBody([columns(...atoms)], 1).rows).toBe(best);
      }),
    );
  });

  it('no atom is lost, none is drawn twice, and reading order goes down the columns', () => {
    fc.assert(
      fc.property(fc.array(anyAtom, { minLength: 1, maxLength: 25 }), (atoms) => {
        const placed = placeBody(planBody([columns(...atoms)], 1), { top: 0, row: 10, columns: [0, 100] });
        expect([...placed.keys()]).toEqual(atoms);
        const places = [...placed.values()].flatMap(placesOf);
        places.forEach((place, index) => {
          const before = places[index - 1];
          if (before) expect(place.x > before.x || place.y > before.y).toBe(true);
        });
      }),
    );
  });

  it('what is kept and what is over are all of it, in order', () => {
    fc.assert(
      fc.property(
        fc.array(anyAtom, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 10 }),
        (atoms, rows) => {
          const { kept, over } = excessOf([columns(...atoms)], rows, 1);
          expect([...kept, ...over].flatMap((band) => band.atoms)).toEqual(atoms);
          expect(planBody(kept, 1).rows).toBeLessThanOrEqual(rows);
        },
      ),
    );
  });
});

describe('the ladder', () => {
  it('goes down in quarter points and ends at the smallest size', () => {
    expect(sizeLadder(9, 10)).toEqual([10, 9.75, 9.5, 9.25, 9]);
    expect(sizeLadder(8.6, 9)).toEqual([9, 8.75, 8.6]);
    expect(sizeLadder(9, 9)).toEqual([9]);
  });

  it('gives the largest size that fits, also when a smaller one does not', () => {
    const fits = new Set([9.75, 9.25]);
    expect(
      fitSize(
        sizeLadder(9, 10),
        (size) => size,
        (size) => fits.has(size),
      ),
    ).toBe(9.75);
    expect(
      fitSize(
        sizeLadder(9, 10),
        (size) => size,
        () => false,
      ),
    ).toBeUndefined();
  });
});

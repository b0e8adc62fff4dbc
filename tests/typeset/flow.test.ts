// Bodies in columns: balance, legal breaks, what is over. Heights are rows; the cases are done by hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Atom,
  type Band,
  type BodyPlan,
  fillSheets,
  fillSheetsOf,
  holds,
  leastRows,
  type Placed,
  type PlacedAtom,
  placeBody,
  planBody,
  planSheets,
  type Skeleton,
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
  words: () => 5,
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

const head = () => atom({ before: 1, head: true, keep: true });
/** Lines that stay together. */
const whole = (count: number): Atom[] => Array.from({ length: count }, (_, index) => atom({ keep: index < count - 1 }));

const ROOM = 100;
function plan(bands: readonly Band[], gaps: readonly number[] = [1], rows = ROOM): BodyPlan {
  const best = planBody(bands, rows, gaps);
  if (!best) throw new Error('the body does not hold');
  return best;
}

describe('a plan', () => {
  it('balances two columns, the longer one first', () => {
    expect(plan([columns(...lines(7))]).bands[0]).toMatchObject({ split: 4, rows: 4, columns: [4, 3] });
  });

  it('drops the gap at the head of a column', () => {
    expect(plan([columns(...lines(4), head(), ...lines(3))]).bands[0]).toMatchObject({ split: 4, columns: [4, 4] });
  });

  it('never ends a column behind a heading', () => {
    expect(plan([columns(...lines(3), head(), ...lines(2))]).bands[0]?.split).not.toBe(4);
  });

  it('never ends a column behind a heading and a single row, whatever that is', () => {
    const heading = () => atom({ before: 1, head: true, heading: true, keep: true });
    // Behind the fifth atom the columns would be 6 and 5 rows; a row less is 5 and 7, two more 7 and 4.
    expect(plan([columns(...lines(3), heading(), ...lines(6))]).bands[0]?.split).toBe(6);
    // A picture of several rows is enough, and so is a section that ends with its only row.
    expect(plan([columns(...lines(2), heading(), atom({ rows: 3 }), ...lines(6))]).bands[0]?.split).toBe(4);
    expect(plan([columns(...lines(3), heading(), ...lines(1), heading(), ...lines(4))]).bands[0]?.split).toBe(5);
  });

  it('ends columns together first, and only then where a section ends', () => {
    // 6 and 3 rows with the head on top of the second column; 5 and 5 within the second section.
    const body = [columns(...lines(6), head(), ...lines(2))];
    expect(plan(body).bands[0]).toMatchObject({ split: 5, columns: [5, 5] });
    // One line apart is together: 4 and 3 rows, and the section stays whole.
    expect(plan([columns(...lines(4), head(), ...lines(2))]).bands[0]).toMatchObject({ split: 4, columns: [4, 3] });
  });

  it('takes the best break where no legal one ends the columns together', () => {
    expect(plan([columns(...lines(2), ...whole(7))]).faults).toMatchObject({ uneven: 4 });
    expect(plan([columns(...lines(2), ...whole(7))]).bands[0]).toMatchObject({ split: 2, columns: [2, 7] });
  });

  it('gives heads the rows they wish where there are as many', () => {
    const body = [columns(...lines(2), head(), ...lines(4), head(), ...lines(4))];
    expect(plan(body, [1, 2], 8).bands[0]).toMatchObject({ columns: [8, 8], gaps: [2, 2] });
    expect(plan(body, [1, 2], 7).bands[0]).toMatchObject({ columns: [7, 7], gaps: [1, 1] });
  });

  it('puts wide bands below and above, with a row between', () => {
    expect(plan([columns(...lines(4)), { kind: 'wide', atoms: lines(3) }]).rows).toBe(2 + 1 + 3);
  });

  it('ends a column on the grid', () => {
    expect(plan([{ kind: 'wide', atoms: [atom({ rows: 1.5 })] }]).rows).toBe(2);
  });

  it('is none when there are too few rows', () => {
    expect(planBody([columns(...lines(7))], 3, [1])).toBeUndefined();
    expect(leastRows([columns(...lines(7))], [1])).toBe(4);
  });
});

describe('a plan of two sheets', () => {
  it('fills the first one and balances the second', () => {
    const best = planSheets([columns(...lines(26))], [10, 10], [1]);
    expect(best?.sheets.map(({ bands: [band] }) => band?.columns)).toEqual([
      [10, 10],
      [3, 3],
    ]);
  });

  it('leaves something for the second sheet', () => {
    const best = planSheets([columns(...lines(6))], [10, 10], [1]);
    expect(best?.sheets.map(({ bands: [band] }) => band?.band.atoms.length)).toEqual([5, 1]);
  });

  it('ends no sheet behind a heading', () => {
    const best = planSheets([columns(...lines(19), head(), ...lines(6))], [10, 10], [1]);
    expect(best?.sheets[0]?.bands[0]?.band.atoms).toHaveLength(19);
  });

  it('ends no sheet a row behind one', () => {
    const body = [columns(...lines(18), atom({ heading: true, keep: true }), ...lines(6))];
    expect(planSheets(body, [10, 10], [1])?.sheets[0]?.bands[0]?.band.atoms).toHaveLength(18);
    expect(fillSheets(body, [10], [1]).over[0]?.atoms).toHaveLength(7);
  });

  it('is none when both are too short', () => {
    expect(planSheets([columns(...lines(41))], [10, 10], [1])).toBeUndefined();
    expect(holds([columns(...lines(41))], [10, 10], [1])).toBe(false);
    expect(holds([columns(...lines(40))], [10, 10], [1])).toBe(true);
  });
});

describe('the structure of a body that goes on', () => {
  const leaf = (of: Atom): Skeleton['children'][number] => ({ type: 'leaf', atom: of, part: 0 });
  const named = (name: string): Atom =>
    atom({
      place: () => ({
        parts: [{ type: 'picture', x: pt(0), y: pt(0), width: pt(1), height: pt(1), picture: name }],
        artifacts: [{ type: 'artifact', shapes: [] }],
      }),
    });
  const [a, b, c] = [named('a'), named('b'), named('c')];
  const placed = (...atoms: Atom[]) => new Map(atoms.map((one) => [one, one.place(0, 0, 'nothing')]));
  const say = (one: Placed): string => {
    if (one.type === 'picture') return one.picture;
    if (one.type !== 'element') return one.type === 'sheet-break' ? '|' : '-';
    return `${one.role}(${one.children.map(say).join(' ')})`;
  };
  const told = (...skeletons: Skeleton[]) =>
    fillSheetsOf(skeletons, [
      { opening: [], atoms: placed(a) },
      { opening: [{ type: 'sheet-break' }], atoms: placed(b, c) },
    ])
      .map(say)
      .join(' ');

  it('holds the end of the sheet within an element that began before it', () => {
    const list: Skeleton = { type: 'skeleton', element: { role: 'L' }, children: [leaf(a), leaf(b), leaf(c)] };
    expect(told(list)).toBe('- L(a | - - b c)');
  });

  it('holds it before an element that begins behind it', () => {
    const text = (of: Atom): Skeleton => ({ type: 'skeleton', element: { role: 'P' }, children: [leaf(of)] });
    expect(told(text(a), text(b), text(c))).toBe('- P(a) | - - P(b) P(c)');
  });

  it('makes two links of one that goes on', () => {
    const element = { role: 'Link', link: { url: 'https://operators.example', contents: 'Operators' } } as const;
    const link: Skeleton = { type: 'skeleton', element, children: [leaf(a), leaf(b), leaf(c)] };
    expect(told({ type: 'skeleton', element: { role: 'P' }, children: [link] })).toBe('- P(Link(a) | - - Link(b c))');
  });

  it('leaves out rows of which nothing is placed, and keeps empty cells beside others', () => {
    const cell = (...of: Atom[]): Skeleton => ({
      type: 'skeleton',
      element: { role: 'TD' },
      children: of.map(leaf),
      whole: true,
    });
    const row = (...cells: Skeleton[]): Skeleton => ({ type: 'skeleton', element: { role: 'TR' }, children: cells });
    expect(told(row(cell(a), cell()), row(cell(named('elsewhere')), cell()))).toBe('- TR(TD(a) TD()) | - -');
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

/** Every plan of one band in columns: where it is split, and the gap of either column. */
function everyPlan(atoms: readonly Atom[], gaps: readonly number[]) {
  const height = (list: readonly Atom[], gap: number) =>
    list.reduce((sum, a, i) => sum + a.rows + (i === 0 ? 0 : a.head ? Math.max(gap, a.before) : a.before), 0);
  const heads = (list: readonly Atom[]) => list.slice(1).filter((one) => one.head).length;
  return atoms.flatMap((_, index) => {
    const split = index + 1;
    if (split < atoms.length && atoms[index]!.keep) return [];
    const [left, right] = [atoms.slice(0, split), atoms.slice(split)];
    return gaps.flatMap((first) =>
      gaps.map((second) => {
        const [a, b] = [height(left, first), height(right, second)];
        return {
          rows: Math.max(a, b),
          uneven: Math.max(0, Math.abs(a - b) - 1),
          unlike: Number(heads(left) > 0 && heads(right) > 0 && first !== second),
        };
      }),
    );
  });
}

describe('for every body', () => {
  it('the plan is the most even of all that hold, with the likest gaps', () => {
    fc.assert(
      fc.property(
        fc.array(anyAtom, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 30 }),
        (atoms, rows) => {
          const all = everyPlan(atoms, [1, 2]).filter((one) => one.rows <= rows);
          const best = planBody([columns(...atoms)], rows, [1, 2]);
          expect(best === undefined).toBe(all.length === 0);
          if (!best) return;
          const uneven = Math.min(...all.map((one) => one.uneven));
          const unlike = Math.min(...all.filter((one) => one.uneven === uneven).map((one) => one.unlike));
          expect(best.faults).toMatchObject({ uneven, unlike });
          expect(best.rows).toBeLessThanOrEqual(rows);
        },
      ),
    );
  });

  it('no atom is lost, none is drawn twice, and reading order goes down the columns and over the sheets', () => {
    fc.assert(
      fc.property(fc.array(anyAtom, { minLength: 1, maxLength: 25 }), fc.boolean(), (atoms, two) => {
        const band = columns(...atoms);
        const rows = leastRows([band], [1]);
        const best = planSheets([band], two ? [Math.max(1, rows - 2), ROOM] : [rows], [1]);
        if (two && !best) return;
        const placed = (best?.sheets ?? []).flatMap(({ bands }, sheet) =>
          [...placeBody(bands, { top: sheet * 1000, row: 10, columns: [0, 100], ruled: false })].map(
            (one) => [...one, sheet] as const,
          ),
        );
        expect(placed.map(([one]) => one)).toEqual(atoms);
        const places = placed.flatMap(([, one, sheet]) => placesOf(one).map((place) => ({ ...place, sheet })));
        places.forEach((place, index) => {
          const before = places[index - 1];
          if (before) expect(place.sheet > before.sheet || place.x > before.x || place.y > before.y).toBe(true);
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
          const { kept, over } = fillSheets([columns(...atoms)], [rows, rows], [1]);
          expect([...kept.flat(), ...over].flatMap((band) => band.atoms)).toEqual(atoms);
          for (const sheet of kept) expect(leastRows(sheet, [1])).toBeLessThanOrEqual(rows);
        },
      ),
    );
  });
});

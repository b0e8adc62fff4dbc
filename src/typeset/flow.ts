// A page's body as atoms on a baseline grid, and its two ways to stand: in two balanced columns, or across the sheet.
// Heights and gaps are in rows of the grid; only `place` knows points.

import type { Artifact, ArtifactPicture, Placed } from './frames.ts';

/** The parts of an atom that the structure tree asks for by index, and what is drawn beside them without a meaning. */
export interface PlacedAtom {
  readonly parts: readonly Placed[];
  readonly artifacts: readonly (Artifact | ArtifactPicture)[];
}

/** What stays whole: a line, a table row, a picture. */
export interface Atom {
  /** Its height in rows; half rows are allowed within a group that ends on the grid. */
  readonly rows: number;
  /** Empty rows before it, unless it begins a column. */
  readonly before: number;
  /** Whether `before` may grow when rows are spare. */
  readonly head: boolean;
  /** No column ends behind it. */
  readonly keep: boolean;
  /** What a column's end behind it costs, in rows: a paragraph that goes on is worth some unevenness to avoid. */
  readonly breakCost: number;
  readonly words: number;
  /** `top` is the upper edge of its first row, in pt. */
  place(x: number, top: number): PlacedAtom;
}

/** Atoms that stand together: in columns, or one below the other across the whole measure. */
export interface Band {
  readonly kind: 'columns' | 'wide';
  readonly atoms: readonly Atom[];
}

/** Where a band's atoms go: the index of the first atom of the second column, and the rows it takes. */
export interface BandPlan {
  readonly band: Band;
  readonly split: number;
  readonly rows: number;
  /** Rows of the two columns; a wide band has its rows first and 0. */
  readonly columns: readonly [number, number];
}

/** How a body is set: the empty rows that heads take at least, and the plan of each band. */
export interface BodyPlan {
  readonly headRows: number;
  readonly bands: readonly BandPlan[];
  readonly rows: number;
}

/** Rows between bands. */
const BAND_GAP = 1;

/**
 * Plans a body; `headRows` is the least that a head takes before itself, `room` how many rows it may take beyond the fewest
 * in order to end columns at better places.
 */
export function planBody(bands: readonly Band[], headRows: number, room = 0): BodyPlan {
  let left = room;
  const plans = bands.map((band) => {
    const fewest = planBand(band, headRows, 0);
    const plan = left > 0 ? planBand(band, headRows, left) : fewest;
    left -= plan.rows - fewest.rows;
    return plan;
  });
  const rows = plans.reduce((total, plan) => total + plan.rows, 0) + BAND_GAP * Math.max(0, plans.length - 1);
  return { headRows, bands: plans, rows };
}

/** The rows that lie before an atom within a column. */
export const gapBefore = (atom: Atom, headRows: number): number =>
  atom.head ? Math.max(atom.before, headRows) : atom.before;

/** The rows of atoms `from` to `to` in one column: the first one's gap falls away, and a column ends on the grid. */
export function columnRows(atoms: readonly Atom[], from: number, to: number, headRows: number): number {
  let rows = 0;
  for (let i = from; i < to; i++) rows += atoms[i]!.rows + (i > from ? gapBefore(atoms[i]!, headRows) : 0);
  return Math.ceil(rows - 1e-6);
}

/**
 * The break with the fewest rows; with room to spare, the one whose rows and cost together are least.
 * Of equals, the one with the longer first column.
 */
function planBand(band: Band, headRows: number, room: number): BandPlan {
  const count = band.atoms.length;
  if (band.kind === 'wide') {
    const rows = columnRows(band.atoms, 0, count, headRows);
    return { band, split: count, rows, columns: [rows, 0] };
  }
  const plans = legalPlans(band, headRows);
  const fewest = Math.min(...plans.map((plan) => plan.rows));
  const cost = (plan: BandPlan) =>
    plan.rows + (room > 0 ? breakCost(band, plan.split) : 0) + (plan.columns[0] < plan.columns[1] ? 0.5 : 0);
  const [first, ...others] = plans.filter((plan) => plan.rows <= fewest + room);
  return others.reduce(
    (best, plan) => (cost(plan) < cost(best) ? plan : best),
    first ?? { band, split: 0, rows: 0, columns: [0, 0] },
  );
}

function legalPlans(band: Band, headRows: number): readonly BandPlan[] {
  const { atoms } = band;
  const plans: BandPlan[] = [];
  for (let split = 1; split <= atoms.length; split++) {
    if (split < atoms.length && atoms[split - 1]!.keep) continue;
    const columns = [columnRows(atoms, 0, split, headRows), columnRows(atoms, split, atoms.length, headRows)] as const;
    plans.push({ band, split, rows: Math.max(...columns), columns });
  }
  return plans;
}

/** A column may end before a head for nothing. */
function breakCost({ atoms }: Band, split: number): number {
  return atoms[split]?.head || split === atoms.length ? 0 : (atoms[split - 1]?.breakCost ?? 0);
}

/** Where on the sheet the body's grid lies, in pt. */
export interface BodyGrid {
  readonly top: number;
  readonly row: number;
  /** Left edges of the two columns; the first is also that of wide bands. */
  readonly columns: readonly [number, number];
}

/** Places every atom of a plan. */
export function placeBody(plan: BodyPlan, grid: BodyGrid): ReadonlyMap<Atom, PlacedAtom> {
  const placed = new Map<Atom, PlacedAtom>();
  let row = 0;
  for (const { band, split, rows } of plan.bands) {
    placeColumn(band.atoms.slice(0, split), grid.columns[0], row, plan.headRows, grid, placed);
    placeColumn(band.atoms.slice(split), grid.columns[1], row, plan.headRows, grid, placed);
    row += rows + BAND_GAP;
  }
  return placed;
}

function placeColumn(
  atoms: readonly Atom[],
  x: number,
  firstRow: number,
  headRows: number,
  grid: BodyGrid,
  placed: Map<Atom, PlacedAtom>,
): void {
  let row = firstRow;
  atoms.forEach((atom, index) => {
    if (index > 0) row += gapBefore(atom, headRows);
    placed.set(atom, atom.place(x, grid.top + row * grid.row));
    row += atom.rows;
  });
}

/** The atoms that do not find room in `rows` rows of two columns, in reading order: what a page is over by. */
export function excessOf(
  bands: readonly Band[],
  rows: number,
  headRows: number,
): { readonly kept: readonly Band[]; readonly over: readonly Band[] } {
  const kept: Band[] = [];
  const over: Band[] = [];
  let left = rows;
  for (const band of bands) {
    if (over.length > 0) {
      over.push(band);
      continue;
    }
    const plan = planBand(band, headRows, 0);
    if (plan.rows <= left) {
      kept.push(band);
      left -= plan.rows + BAND_GAP;
      continue;
    }
    const count = atomsThatFit(band, left, headRows);
    if (count > 0) kept.push({ ...band, atoms: band.atoms.slice(0, count) });
    over.push({ ...band, atoms: band.atoms.slice(count) });
  }
  return { kept, over };
}

/** The longest beginning of a band that fits and ends at a legal break. */
function atomsThatFit(band: Band, rows: number, headRows: number): number {
  for (let count = band.atoms.length - 1; count > 0; count--) {
    if (band.atoms[count - 1]!.keep) continue;
    if (planBand({ ...band, atoms: band.atoms.slice(0, count) }, headRows, 0).rows <= rows) return count;
  }
  return 0;
}

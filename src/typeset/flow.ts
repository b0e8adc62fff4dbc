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
  /** The empty rows that heads take at least in each column. */
  readonly headRows: readonly [number, number];
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

/** Gives the heads of a column the rows they wish where the other column is that much longer: the plan takes no row more. */
export function loosenHeads(plan: BodyPlan, wished: number): BodyPlan {
  const bands = plan.bands.map((bandPlan): BandPlan => {
    const { band, split, rows, columns, headRows } = bandPlan;
    const rowsOf = rowCounter(band.atoms, wished);
    const loose = [rowsOf(0, split), rowsOf(split, band.atoms.length)] as const;
    const fits = [loose[0] <= rows, loose[1] <= rows] as const;
    return {
      ...bandPlan,
      columns: [fits[0] ? loose[0] : columns[0], fits[1] ? loose[1] : columns[1]],
      headRows: [fits[0] ? wished : headRows[0], fits[1] ? wished : headRows[1]],
    };
  });
  return { ...plan, bands };
}

/** The rows that lie before an atom within a column. */
const gapBefore = (atom: Atom, headRows: number): number => (atom.head ? Math.max(atom.before, headRows) : atom.before);

/** Rows of any run of atoms, from sums over all of them: the gap before a column's first atom falls away, and a column ends on the grid. */
function rowCounter(atoms: readonly Atom[], headRows: number): (from: number, to: number) => number {
  const sums = [0];
  for (const atom of atoms) sums.push(sums.at(-1)! + gapBefore(atom, headRows) + atom.rows);
  return (from, to) => (from < to ? Math.ceil(sums[to]! - sums[from]! - gapBefore(atoms[from]!, headRows) - 1e-6) : 0);
}

/**
 * The break with the fewest rows; with room to spare, the one whose rows and cost together are least.
 * Of equals, the one with the longer first column.
 */
function planBand(band: Band, headRows: number, room: number): BandPlan {
  const count = band.atoms.length;
  const rowsOf = rowCounter(band.atoms, headRows);
  if (band.kind === 'wide') {
    const rows = rowsOf(0, count);
    return { band, split: count, rows, columns: [rows, 0], headRows: [headRows, headRows] };
  }
  const plans: BandPlan[] = [];
  for (let split = 1; split <= count; split++) {
    if (split < count && band.atoms[split - 1]!.keep) continue;
    const columns = [rowsOf(0, split), rowsOf(split, count)] as const;
    plans.push({ band, split, rows: Math.max(...columns), columns, headRows: [headRows, headRows] });
  }
  const fewest = plans.reduce((least, plan) => Math.min(least, plan.rows), Number.POSITIVE_INFINITY);
  const cost = (plan: BandPlan) =>
    plan.rows + (room > 0 ? breakCost(band, plan.split) : 0) + (plan.columns[0] < plan.columns[1] ? 0.5 : 0);
  const [first, ...others] = plans.filter((plan) => plan.rows <= fewest + room);
  return others.reduce(
    (best, plan) => (cost(plan) < cost(best) ? plan : best),
    first ?? { band, split: 0, rows: 0, columns: [0, 0], headRows: [headRows, headRows] },
  );
}

/** A column may end before a head for nothing. */
function breakCost({ atoms }: Band, split: number): number {
  return atoms[split]?.head || split === atoms.length ? 0 : (atoms[split - 1]?.breakCost ?? 0);
}

/** Where on the sheet the body's grid lies, in pt. */
export interface BodyGrid {
  readonly top: number;
  readonly row: number;
  /** Left edges of the columns, one or two; the first is also that of wide bands. */
  readonly columns: readonly number[];
}

/** Places every atom of a plan. */
export function placeBody(plan: BodyPlan, grid: BodyGrid): ReadonlyMap<Atom, PlacedAtom> {
  const placed = new Map<Atom, PlacedAtom>();
  let row = 0;
  for (const { band, split, rows, headRows } of plan.bands) {
    const [first = 0, second = first] = grid.columns;
    placeColumn(band.atoms.slice(0, split), first, row, headRows[0], grid, placed);
    placeColumn(band.atoms.slice(split), second, row, headRows[1], grid, placed);
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
    const count = over.length > 0 ? 0 : atomsThatFit(band, left, headRows);
    if (count > 0) kept.push({ ...band, atoms: band.atoms.slice(0, count) });
    if (count < band.atoms.length) over.push({ ...band, atoms: band.atoms.slice(count) });
    if (over.length === 0) left -= planBand(band, headRows, 0).rows + BAND_GAP;
  }
  return { kept, over };
}

/** How many atoms of a band find room when its columns are filled one after the other. */
function atomsThatFit(band: Band, rows: number, headRows: number): number {
  const rowsOf = rowCounter(band.atoms, headRows);
  const fill = (from: number): number => {
    let end = from;
    for (let to = from + 1; to <= band.atoms.length && rowsOf(from, to) <= rows; to++) {
      if (to === band.atoms.length || !band.atoms[to - 1]!.keep) end = to;
    }
    return end;
  };
  const first = fill(0);
  return band.kind === 'wide' ? first : fill(first);
}

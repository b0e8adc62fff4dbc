// A body that may go on to a second sheet, and what of a body a sheet has no room for.
// In: bands of atoms and the rows of each sheet. Out: a plan for each sheet; or the atoms that are kept and those that are over.

import { BAND_GAP, type Band, mayEnd, rowCounter } from './flow.ts';
import { addFaults, type BodyPlan, compareFaults, type Faults, leastRows, planBody } from './plan-body.ts';

/** How a body is set: one plan a sheet, and the faults of all of them. */
export interface SheetsPlan {
  readonly sheets: readonly BodyPlan[];
  readonly faults: Faults;
}

/** How many places for a sheet's end are compared, from the fullest sheet backwards. */
const MOST_CUTS = 12;

/** The plan with the least faults on one sheet or on two; undefined when the body doesn't hold. The first of two sheets is to be full. */
export function planSheets(
  bands: readonly Band[],
  [first = 0, second]: readonly number[],
  gaps: readonly number[],
): SheetsPlan | undefined {
  if (second === undefined) {
    const plan = planBody(bands, first, gaps);
    return plan && { sheets: [plan], faults: plan.faults };
  }
  let best: SheetsPlan | undefined;
  for (const cut of cutsOf(bands, first, gaps)) {
    const plan = planCut(cut, first, second, gaps);
    if (plan && (!best || compareFaults(plan.faults, best.faults) < 0)) best = plan;
  }
  return best;
}

/** Whether a body holds, without the search for its best plan. */
export function holds(bands: readonly Band[], capacities: readonly number[], gaps: readonly number[]): boolean {
  const { kept, over } = fillSheets(bands, capacities.slice(0, -1), gaps);
  // The last of several sheets has something to hold.
  return kept.length === 0 || over.length > 0
    ? leastRows(over, gaps) <= (capacities.at(-1) ?? 0)
    : planSheets(bands, capacities, gaps) !== undefined;
}

interface Cut {
  readonly kept: readonly Band[];
  readonly over: readonly Band[];
  readonly broken: number;
}

function planCut(cut: Cut, first: number, second: number, gaps: readonly number[]): SheetsPlan | undefined {
  const sheets = [planBody(cut.kept, first, gaps), planBody(cut.over, second, gaps)] as const;
  if (!sheets[0] || !sheets[1]) return undefined;
  const both = addFaults(sheets[0].faults, sheets[1].faults);
  const hollow = Math.max(0, first - sheets[0].rows - 1);
  return {
    sheets: [sheets[0], sheets[1]],
    faults: { ...both, uneven: both.uneven + hollow, broken: both.broken + cut.broken, rows: sheets[1].rows },
  };
}

/** The places where a sheet may end, the fullest first; something is left for the next one. */
function cutsOf(bands: readonly Band[], rows: number, gaps: readonly number[]): readonly Cut[] {
  const { kept } = fillSheet(bands, rows, gaps);
  const all = bands.reduce((count, band) => count + band.atoms.length, 0);
  const cuts: Cut[] = [];
  let count = kept.reduce((total, band) => total + band.atoms.length, 0);
  if (count === all) count--;
  for (; count > 0 && cuts.length < MOST_CUTS; count--) {
    const cut = cutAt(bands, count);
    if (cut) cuts.push(cut);
  }
  return cuts;
}

/** A body cut behind its first `count` atoms; undefined where atoms stay together. */
function cutAt(bands: readonly Band[], count: number): Cut | undefined {
  const kept: Band[] = [];
  const over: Band[] = [];
  let left = count;
  let broken = 0;
  for (const band of bands) {
    const { atoms } = band;
    const end = Math.min(left, atoms.length);
    if (end > 0 && end < atoms.length) {
      if (!mayEnd(atoms, end - 1)) return undefined;
      broken = atoms[end]!.head ? 0 : atoms[end - 1]!.breakCost;
    }
    if (end > 0) kept.push({ ...band, atoms: atoms.slice(0, end) });
    if (end < atoms.length) over.push({ ...band, atoms: atoms.slice(end) });
    left -= end;
  }
  return { kept, over, broken };
}

/** Fills sheets one after the other. `over` is what the last one has no room for, in reading order. */
export function fillSheets(
  bands: readonly Band[],
  capacities: readonly number[],
  gaps: readonly number[],
): { readonly kept: readonly (readonly Band[])[]; readonly over: readonly Band[] } {
  const kept: (readonly Band[])[] = [];
  let over = bands;
  for (const rows of capacities) {
    const filled = fillSheet(over, rows, gaps);
    kept.push(filled.kept);
    over = filled.over;
  }
  return { kept, over };
}

/** The atoms that find room in so many rows of a sheet, with the least gaps, and those that don't. */
function fillSheet(
  bands: readonly Band[],
  rows: number,
  gaps: readonly number[],
): { readonly kept: readonly Band[]; readonly over: readonly Band[] } {
  const kept: Band[] = [];
  const over: Band[] = [];
  let left = rows;
  for (const band of bands) {
    const count = over.length > 0 ? 0 : atomsThatFit(band, left, gaps[0] ?? 0);
    if (count > 0) kept.push({ ...band, atoms: band.atoms.slice(0, count) });
    if (count < band.atoms.length) over.push({ ...band, atoms: band.atoms.slice(count) });
    if (over.length === 0) left -= leastRows([band], gaps) + BAND_GAP;
  }
  return { kept, over };
}

/** How many atoms of a band find room when its columns are filled one after the other. */
function atomsThatFit(band: Band, rows: number, gap: number): number {
  const rowsOf = rowCounter(band.atoms, gap);
  const fill = (from: number): number => {
    let end = from;
    for (let to = from + 1; to <= band.atoms.length && rowsOf(from, to) <= rows; to++) {
      if (to === band.atoms.length || mayEnd(band.atoms, to - 1)) end = to;
    }
    return end;
  };
  const first = fill(0);
  return band.kind === 'wide' ? first : fill(first);
}

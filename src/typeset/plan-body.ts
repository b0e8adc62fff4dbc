// Which atoms of a body stand in which column of a sheet.
// In: bands of atoms, the rows that there are, the rows that heads may take before themselves. Out: the plan with the least faults.

import { BAND_GAP, type Band, type BandPlan, mayEnd, rowCounter } from './flow.ts';

/** What is wrong with a plan, the worst first: an earlier fault is never traded for a later one. Faults of bands add up. */
export interface Faults {
  /** Rows by which columns end more than one line apart. */
  readonly uneven: number;
  /** Bands whose columns have different gaps before their heads. */
  readonly unlike: number;
  /** What the column's ends cut: nothing before a head, more within a paragraph. */
  readonly broken: number;
  /** Rows that heads wish and don't get. */
  readonly tight: number;
  readonly rows: number;
}

export interface BodyPlan {
  readonly bands: readonly BandPlan[];
  readonly rows: number;
  readonly faults: Faults;
}

const NO_FAULTS: Faults = { uneven: 0, unlike: 0, broken: 0, tight: 0, rows: 0 };
/** A second column that is the longer one looks turned around. */
const LONGER_SECOND = 0.5;

/** Negative when the first has the lesser faults. */
export const compareFaults = (a: Faults, b: Faults): number =>
  a.uneven - b.uneven || a.unlike - b.unlike || a.broken - b.broken || a.tight - b.tight || a.rows - b.rows;

export function addFaults(a: Faults, b: Faults): Faults {
  return {
    uneven: a.uneven + b.uneven,
    unlike: a.unlike + b.unlike,
    broken: a.broken + b.broken,
    tight: a.tight + b.tight,
    rows: a.rows + b.rows,
  };
}

/**
 * The plan with the least faults among all that take no more rows than there are; undefined when none does.
 * `gaps` are the empty rows that the heads of a column may take before themselves, the least first, the wished last.
 */
export function planBody(bands: readonly Band[], capacity: number, gaps: readonly number[]): BodyPlan | undefined {
  // Of all plans for the bands so far that take the same rows, only the best can be the beginning of the best.
  let partial: readonly BodyPlan[] | undefined;
  for (const band of bands) {
    const ways = waysOf(band, gaps, capacity);
    partial = partial ? bestPerRows(partial.flatMap((plan) => goOn(plan, ways, capacity))) : ways;
  }
  const [first, ...others] = partial ?? [{ bands: [], rows: 0, faults: NO_FAULTS }];
  return first && others.reduce((best, plan) => (compareFaults(plan.faults, best.faults) < 0 ? plan : best), first);
}

/** A plan with each way to set the next band below it. */
function goOn(plan: BodyPlan, ways: readonly BodyPlan[], capacity: number): readonly BodyPlan[] {
  return ways
    .filter((way) => plan.rows + BAND_GAP + way.rows <= capacity)
    .map((way) => ({
      bands: [...plan.bands, ...way.bands],
      rows: plan.rows + BAND_GAP + way.rows,
      faults: addFaults(plan.faults, way.faults),
    }));
}

/** The fewest rows that a body can stand in. */
export function leastRows(bands: readonly Band[], gaps: readonly number[]): number {
  const least = gaps.slice(0, 1);
  const rows = bands.map((band) =>
    waysOf(band, least, Number.POSITIVE_INFINITY).reduce(
      (fewest, way) => Math.min(fewest, way.rows),
      Number.POSITIVE_INFINITY,
    ),
  );
  return rows.reduce((total, count) => total + count, 0) + BAND_GAP * Math.max(0, bands.length - 1);
}

function bestPerRows(plans: readonly BodyPlan[]): readonly BodyPlan[] {
  const best = new Map<number, BodyPlan>();
  for (const plan of plans) {
    const known = best.get(plan.rows);
    if (!known || compareFaults(plan.faults, known.faults) < 0) best.set(plan.rows, plan);
  }
  return [...best.values()];
}

/** The best of every legal break of a band, with every choice of gaps for either column, for each number of rows. */
function waysOf(band: Band, gaps: readonly number[], capacity: number): readonly BodyPlan[] {
  const { atoms } = band;
  const counters = gaps.map((gap) => ({ gap, rowsOf: rowCounter(atoms, gap) }));
  const wished = gaps.at(-1) ?? 0;
  const heads = headCounter(band);
  const ways = new Map<number, BodyPlan>();
  for (const split of splitsOf(band)) {
    const within = [heads(0, split), heads(split, atoms.length)] as const;
    const broken = brokenAt(band, split);
    for (const first of within[0] > 0 ? counters : counters.slice(-1)) {
      for (const second of within[1] > 0 ? counters : counters.slice(-1)) {
        const columns = [first.rowsOf(0, split), second.rowsOf(split, atoms.length)] as const;
        const rows = Math.max(columns[0], columns[1]);
        if (rows > capacity) continue;
        const known = ways.get(rows);
        const uneven = band.kind === 'wide' ? 0 : Math.max(0, Math.abs(columns[0] - columns[1]) - 1);
        if (known && uneven > known.faults.uneven) continue;
        const faults: Faults = {
          uneven,
          unlike: within[0] > 0 && within[1] > 0 && first.gap !== second.gap ? 1 : 0,
          broken: broken + (columns[0] < columns[1] ? LONGER_SECOND : 0),
          tight: within[0] * (wished - first.gap) + within[1] * (wished - second.gap),
          rows,
        };
        if (known && compareFaults(faults, known.faults) >= 0) continue;
        ways.set(rows, { bands: [{ band, split, rows, columns, gaps: [first.gap, second.gap] }], rows, faults });
      }
    }
  }
  return [...ways.values()];
}

/** Where a band's first column may end. */
function splitsOf({ kind, atoms }: Band): readonly number[] {
  const last = atoms.length;
  if (kind === 'wide' || last === 0) return [last];
  const splits: number[] = [];
  for (let index = 0; index < last; index++) if (index === last - 1 || mayEnd(atoms, index)) splits.push(index + 1);
  return splits;
}

/** A column may end before a head, or a band at its end, for nothing. */
function brokenAt({ atoms }: Band, split: number): number {
  return split === atoms.length || atoms[split]?.head ? 0 : (atoms[split - 1]?.breakCost ?? 0);
}

/** How many heads stand within a run of atoms, behind its first one. */
function headCounter({ atoms }: Band): (from: number, to: number) => number {
  const sums = [0];
  for (const atom of atoms) sums.push(sums.at(-1)! + (atom.head ? 1 : 0));
  return (from, to) => (from < to ? sums[to]! - sums[from + 1]! : 0);
}

// A page's body as atoms on a baseline grid: what stays whole, and how a plan's atoms are placed on a sheet.
// Heights and gaps are in rows of the grid; only `place` knows points.

import type { Artifact, ArtifactPicture, ArtifactText, Placed } from './frames.ts';

/** The parts of an atom that the structure tree asks for by index, and what is drawn beside them without a meaning. */
export interface PlacedAtom {
  readonly parts: readonly Placed[];
  readonly artifacts: readonly (Artifact | ArtifactPicture | ArtifactText)[];
}

/** What stands over an atom in its column: another one, a rule of the sheet, or neither. */
export type Above = 'atom' | 'rule' | 'nothing';

/** What stays whole: a line, a table row, a picture. */
export interface Atom {
  /** Its height in rows; half rows are allowed within a group that ends on the grid. */
  readonly rows: number;
  /** Empty rows before it, unless it begins a column. */
  readonly before: number;
  /** Whether `before` may grow when rows are spare. */
  readonly head: boolean;
  /** Part of a heading, of any level; none is unless it is said. */
  readonly heading?: boolean;
  /** No column ends behind it. */
  readonly keep: boolean;
  /** What a column's end behind it costs, in rows: a paragraph that goes on is worth some unevenness to avoid. */
  readonly breakCost: number;
  /** The words that count. Few atoms are asked: only those of a text that is measured against its room. */
  words(): number;
  /** `top` is the upper edge of its first row, in pt. */
  place(x: number, top: number, above: Above): PlacedAtom;
}

/** Atoms that stand together: in columns, or one below the other across the whole measure. */
export interface Band {
  readonly kind: 'columns' | 'wide';
  readonly atoms: readonly Atom[];
}

/** Where a band's atoms go. Each pair is of the first column and the second; a wide band has a first column only. */
export interface BandPlan {
  readonly band: Band;
  /** The index of the first atom of the second column. */
  readonly split: number;
  readonly rows: number;
  readonly columns: readonly [number, number];
  /** The empty rows that heads take at least. */
  readonly gaps: readonly [number, number];
}

/** A heading has at least this much below it in its column: with less it looks forgotten there. */
const LEAST_UNDER_HEADING = 2;

/** Whether a column may end behind an atom: neither where atoms are kept together, nor a row below a heading whose section goes on. */
export function mayEnd(atoms: readonly Atom[], index: number): boolean {
  const next = atoms[index + 1];
  if (atoms[index]?.keep) return false;
  if (!next || next.heading) return true;
  let rows = 0;
  for (let at = index; at >= 0 && rows < LEAST_UNDER_HEADING; at--) {
    const atom = atoms[at]!;
    if (atom.heading) return false;
    rows += atom.rows;
  }
  return true;
}

/** Rows between bands. */
export const BAND_GAP = 1;

/** Where on the sheet the body's grid lies, in pt. */
export interface BodyGrid {
  readonly top: number;
  readonly row: number;
  /** Left edges of the columns; the first is also that of wide bands. */
  readonly columns: readonly number[];
  /** A rule of the sheet stands close over the first row. */
  readonly ruled: boolean;
}

/** Places every atom of a sheet's plan, in reading order. */
export function placeBody(bands: readonly BandPlan[], grid: BodyGrid): ReadonlyMap<Atom, PlacedAtom> {
  const placed = new Map<Atom, PlacedAtom>();
  const [first = 0, second = first] = grid.columns;
  let row = 0;
  for (const { band, split, rows, gaps } of bands) {
    placeColumn(band.atoms.slice(0, split), first, row, gaps[0], grid, placed);
    placeColumn(band.atoms.slice(split), second, row, gaps[1], grid, placed);
    row += rows + BAND_GAP;
  }
  return placed;
}

function placeColumn(
  atoms: readonly Atom[],
  x: number,
  firstRow: number,
  gap: number,
  grid: BodyGrid,
  placed: Map<Atom, PlacedAtom>,
): void {
  let row = firstRow;
  atoms.forEach((atom, index) => {
    if (index > 0) row += gapBefore(atom, gap);
    const head = grid.ruled && firstRow === 0 ? 'rule' : 'nothing';
    placed.set(atom, atom.place(x, grid.top + row * grid.row, index > 0 ? 'atom' : head));
    row += atom.rows;
  });
}

/** The rows that lie before an atom within a column; `gap` is the least that a head takes. */
export const gapBefore = (atom: Atom, gap: number): number => (atom.head ? Math.max(atom.before, gap) : atom.before);

/** Rows of any run of atoms, from sums over all of them: the gap before a column's first atom falls away, and a column ends on the grid. */
export function rowCounter(atoms: readonly Atom[], gap: number): (from: number, to: number) => number {
  const sums = [0];
  for (const atom of atoms) sums.push(sums.at(-1)! + gapBefore(atom, gap) + atom.rows);
  return (from, to) => (from < to ? Math.ceil(sums[to]! - sums[from]! - gapBefore(atoms[from]!, gap) - 1e-6) : 0);
}

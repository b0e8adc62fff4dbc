// Where the columns of a sheet end apart, and what stands in the way of a better break.
// In: the plans of the sheets. Out: one entry for each pair of columns that ends more than a line apart.

import { type Atom, type BandPlan, type BodyPlan, mayEnd } from '../../typeset/index.ts';
import { shorten, textOf } from './placed-text.ts';

/** Two columns that end apart; `sheet` counts from 1. */
export interface UnevenColumns {
  readonly sheet: number;
  readonly lines: number;
  readonly why: string;
}

/** One line apart is together: an odd number of lines can't be halved. */
const TOGETHER = 1;

export function unevenColumns(sheets: readonly BodyPlan[]): readonly UnevenColumns[] {
  return sheets.flatMap(({ bands }, index) =>
    bands.flatMap((plan) => {
      const lines = Math.abs(plan.columns[0] - plan.columns[1]);
      const isApart = plan.band.kind === 'columns' && lines > TOGETHER;
      return isApart ? [{ sheet: index + 1, lines, why: whyApart(plan) }] : [];
    }),
  );
}

/** The atoms at the middle of the band stay together: what they begin with, and how many lines they are. */
function whyApart({ band: { atoms } }: BandPlan): string {
  const middle = middleOf(atoms);
  let from = middle;
  while (from > 0 && !mayEnd(atoms, from - 1)) from--;
  let to = middle;
  while (to < atoms.length - 1 && !mayEnd(atoms, to)) to++;
  const lines = Math.ceil(atoms.slice(from, to + 1).reduce((total, atom) => total + atom.rows, 0));
  const words = shorten(wordsOf(atoms[from]!));
  const name = words === '' ? 'What stands there' : `“${words}”`;
  return lines > 1
    ? `${name} keeps its ${lines} lines together`
    : `${name} and what stands around it leave no better break`;
}

/** The atom at half of the band's height. */
function middleOf(atoms: readonly Atom[]): number {
  const height = atoms.reduce((total, atom) => total + atom.before + atom.rows, 0);
  let above = 0;
  return Math.max(
    0,
    atoms.findIndex((atom) => {
      above += atom.before + atom.rows;
      return above > height / 2;
    }),
  );
}

const wordsOf = (atom: Atom): string =>
  atom
    .place(0, 0, 'nothing')
    .parts.map(textOf)
    .join('')
    .replace(/^[●•]\s*/u, '')
    .trim();

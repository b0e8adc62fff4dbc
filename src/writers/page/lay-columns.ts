// Columns within the body at a size → one atom that holds them side by side where there is room; else what they hold, one below the other.

import type { Atom, Leaf, PlacedAtom, Skeleton } from '../../typeset/index.ts';
import { mm, mmToPt } from '../../units/units.ts';
import { type BodyMeasures, element, type Flow, type LayPart, mapLeaves, push, takeGap } from './body-flow.ts';
import type { BodyPart, ColumnsPart } from './body-part.ts';
import { BREAK_COST, type TextFrame } from './lay-text.ts';
import { ruleShape } from './lines.ts';
import type { Styles } from './styles.ts';

/** A column that is narrower than this holds too few words in a line, in em of the nominal size. */
const LEAST_COLUMN = 10.5;

const gutterOf = ({ theme }: Styles): number => mmToPt(mm(theme.page.mm.columns.gutter));

const columnWidth = (count: number, width: number, styles: Styles): number =>
  (width - (count - 1) * gutterOf(styles)) / count;

/** True when each of the columns has room for words in a measure; it doesn't depend on the size, so that a page never turns while it is fitted. */
export function standSideBySide({ columns }: ColumnsPart, width: number, styles: Styles): boolean {
  return columnWidth(columns.length, width, styles) >= LEAST_COLUMN * styles.nominal;
}

/** Columns stand side by side across the page, and below each other within one of its columns. */
export function layColumns(
  part: ColumnsPart,
  frame: TextFrame,
  measures: BodyMeasures,
  flow: Flow,
  layPart: LayPart,
): readonly Skeleton[] {
  const { styles, full } = measures;
  // What stands in a list or a box has less than the full width.
  if (frame.width < full - 0.01 || !standSideBySide(part, full, styles))
    return part.columns.map((column) =>
      element(
        'Div',
        column.flatMap((child) => layPart(child, frame, measures, flow)),
      ),
    );
  const width = columnWidth(part.columns.length, frame.width, styles);
  const inner = { ...measures, column: width, full: width };
  const before = takeGap(flow, 1);
  const laid = part.columns.map((column) => layOne(column, { ...frame, width }, inner, flow.levels, layPart));
  const leaves = laid.map(({ skeletons }) => skeletons.flatMap(leavesOf));
  const left = (index: number): number => index * (width + gutterOf(styles));
  const atom: Atom = {
    rows: Math.ceil(Math.max(...laid.map(({ rows }) => rows)) - 1e-6),
    before,
    head: false,
    keep: false,
    breakCost: BREAK_COST.block,
    words: () => laid.flatMap(({ atoms }) => atoms).reduce((sum, one) => sum + one.words(), 0),
    place(x, top) {
      const columns = laid.map(({ atoms }, index) => placeColumn(atoms, x + left(index), top, frame.row));
      const rules = laid.map((_, index) =>
        ruleShape(x + frame.inset + left(index), top - frame.row / 3, width, { styles }),
      );
      const parts = leaves.flatMap((column, index) =>
        column.map((leaf) => columns[index]!.get(leaf.atom)!.parts[leaf.part]!),
      );
      const artifacts = columns.flatMap((column) => [...column.values()].flatMap((one) => one.artifacts));
      return { parts, artifacts: [{ type: 'artifact', shapes: rules }, ...artifacts] };
    },
  };
  push(flow, [atom]);
  flow.after = 1;
  let next = 0;
  return laid.map(({ skeletons }) =>
    element(
      'Div',
      skeletons.map((skeleton) => mapLeaves(skeleton, () => ({ type: 'leaf', atom, part: next++ }))),
    ),
  );
}

interface LaidColumn {
  readonly atoms: readonly Atom[];
  readonly rows: number;
  readonly skeletons: readonly Skeleton[];
}

function layOne(
  parts: readonly BodyPart[],
  frame: TextFrame,
  measures: BodyMeasures,
  levels: readonly number[],
  layPart: LayPart,
): LaidColumn {
  const flow: Flow = {
    bands: [{ kind: 'wide', atoms: [] }],
    after: 0,
    underHeading: false,
    underBox: false,
    underList: false,
    levels: [...levels],
  };
  const skeletons = parts.flatMap((part) => {
    const laid = layPart(part, frame, measures, flow);
    flow.underHeading = part.type === 'heading';
    return laid;
  });
  const atoms = flow.bands.flatMap((band) => band.atoms);
  const rows = atoms.reduce((sum, atom, index) => sum + (index > 0 ? atom.before : 0) + atom.rows, 0);
  return { atoms, rows, skeletons };
}

/** Over each column stands a rule of its own. */
function placeColumn(atoms: readonly Atom[], x: number, top: number, row: number): ReadonlyMap<Atom, PlacedAtom> {
  let rows = 0;
  return new Map(
    atoms.map((atom, index) => {
      rows += index > 0 ? atom.before : 0;
      const placed = atom.place(x, top + rows * row, index > 0 ? 'atom' : 'rule');
      rows += atom.rows;
      return [atom, placed];
    }),
  );
}

/** In reading order; the parts of the one atom follow it. */
const leavesOf = (skeleton: Skeleton): readonly Leaf[] =>
  skeleton.children.flatMap((child) => (child.type === 'leaf' ? [child] : leavesOf(child)));

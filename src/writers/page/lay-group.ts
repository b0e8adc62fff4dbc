// Parts that stand together at a size → their atoms, set off by an empty row, or held between two hairlines.

import type { Atom, Skeleton } from '../../typeset/index.ts';
import { type BodyMeasures, type Flow, type LayPart, mapLeaves, push } from './body-flow.ts';
import type { GroupPart } from './body-part.ts';
import type { TextFrame } from './lay-text.ts';
import { ruleShape } from './lines.ts';

/** Empty rows before and after a group. */
const GAP = 1;
/** The hairlines stand in the empty rows, this share of a row from the text; one that two boxes share, in the middle between them. */
const FROM_TEXT = { own: 1 / 3, shared: 1 / 2 } as const;
/** A box of more rows, half a column, may be divided. */
const MOST_WHOLE = 16;

export function layGroup(
  part: GroupPart,
  frame: TextFrame,
  measures: BodyMeasures,
  flow: Flow,
  layPart: LayPart,
): Skeleton {
  // A quotation belongs to the heading above it; a box has a hairline of its own there.
  const after = Math.max(flow.after, !part.ruled && flow.underHeading ? 0 : GAP);
  const { underBox } = flow;
  const inner: Flow = {
    bands: [{ kind: 'columns', atoms: [] }],
    after,
    underHeading: false,
    underBox: false,
    underList: false,
    levels: [...flow.levels],
  };
  const skeletons = part.parts.flatMap((child) => layPart(child, frame, measures, inner));
  const atoms = inner.bands[0]?.atoms ?? [];
  const boxed = part.ruled ? boxAtoms(atoms, { above: underBox, below: part.joined === true }, frame, measures) : atoms;
  push(flow, boxed);
  flow.after = GAP + (inner.after % 1);
  flow.underBox = part.ruled;
  flow.underList = false;
  const held = new Map(atoms.map((atom, index) => [atom, boxed[index]!]));
  const skeleton: Skeleton = { type: 'skeleton', element: { role: part.role }, children: skeletons };
  return mapLeaves(skeleton, (leaf) => ({ ...leaf, atom: held.get(leaf.atom) ?? leaf.atom }));
}

/** Where a box shares a hairline with another. */
interface Shared {
  readonly above: boolean;
  readonly below: boolean;
}

/**
 * A box stays whole, whatever it holds; a long one goes on in the next column, with its hairlines at its ends alone.
 * The upper box draws the hairline that two share, and a rule of the sheet over a box is its upper one.
 */
function boxAtoms(atoms: readonly Atom[], shared: Shared, frame: TextFrame, { styles }: BodyMeasures): readonly Atom[] {
  const over = frame.row * FROM_TEXT.own;
  const under = frame.row * (shared.below ? FROM_TEXT.shared : FROM_TEXT.own);
  const whole = atoms.reduce((rows, atom) => rows + atom.before + atom.rows, 0) <= MOST_WHOLE;
  const rule = (x: number, y: number) => ruleShape(x + frame.inset, y, frame.width, { styles });
  return atoms.map((atom, index): Atom => {
    const first = index === 0;
    const last = index === atoms.length - 1;
    const keep = !last && (whole || atom.keep);
    if (!first && !last) return { ...atom, keep };
    return {
      ...atom,
      keep,
      place(x, top, above) {
        const opens = first && above !== 'rule' && !(shared.above && above === 'atom');
        const placed = atom.place(x, top, first ? 'rule' : above);
        const shapes = [
          ...(opens ? [rule(x, top - over)] : []),
          ...(last ? [rule(x, top + atom.rows * frame.row + under)] : []),
        ];
        return { ...placed, artifacts: [...placed.artifacts, { type: 'artifact', shapes }] };
      },
    };
  });
}

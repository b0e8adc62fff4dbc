// Parts that stand together at a size → their atoms, set off by an empty row, or held between two hairlines.

import type { Atom, Shape, Skeleton } from '../../typeset/index.ts';
import { pt } from '../../units/units.ts';
import { BELOW_BOX, type BodyMeasures, type Flow, type LayPart, mapLeaves, push } from './body-flow.ts';
import type { GroupPart } from './body-part.ts';
import type { TextFrame } from './lay-text.ts';

/** Empty rows before and after a group, and between two whose hairlines would meet. */
const GAP = { usual: 1, betweenBoxes: BELOW_BOX } as const;
/** The hairlines stand in the empty rows, this share of a row from the text. */
const FROM_TEXT = 1 / 3;
/** A box of more rows, half a column, may be divided. */
const MOST_WHOLE = 16;

export function layGroup(
  part: GroupPart,
  frame: TextFrame,
  measures: BodyMeasures,
  flow: Flow,
  layPart: LayPart,
): Skeleton {
  const after = Math.max(flow.after, gapBefore(part, flow));
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
  const boxed = part.ruled ? boxAtoms(atoms, frame, measures) : atoms;
  push(flow, boxed);
  flow.after = GAP.usual + (inner.after % 1);
  flow.underBox = part.ruled;
  flow.underList = false;
  const held = new Map(atoms.map((atom, index) => [atom, boxed[index]!]));
  const skeleton: Skeleton = { type: 'skeleton', element: { role: part.role }, children: skeletons };
  return mapLeaves(skeleton, (leaf) => ({ ...leaf, atom: held.get(leaf.atom) ?? leaf.atom }));
}

/** A quotation belongs to the heading above it; a box has a hairline of its own there. */
function gapBefore({ ruled }: GroupPart, { underBox, underHeading }: Flow): number {
  if (!ruled) return underHeading ? 0 : GAP.usual;
  return underBox ? GAP.betweenBoxes : GAP.usual;
}

/** A box stays whole, whatever it holds; a long one goes on in the next column, with its hairlines at its ends alone. */
function boxAtoms(atoms: readonly Atom[], frame: TextFrame, { styles }: BodyMeasures): readonly Atom[] {
  const gap = frame.row * FROM_TEXT;
  const whole = atoms.reduce((rows, atom) => rows + atom.before + atom.rows, 0) <= MOST_WHOLE;
  const rule = (x: number, y: number): Shape => ({
    kind: 'rule',
    ...{ x: pt(x + frame.inset), y: pt(y), width: pt(frame.width) },
    ...{ weight: pt(styles.theme.page.rules.normal), color: styles.color('ink') },
  });
  return atoms.map((atom, index): Atom => {
    const first = index === 0;
    const last = index === atoms.length - 1;
    const keep = !last && (whole || atom.keep);
    if (!first && !last) return { ...atom, keep };
    return {
      ...atom,
      keep,
      place(x, top) {
        const placed = atom.place(x, top);
        const shapes = [
          ...(first ? [rule(x, top - gap)] : []),
          ...(last ? [rule(x, top + atom.rows * frame.row + gap)] : []),
        ];
        return { ...placed, artifacts: [...placed.artifacts, { type: 'artifact', shapes }] };
      },
    };
  });
}

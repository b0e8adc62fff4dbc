// The notes at a size → their lines under a short rule, and an element for each that references lead to.

import type { Atom, Skeleton } from '../../typeset/index.ts';
import { append, type Flow, mapLeaves, takeGap } from './body-flow.ts';
import type { NotesPart } from './body-part.ts';
import { layText, type TextFrame } from './lay-text.ts';
import { ruleShape } from './lines.ts';
import type { Styles } from './styles.ts';

/** The rule above the notes, as a share of the measure. */
const RULE = 1 / 4;
/** It stands in the empty row before them, this share of a row above the first one. */
const ABOVE = 1 / 3;

export function layNotes(part: NotesPart, frame: TextFrame, styles: Styles, flow: Flow): Skeleton {
  const before = takeGap(flow, 1);
  const notes = part.notes.map(({ id, number, paragraph }, index): Skeleton => {
    const laid = layText(paragraph, frame, { marker: number, before: index === 0 ? before : 0, whole: true });
    const [first, ...rest] = laid.atoms;
    const atoms = index === 0 && first ? [underRule(first, frame, styles), ...rest] : laid.atoms;
    const children = append(flow, { ...laid, atoms });
    const label = laid.label ? [laid.label] : [];
    const text: Skeleton = { type: 'skeleton', element: { role: 'P' }, children };
    const note: Skeleton = { type: 'skeleton', element: { role: 'Note', id }, children: [...label, text] };
    return first && atoms[0] !== first ? exchange(note, first, atoms[0]!) : note;
  });
  return { type: 'skeleton', element: { role: 'Div' }, children: notes };
}

/** The same atom with the rule above it. */
function underRule(atom: Atom, frame: TextFrame, styles: Styles): Atom {
  return {
    ...atom,
    place(x, top, above) {
      const placed = atom.place(x, top, above);
      const rule = ruleShape(x + frame.inset, top - frame.row * ABOVE, frame.width * RULE, { styles });
      return { ...placed, artifacts: [...placed.artifacts, { type: 'artifact', shapes: [rule] }] };
    },
  };
}

/** A structure over another atom. */
const exchange = (skeleton: Skeleton, from: Atom, to: Atom): Skeleton =>
  mapLeaves(skeleton, (leaf) => (leaf.atom === from ? { ...leaf, atom: to } : leaf));

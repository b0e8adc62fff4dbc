// The notes at a size → their lines under a short rule, and an element for each that references lead to.

import type { Artifact, Skeleton } from '../../typeset/index.ts';
import { append, drawMore, type Flow, takeGap } from './body-flow.ts';
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
    const text = layText(paragraph, frame, { marker: number, before: index === 0 ? before : 0, whole: true });
    const laid = index === 0 ? drawMore(text, (x, top) => [ruleOver(x, top, frame, styles)]) : text;
    const label = laid.label ? [laid.label] : [];
    const words: Skeleton = { type: 'skeleton', element: { role: 'P' }, children: append(flow, laid) };
    return { type: 'skeleton', element: { role: 'Note', id }, children: [...label, words] };
  });
  return { type: 'skeleton', element: { role: 'Div' }, children: notes };
}

const ruleOver = (x: number, top: number, frame: TextFrame, styles: Styles): Artifact => ({
  type: 'artifact',
  shapes: [ruleShape(x + frame.inset, top - frame.row * ABOVE, frame.width * RULE, { styles })],
});

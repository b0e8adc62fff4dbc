// The notes that references have called → one part at the end of the body, numbered in the order of the page.

import { prepareParagraph, prepareUnbroken } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { NotesPart } from './body-part.ts';
import { runSet } from './run-sets.ts';
import { noteId, runsOf } from './runs.ts';

/** Takes the notes of the log: all other texts of the page have been prepared. Undefined where nothing is noted. */
export function prepareNotes({ styles, log }: BodyContext): NotesPart | undefined {
  if (log.notes.size === 0) return undefined;
  const set = runSet(styles, 'note', false, styles.share('note'));
  const notes = [...log.notes.values()].map(({ children, span }, index) => ({
    id: noteId(index + 1),
    number: {
      type: 'label',
      paragraph: prepareUnbroken([{ text: String(index + 1), style: set.plain }]),
      bearing: 0,
    } as const,
    paragraph: prepareParagraph(runsOf(children, set, styles, log)),
    span,
  }));
  return { type: 'notes', notes };
}

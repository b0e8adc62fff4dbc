// `<aside class="notes">`, as decks of reveal.js write what the speaker says: how it is known, and the last guard before an output.
// In: an HTML element of the model. Out: whether it holds notes.

import type { HtmlBlock } from './block.ts';
import type { HtmlInline } from './inline.ts';

type Element = Pick<HtmlBlock | HtmlInline, 'tag' | 'values' | 'attributes'>;

/** True for an element whose content the speaker says and nobody else reads. A browser would show one of the class `Notes`; whoever wrote it would not. */
export const isSpeakerNotes = ({ tag, values, attributes }: Element): boolean =>
  tag === 'aside' &&
  [...(values.class?.split(/\s+/) ?? []), ...attributes.classes].some((name) => name.toLowerCase() === 'notes');

/** What writers ask of each element that they show. The reader has made notes of all that are said, so one that comes here is a fault of ours. */
export function refuseSpeakerNotes(element: Element): void {
  if (isSpeakerNotes(element)) throw new Error('speaker notes stand among what everybody sees');
}

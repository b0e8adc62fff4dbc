// The door of the deck's writer.

import type { Writer } from '../writer.ts';
import type { DeckContext } from './context.ts';
import { emitDeck } from './emit.ts';
import { lowerDeck } from './lower.ts';
import type { LoweredDeck } from './lowered.ts';

export type { DeckContext } from './context.ts';
export { loadDeckContext } from './context.ts';
export type { LoweredDeck, LoweredSlide } from './lowered.ts';

export { emitNotes } from './notes-page.ts';

/** Writes the reveal.js deck: `<name>/index.html` for everybody, `<name>/speaker.html` with the notes. */
export const deckWriter: Writer<DeckContext, LoweredDeck> = { name: 'deck', lower: lowerDeck, emit: emitDeck };

// The notes that a slide's references call: a number in the text, and at the foot of the slide what it stands for.
// In: a slide with its notes, numbered by the deck's selection. Out: HTML, and the height that the notes take from the blocks.

import { type HtmlElement, h } from '../../html/index.ts';
import { type Block, type Slide, visitBlocks } from '../../model/index.ts';
import { lowerInlines } from './inlines.ts';
import { textHeight } from './measure.ts';
import type { DeckScope } from './scope.ts';

export interface Footnotes {
  readonly node: HtmlElement;
  /** With the rule above them and the room between it and the blocks, in px. */
  readonly height: number;
}

/** The notes of a slide, or of the part of it that these blocks are; undefined where none is called. `width` is the measure. */
export function lowerFootnotes(
  { heading, blocks, footnotes = [] }: Pick<Slide, 'heading' | 'blocks' | 'footnotes'>,
  width: number,
  scope: DeckScope,
): Footnotes | undefined {
  const called = footnotes.length > 0 ? numbersIn({ heading, blocks }) : new Set<number>();
  const notes = footnotes.filter(({ number }) => called.has(number));
  if (notes.length === 0) return undefined;
  const { space, type } = scope.tokens;
  const place = { ...scope, width };
  const texts = notes.reduce((sum, { children }) => sum + textHeight(children, type.note, place), 0);
  return {
    node: listNotes(notes, place, { style: `width: ${width}px` }),
    height: texts + space[0]! + space[1]!,
  };
}

/** What the speaker's notes and the page refer to, and the slide does not show. */
export function lowerOtherNotes(slide: Slide, scope: DeckScope): HtmlElement | undefined {
  const { heading, blocks, footnotes = [] } = slide;
  const shown = footnotes.length > 0 ? numbersIn({ heading, blocks }) : new Set<number>();
  const others = footnotes.filter(({ number }) => !shown.has(number));
  return others.length > 0 ? listNotes(others, scope) : undefined;
}

/** The notes of a part of a slide: those that it calls, and those that no part does, which the speaker sees. */
export function notesOfPart(slide: Slide, part: readonly Block[]): Slide['footnotes'] {
  if (!slide.footnotes?.length) return slide.footnotes;
  const all = numbersIn(slide);
  const own = numbersIn({ heading: slide.heading, blocks: part });
  return slide.footnotes.filter(({ number }) => own.has(number) || !all.has(number));
}

function listNotes(notes: NonNullable<Slide['footnotes']>, scope: DeckScope, style = {}): HtmlElement {
  const items = notes.map(({ number, children }) =>
    h(
      'li',
      { value: number },
      h('span', { class: 'count', 'aria-hidden': 'true' }, `${number}`),
      ' ',
      ...lowerInlines(children, scope),
    ),
  );
  return h('ol', { class: 'footnotes t-note', 'aria-label': scope.words.footnotes, ...style }, ...items);
}

/** The numbers of the references in a slide's title and its blocks. */
function numbersIn({ heading, blocks }: Pick<Slide, 'heading' | 'blocks'>): ReadonlySet<number> {
  const found = new Set<number>();
  visitBlocks(heading ? [heading, ...blocks] : blocks, {
    inline(inline) {
      if (inline.type === 'footnote' && inline.number !== undefined) found.add(inline.number);
    },
  });
  return found;
}

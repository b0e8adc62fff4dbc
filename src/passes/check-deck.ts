// The whole pitch and its deck → a finding for each slide that the selection left bare.
// A slide of ground alone, or of notes alone, was written to be so; one whose text went to the page was not.

import { type Diagnostic, diagnostic, limitRepeats } from '../diagnostics/index.ts';
import type { Block, Pitch, Slide } from '../model/index.ts';
import { showOf } from './select-deck.ts';

/** `deck` is what `selectDeck` made of `whole`. */
export function checkDeck(whole: Pitch, deck: Pitch): readonly Diagnostic[] {
  if (whole.slides.length === 0 && whole.frontMatter.places.size === 0) return [reportEmpty(whole)];
  const written = new Map(whole.slides.map((slide) => [slide.id, slide]));
  const found = deck.slides.filter(isBare).flatMap((slide) => {
    const first = written.get(slide.id)?.blocks[0];
    return first ? [reportBare(first, showOf(slide, whole) === 'leads')] : [];
  });
  return limitRepeats(found);
}

const isBare = ({ heading, attributes, blocks }: Slide): boolean =>
  heading === undefined && attributes.background === undefined && blocks.every(isEmpty);

const isEmpty = (block: Block): boolean =>
  block.type === 'columns' && block.columns.every((column) => column.children.every(isEmpty));

const reportEmpty = ({ frontMatter: { file } }: Pitch): Diagnostic =>
  diagnostic('empty-slide', 'This file holds nothing to show.', { file, start: 0, end: 0 }, [
    'A heading and a sentence are a slide and a page: `## Why`, and what there is to say below it.',
  ]);

function reportBare({ span }: Block, byLeads: boolean): Diagnostic {
  const leaveOut = 'To keep it off the deck, write `<!-- .slide: only="page" -->`, or `{only=page}` behind a heading.';
  if (!byLeads) {
    const message = 'This slide shows nothing: all that it holds is for the page alone.';
    return diagnostic('empty-slide', message, span, [`Give it a heading. ${leaveOut}`]);
  }
  return diagnostic('empty-slide', 'This slide shows nothing: none of its text begins in bold.', span, [
    'Where `show` is `leads`, a slide shows its heading, bold beginnings, lists and pictures.',
    `Make the beginning bold (\`**So** it goes on.\`), or give the slide a heading. ${leaveOut}`,
  ]);
}

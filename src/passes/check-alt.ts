// The deck of a pitch → a finding for each picture that says nothing to those who don't see it.
// In: what the deck shows, and what the page does, where it is an error of its own. Out: warnings at the pictures.

import { type Diagnostic, diagnostic, limitRepeats } from '../diagnostics/index.ts';
import { type Image, type Inline, isMediaFile, type Pitch } from '../model/index.ts';
import { mapSlide } from './map-blocks.ts';

/** `page` is missing when none is made. */
export function checkAlt(deck: Pitch, page: Pitch | undefined): readonly Diagnostic[] {
  const printed = new Set(page ? silentPictures(page).map(placeOf) : []);
  const shown = silentPictures(deck).filter((image) => !printed.has(placeOf(image)));
  return limitRepeats(shown.map(({ span }) => reportSilent(span)));
}

const placeOf = ({ span }: Image): string => `${span.file.path} ${span.start}`;

const reportSilent = (span: Image['span']): Diagnostic =>
  diagnostic('deck-picture-alt', 'This picture has no alternative text.', span, [
    'Who listens to the deck, or opens it where the picture is not shown, learns nothing of it.',
    'Say what it shows, `![What it shows](picture.png)`; a picture that says nothing is marked so: `{decorative}`.',
  ]);

function silentPictures({ slides }: Pitch): readonly Image[] {
  const found: Image[] = [];
  const look = (image: Image): Image => {
    // What is played has a name, and a finding of its own.
    const isSilent = image.alt.trim() === '' && !image.attributes.decorative && !isMediaFile(image.source);
    if (isSilent) found.push(image);
    return image;
  };
  const lookIn = (run: readonly Inline[]): readonly Inline[] => {
    for (const inline of run) {
      if (inline.type === 'image') look(inline);
      else if ('children' in inline) lookIn(inline.children);
    }
    return run;
  };
  for (const slide of slides) mapSlide({ ...slide, notes: [] }, { inlines: lookIn, image: look });
  return found;
}

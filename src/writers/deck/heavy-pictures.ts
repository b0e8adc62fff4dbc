// Pictures of pixels that make a deck heavy: it carries each as it is found, where a page has a copy in the size that it is printed in.
// In: the pitch as the deck shows it, and its pictures. Out: a finding a picture, where it is first asked for.

import { type Diagnostic, diagnostic, type Span } from '../../diagnostics/index.ts';
import { nameSource, type Pitch } from '../../model/index.ts';
import { pictureKey, picturesOf } from '../../resolve/index.ts';
import type { DeckScope } from './scope.ts';

/** Some pictures of this size are more than a mail takes; a photo of 2560 px, twice a slide, has a fifth of it. In bytes. */
const MOST = 5e6;

/** Findings about pictures that have more bytes than a deck should carry. */
export function reportHeavy(deck: Pitch, { pictures }: Pick<DeckScope, 'pictures'>): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const reference of picturesOf(deck)) {
    const picture = pictures.get(pictureKey(reference));
    if (picture?.kind !== 'raster' || picture.bytes.length <= MOST || found.has(picture.hash)) continue;
    found.set(picture.hash, heavy(reference.source, picture.bytes.length, reference.span));
  }
  return [...found.values()];
}

const heavy = (source: string, bytes: number, span: Span): Diagnostic =>
  diagnostic('picture-heavy', `\`${nameSource(source)}\` adds ${(bytes / 1e6).toFixed(1)} MB to the deck.`, span, [
    'A deck is one file that holds its pictures as they are: it is slower to open by each, and many mails take no more than 10 MB.',
    'Save it smaller, as a JPEG of at most 2560 px: that is twice as wide as a slide.',
  ]);

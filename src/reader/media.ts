// Films and sounds that are written as images: alone in a paragraph they are played, in a line of text they have no room.
// In: inlines. Out: the same, with words in the stead of what would be played.

import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { type Image, type Inline, isMediaFile, nameImage } from '../model/index.ts';

export function refuseMedia(children: readonly Inline[], found: Diagnostic[]): readonly Inline[] {
  return children.some(holdsMedia) ? children.map((child) => refuseIn(child, found)) : children;
}

const isMedia = (inline: Inline): inline is Image => inline.type === 'image' && isMediaFile(inline.source);

const holdsMedia = (inline: Inline): boolean =>
  isMedia(inline) || ('children' in inline && inline.children.some(holdsMedia));

function refuseIn(inline: Inline, found: Diagnostic[]): Inline {
  if ('children' in inline && holdsMedia(inline)) {
    return { ...inline, children: inline.children.map((child) => refuseIn(child, found)) };
  }
  if (!isMedia(inline)) return inline;
  found.push(
    diagnostic(
      'media-inline',
      `\`${inline.source}\` stands within a line of text, where it has no room to play.`,
      inline.span,
      ['Its name stands in its place. Put empty lines around it.'],
    ),
  );
  return { type: 'text', text: nameImage(inline), span: inline.span };
}

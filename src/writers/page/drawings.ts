// Drawings that a PDF can't hold, said before anything is drawn.
// In: the pictures of the page and where they were written. Out: one error a drawing.

import { type Diagnostic, diagnostic, type Span } from '../../diagnostics/index.ts';
import type { FontLibrary } from '../../fonts/index.ts';
import { nameSource } from '../../model/index.ts';
import { checkDrawing } from '../../pdf/index.ts';
import { pictureKey } from '../../resolve/index.ts';
import type { ResolvedPitch } from '../../resolve/resolved.ts';
import { type BodyPart, partsOf } from './body-part.ts';

export function checkDrawings(
  resolved: ResolvedPitch,
  body: readonly BodyPart[],
  fonts: FontLibrary,
): readonly Diagnostic[] {
  return [...placesOf(resolved, body)].flatMap(([source, span]) => {
    const picture = resolved.pictures.get(source);
    const reason = picture?.kind === 'vector' ? checkDrawing(picture, fonts) : undefined;
    if (reason === undefined) return [];
    return [
      diagnostic('page-drawing', `The drawing \`${nameSource(source)}\` cannot be drawn on the page.`, span, [
        reason,
        'Save the drawing with its texts as outlines ("convert text to paths"), or as PNG.',
      ]),
    ];
  });
}

/** Each picture of the page with the first place that asks for it. */
function placesOf({ mark }: ResolvedPitch, body: readonly BodyPart[]): ReadonlyMap<string, Span | undefined> {
  const found = new Map<string, Span | undefined>();
  if (mark) found.set(pictureKey(mark.light), mark.light.span);
  for (const part of partsOf(body)) {
    const pictures = part.type === 'picture' ? [part] : part.type === 'logos' ? part.items : [];
    for (const { picture, span } of pictures) if (!found.has(picture)) found.set(picture, span);
  }
  return found;
}

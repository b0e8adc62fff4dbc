// Tries an SVG picture on a document that nobody keeps, so that what can't be drawn is found before anything is encoded.
// In: a drawing and the fonts. Out: why it can't be drawn, or nothing.

import type { FontLibrary } from '../fonts/index.ts';
import type { VectorPicture } from '../pictures/picture.ts';
import { openFonts } from './document-fonts.ts';
import { openDocument } from './pdfkit-document.ts';
import { drawVector } from './vector-image.ts';

/** A sentence for people, such as `Source Sans 3 400 has no glyph for "日".`; undefined when the picture can be drawn. */
export function checkDrawing(picture: VectorPicture, library: FontLibrary): string | undefined {
  if (isPlain(picture.svg)) return undefined;
  const about = { title: '', authors: [], lang: 'en', date: new Date(0) };
  const { document } = openDocument(picture.width, picture.height, about);
  const place = { x: 0, y: 0, width: picture.width, height: picture.height };
  try {
    drawVector(document, picture, place, library, openFonts(document, library));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * A drawing that cannot fail, as most logos are: no text, no number of more than four digits or with an exponent, shallow groups.
 * Drawing it twice would cost a build of one page a tenth of its time.
 */
function isPlain(svg: string): boolean {
  return !/<(?:text|use|pattern)\b|\d{5}|\d[eE][-+]?\d/.test(svg) && deepestElement(svg) <= PLAIN_DEPTH;
}

/** Well below what PDF/A allows, since a group may save more than one state. */
const PLAIN_DEPTH = 8;

function deepestElement(svg: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of svg.matchAll(/<\/?[a-zA-Z][^>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

// Tries an SVG picture on a document that nobody keeps, so that what can't be drawn is found before anything is encoded.
// In: a drawing and the fonts. Out: why it can't be drawn, or nothing.

import type { FontLibrary } from '../fonts/index.ts';
import type { VectorPicture } from '../pictures/picture.ts';
import { openFonts } from './document-fonts.ts';
import { openDocument } from './pdfkit-document.ts';
import { drawVector } from './vector-image.ts';

/** A sentence for people, such as `Source Sans 3 400 has no glyph for "日".`; undefined when the picture can be drawn. */
export function checkDrawing(picture: VectorPicture, library: FontLibrary): string | undefined {
  const about = { title: '', authors: [], lang: 'en', date: new Date(0) };
  const document = openDocument(picture.width, picture.height, about);
  const place = { x: 0, y: 0, width: picture.width, height: picture.height };
  try {
    drawVector(document, picture, place, library, openFonts(document, library));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// Draws an SVG picture as vectors, its texts in our own fonts.
// In: SVG text that has been cut to the allow-list. Out: operators on the current sheet.

import type PDFDocument from 'pdfkit';
import svgToPdfkit from 'svg-to-pdfkit';
import type { FontLibrary } from '../fonts/index.ts';
import type { VectorPicture } from '../pictures/picture.ts';
import type { DocumentFonts } from './document-fonts.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a drawing as far as it is sound, as a browser does: a path with an error goes up to the error (SVG 2, 9.3.9). Throws for a
 * character that its font lacks and for a number beyond what a PDF holds; `checkDrawing` says so before a document depends on it.
 */
export function drawVector(
  document: PDFDocument,
  picture: VectorPicture,
  place: Place,
  library: FontLibrary,
  fonts: DocumentFonts,
): void {
  svgToPdfkit(document, picture.svg, place.x, place.y, {
    width: place.width,
    height: place.height,
    preserveAspectRatio: 'none',
    assumePt: true,
    fontCallback: (family, bold, italic) => fonts.register(library.face(roleOf(family), bold ? 600 : 400, italic).key),
    imageCallback: (link) => link,
    warningCallback: () => {},
  });
}

/** The nearest of our families: a generic one, or one whose name tells. */
function roleOf(family: string): 'serif' | 'sans' | 'code' {
  if (/mono|code|courier/i.test(family)) return 'code';
  return /serif/i.test(family) && !/sans/i.test(family) ? 'serif' : 'sans';
}

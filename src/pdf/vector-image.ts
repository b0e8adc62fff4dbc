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

/** Throws when the SVG asks for something that would be left out in silence: such a picture is refused when it is read. */
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
    warningCallback: (warning) => {
      throw new Error(`An SVG picture can't be drawn: ${warning}.`);
    },
  });
}

/** The nearest of our families: a generic one, or one whose name tells. */
function roleOf(family: string): 'serif' | 'sans' | 'code' {
  if (/mono|code|courier/i.test(family)) return 'code';
  return /serif/i.test(family) && !/sans/i.test(family) ? 'serif' : 'sans';
}

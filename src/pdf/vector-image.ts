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
 * character that its font lacks, for a number beyond what a PDF holds and for groups nested deeper than PDF/A allows; `checkDrawing`
 * says so before a document depends on it.
 */
export function drawVector(
  document: PDFDocument,
  picture: VectorPicture,
  place: Place,
  library: FontLibrary,
  fonts: DocumentFonts,
): void {
  withLimitedNesting(document, () =>
    svgToPdfkit(document, picture.svg, place.x, place.y, {
      width: place.width,
      height: place.height,
      // Without it, a drawing's own width and height win over the place.
      preserveAspectRatio: 'xMidYMid meet',
      assumePt: true,
      fontCallback: (family, bold, italic) =>
        fonts.register(library.face(roleOf(family), bold ? 600 : 400, italic).key),
      imageCallback: (link) => link,
      warningCallback: () => {},
    }),
  );
}

/** Saved graphics states within each other that PDF/A allows (ISO 19005-3, 6.1.13). */
const MAX_NESTING = 28;

/** Draws with a document that refuses to save more states than that; each group of a drawing saves one. */
function withLimitedNesting(document: PDFDocument, draw: () => void): void {
  const { save, restore } = document;
  let depth = 0;
  document.save = () => {
    depth += 1;
    if (depth > MAX_NESTING) throw new Error(`Its parts are nested more than ${MAX_NESTING} deep.`);
    return save.call(document);
  };
  document.restore = () => {
    depth -= 1;
    return restore.call(document);
  };
  try {
    draw();
  } finally {
    document.save = save;
    document.restore = restore;
  }
}

/** The nearest of our families: a generic one, or one whose name tells. */
function roleOf(family: string): 'display' | 'text' | 'code' {
  if (/mono|code|courier/i.test(family)) return 'code';
  return /serif/i.test(family) && !/sans/i.test(family) ? 'display' : 'text';
}

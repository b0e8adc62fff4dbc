// The fonts that one document has embedded so far.
// In: keys of fonts. Out: their resource names on the sheet, and the CIDs of their glyphs.

import type PDFDocument from 'pdfkit';
import type { FontFace, FontLibrary } from '../fonts/index.ts';
import { createPdfkitFont } from './pdfkit-font.ts';

export interface DocumentFont {
  readonly face: FontFace;
  /** The name of the resource: `F1`. */
  readonly id: string;
  /** The CID of a glyph that is read as these code points. */
  encode(glyph: number, codePoints: readonly number[]): number;
}

export interface DocumentFonts {
  /** The font with this key, as a resource of the current sheet. */
  use(key: string): DocumentFont;
  /** Makes the font known to pdfkit under its key, for drawings that name it. */
  register(key: string): string;
}

export function openFonts(document: PDFDocument, library: FontLibrary): DocumentFonts {
  const registered = new Map<string, ReturnType<typeof createPdfkitFont>>();
  const opened = new Map<string, DocumentFont & { addToSheet(): void }>();
  const register = (key: string): string => {
    if (!registered.has(key)) {
      const font = createPdfkitFont(library.byKey(key));
      registered.set(key, font);
      document.registerFont(key, font);
    }
    return key;
  };
  const open = (key: string) => {
    document.font(register(key));
    const { face, subset } = registered.get(key)!;
    const embedded = document._font;
    return {
      face,
      id: embedded.id,
      addToSheet() {
        document.page.fonts[embedded.id] ??= embedded.ref();
      },
      encode(glyph: number, codePoints: readonly number[]) {
        const cid = subset.cidOf(glyph, codePoints);
        embedded.widths[cid] ??= face.advanceOf(glyph);
        embedded.unicode[cid] ??= codePoints;
        return cid;
      },
    };
  };
  return {
    register,
    use(key) {
      const font = opened.get(key) ?? open(key);
      opened.set(key, font);
      font.addToSheet();
      return font;
    },
  };
}

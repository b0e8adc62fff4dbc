// The fonts that one document has embedded so far.
// In: keys of fonts. Out: their resource names on the sheet, and the CIDs of their glyphs.

import type PDFDocument from 'pdfkit';
import type { FontFace, FontLibrary } from '../fonts/index.ts';
import type { ShapedText } from '../typeset/metrics.ts';
import { createPdfkitFont } from './pdfkit-font.ts';

export interface DocumentFont {
  readonly face: FontFace;
  /** The name of the resource: `F1`. */
  readonly id: string;
  /** The CIDs of a text's glyphs, each as four hexadecimal digits. */
  encode(shaped: ShapedText): readonly string[];
  /** The same for the hyphen that a line break put there, which is read as a soft one. */
  encodeHyphen(shaped: ShapedText): readonly string[];
}

const SOFT_HYPHEN = [0xad];

/** What a later glyph of a cluster is read as, where a reader ignores that the cluster has a text of its own. */
const WORD_JOINER = [0x2060];

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
    const encodeGlyph = (glyph: number, codePoints: readonly number[]): string => {
      const cid = subset.cidOf(glyph, codePoints);
      embedded.widths[cid] ??= face.advanceOf(glyph);
      embedded.unicode[cid] ??= codePoints;
      return cid.toString(16).padStart(4, '0');
    };
    // A word that has been shaped once comes back as the same object.
    const encoded = new Map<ShapedText, readonly string[]>();
    return {
      face,
      id: embedded.id,
      addToSheet() {
        document.page.fonts[embedded.id] ??= embedded.ref();
      },
      encode(shaped: ShapedText) {
        const known = encoded.get(shaped);
        if (known) return known;
        const codes = shaped.codePoints.map((read, index) => encodeGlyph(shaped.glyphs[index] ?? 0, readAs(read)));
        encoded.set(shaped, codes);
        return codes;
      },
      encodeHyphen: ({ glyphs }: ShapedText) => Array.from(glyphs, (glyph) => encodeGlyph(glyph, SOFT_HYPHEN)),
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

const readAs = (codePoints: readonly number[]): readonly number[] => (codePoints.length > 0 ? codePoints : WORD_JOINER);

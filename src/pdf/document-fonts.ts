// The fonts that one document has embedded so far.
// In: keys of fonts. Out: their resource names on the sheet, and the CIDs of their glyphs.

import type PDFDocument from 'pdfkit';
import type { FontFace, FontLibrary } from '../fonts/index.ts';
import type { ShapedText } from '../typeset/metrics.ts';
import { type GlyphUnit, unitsOf } from './glyph-units.ts';
import { createPdfkitFont } from './pdfkit-font.ts';

export interface DocumentFont {
  readonly face: FontFace;
  /** The name of the resource: `F1`. */
  readonly id: string;
  /** What is shown of a text, from left to right. */
  encode(shaped: ShapedText): readonly Code[];
  /** The same for the hyphen that a line break put there, which is read as a soft one. */
  encodeHyphen(shaped: ShapedText): readonly Code[];
}

/** Characters of a show string between which nothing moves: CIDs as four hexadecimal digits each. */
export interface Code {
  readonly hex: string;
  readonly characters: number;
  /** What to add behind them to their own width, in 1/1000 em. */
  readonly kern: number;
  /** How many glyphs of the font the last one draws, the others one each: tracking counts each of them. */
  readonly glyphs: number;
}

const SOFT_HYPHEN = [0xad];

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
    const encodeUnit = (unit: GlyphUnit): Code => {
      const cid = subset.cidOf(unit);
      embedded.widths[cid] ??= unit.natural;
      embedded.unicode[cid] ??= unit.codePoints;
      const glyphs = typeof unit.glyph === 'number' ? 1 : unit.glyph.parts.length;
      return { hex: cid.toString(16).padStart(4, '0'), characters: 1, kern: unit.advance - unit.natural, glyphs };
    };
    // A word that has been shaped once comes back as the same object.
    const encoded = new Map<ShapedText, readonly Code[]>();
    return {
      face,
      id: embedded.id,
      addToSheet() {
        document.page.fonts[embedded.id] ??= embedded.ref();
      },
      encode(shaped: ShapedText) {
        const known = encoded.get(shaped);
        if (known) return known;
        const codes = joinCodes(unitsOf(shaped).map(encodeUnit));
        encoded.set(shaped, codes);
        return codes;
      },
      encodeHyphen: (shaped: ShapedText) =>
        unitsOf(shaped).map((unit) => encodeUnit({ ...unit, codePoints: SOFT_HYPHEN })),
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

/** Most of a word are letters of one glyph that stand where their widths put them. */
function joinCodes(codes: readonly Code[]): readonly Code[] {
  const joined: Code[] = [];
  for (const code of codes) {
    const last = joined.at(-1);
    if (last?.kern === 0 && last.glyphs === 1)
      joined[joined.length - 1] = {
        ...code,
        hex: last.hex + code.hex,
        characters: last.characters + code.characters,
      };
    else joined.push(code);
  }
  return joined;
}

// The fonts that one document has embedded so far.
// In: keys of fonts. Out: their resource names on the sheet, and the CIDs of their glyphs.

import type PDFDocument from 'pdfkit';
import type { FontFace, FontLibrary } from '../fonts/index.ts';
import type { ShapedText } from '../typeset/metrics.ts';
import { type GlyphUnit, readAs, unitsOf } from './glyph-units.ts';
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
    const shown = new Map<GlyphUnit['key'], string>();
    const show = (unit: GlyphUnit): string => {
      const known = shown.get(unit.key);
      if (known !== undefined) return known;
      const cid = subset.cidOf(unit);
      embedded.widths[cid] ??= unit.natural;
      embedded.unicode[cid] ??= unit.codePoints;
      const hex = cid.toString(16).padStart(4, '0');
      shown.set(unit.key, hex);
      return hex;
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
        const codes = joinUnits(unitsOf(shaped), show);
        encoded.set(shaped, codes);
        return codes;
      },
      encodeHyphen: (shaped: ShapedText) =>
        joinUnits(
          unitsOf(shaped).map((unit) => readAs(unit, SOFT_HYPHEN)),
          show,
        ),
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

/** Most of a word are letters of one glyph that stand where their widths put them: they are shown together. */
function joinUnits(units: readonly GlyphUnit[], show: (unit: GlyphUnit) => string): readonly Code[] {
  const joined: Code[] = [];
  let hex = '';
  let characters = 0;
  for (const unit of units) {
    hex += show(unit);
    characters++;
    const kern = unit.advance - unit.natural;
    const glyphs = typeof unit.glyph === 'number' ? 1 : unit.glyph.parts.length;
    if (kern === 0 && glyphs === 1) continue;
    joined.push({ hex, characters, kern, glyphs });
    hex = '';
    characters = 0;
  }
  if (characters > 0) joined.push({ hex, characters, kern: 0, glyphs: 1 });
  return joined;
}

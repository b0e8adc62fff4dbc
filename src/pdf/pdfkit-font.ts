// One of our fonts in the form that pdfkit takes one, so that it embeds the glyphs a document uses.
// In: a FontFace. Out: an object with the members that pdfkit and svg-to-pdfkit ask for, and a subset that gives out CIDs.

import type { FontFace, SubsetGlyph } from '../fonts/index.ts';
import { type GlyphUnit, unitsOf } from './glyph-units.ts';

/** The glyphs of one document. A CID stands for a glyph *and* the text it is read as. */
export interface CidSubset {
  /**
   * A no-break space and a space share a glyph, and so do a hyphen and the soft hyphen of a line break; each keeps a CID of its
   * own, and with it its own Unicode. Throws for .notdef and for private use: no such text may come this far.
   */
  cidOf(unit: Pick<GlyphUnit, 'glyph' | 'codePoints' | 'key'>): number;
  /** Called by pdfkit with what `layout` gave it as a glyph's id. */
  includeGlyph(cid: number): number;
  /** Called by pdfkit when the document ends. */
  encode(): Uint8Array;
}

export interface PdfkitFont {
  readonly face: FontFace;
  readonly subset: CidSubset;
}

/** The members are those of a fontkit font, lengths in the font's own units. One object serves one document. */
export function createPdfkitFont(face: FontFace): PdfkitFont & Record<string, unknown> {
  const { file } = face;
  const subset = createCidSubset(face);
  const units = file.unitsPerEm / 1000;
  return {
    face,
    subset,
    createSubset: () => subset,
    layout(text: string) {
      const shaped = face.shape(text, '');
      const drawn = unitsOf(shaped);
      return {
        // pdfkit only hands the id on to `includeGlyph`, so it may be the CID.
        glyphs: drawn.map((unit) => ({
          id: subset.cidOf(unit),
          advanceWidth: unit.natural * units,
          codePoints: unit.codePoints,
        })),
        positions: drawn.map(({ advance }) => ({ xAdvance: advance * units, yAdvance: 0, xOffset: 0, yOffset: 0 })),
        advanceWidth: shaped.width * units,
      };
    },
    getGlyph: (glyph: number) => ({ advanceWidth: face.advanceOf(glyph) * units }),
    postscriptName: file.postscriptName,
    unitsPerEm: file.unitsPerEm,
    ascent: file.ascent,
    descent: file.descent,
    lineGap: file.lineGap,
    xHeight: file.xHeight,
    capHeight: file.capHeight,
    bbox: file.bounds,
    italicAngle: file.italicAngle,
    'OS/2': { sFamilyClass: file.familyClass },
    post: { isFixedPitch: file.fixedPitch },
    head: { macStyle: { italic: file.italic } },
    // What pdfkit tells two fonts apart by.
    _tables: { head: { checkSumAdjustment: 0 }, name: { records: face.key } },
  };
}

function createCidSubset(face: FontFace): CidSubset {
  const glyphs: SubsetGlyph[] = [0];
  const cids = new Map<GlyphUnit['key'], number>();
  const cidOf: CidSubset['cidOf'] = ({ glyph, codePoints, key }) => {
    const known = cids.get(key);
    if (known !== undefined) return known;
    refuseUnreadable(face, glyph, String.fromCodePoint(...codePoints));
    const cid = glyphs.push(glyph) - 1;
    cids.set(key, cid);
    return cid;
  };
  return { cidOf, includeGlyph: (cid) => cid, encode: () => face.subset(glyphs) };
}

function refuseUnreadable(face: FontFace, glyph: SubsetGlyph, text: string): void {
  if (glyph === 0 || (typeof glyph === 'object' && glyph.parts.some((part) => part.glyph === 0)))
    throw new Error(`${face.key} has no glyph for ${JSON.stringify(text)}.`);
  if (!/\p{Co}/u.test(text)) return;
  throw new Error(`${JSON.stringify(text)} is a character for private use, which nobody can read aloud.`);
}

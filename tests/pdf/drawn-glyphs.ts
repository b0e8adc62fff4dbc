// Every glyph of a PDF with its ink and the run of marked content it belongs to, read by mupdf and pdf.js side by side.
// In: the bytes of a PDF. Out: glyphs in drawing order, the boxes of images, and where the two readers disagree.

import * as mupdf from 'mupdf';
import './keep-handed.ts';
import { shownGlyphs } from './marked-content.ts';
import { openPdf } from './reading.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DrawnGlyph {
  /** The sheet, counted from 0. */
  readonly page: number;
  /** What the glyph is read as. */
  readonly text: string;
  /** The glyph's number in its font; 0 is .notdef. */
  readonly glyph: number;
  readonly size: number;
  /** The origin on the baseline, from the sheet's top left corner, in pt. */
  readonly x: number;
  readonly y: number;
  /** Where the next glyph would stand without kerning. */
  readonly end: number;
  readonly ink: Box;
  /** The run of marked content; undefined in an artifact. */
  readonly mcid?: number;
}

export interface DrawnSheet {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly DrawnGlyph[];
  /** Raster images and gradients. */
  readonly images: readonly Box[];
  /** Where mupdf and pdf.js read different characters; undefined when they agree. */
  readonly dispute?: string;
}

/** What both readers see on each sheet. */
export async function drawnSheets(pdf: Uint8Array): Promise<readonly DrawnSheet[]> {
  const document = openPdf(pdf);
  const shown = await shownGlyphs(pdf);
  return shown.map((other, page) => {
    const [left, top, right, bottom] = document.loadPage(page).getBounds();
    const { glyphs, images } = drawnOn(document, page);
    return {
      width: right - left,
      height: bottom - top,
      glyphs: glyphs.map((glyph, index) => ({ ...glyph, mcid: other[index]?.mcid })),
      images,
      dispute: disputeOf(
        glyphs.map((glyph) => glyph.text),
        other.map((glyph) => glyph.text),
      ),
    };
  });
}

function disputeOf(one: readonly string[], other: readonly string[]): string | undefined {
  const index = one.findIndex((text, at) => text !== other[at]);
  if (index < 0 && one.length === other.length) return undefined;
  const at = index < 0 ? one.length : index;
  const around = (texts: readonly string[]) => JSON.stringify(texts.slice(Math.max(0, at - 8), at + 8).join(''));
  return `${around(one)} against ${around(other)}`;
}

/** mupdf widens the box of a glyph by a pixel of the size that it is hinted at. */
const PADDING = 0.03;

function drawnOn(document: mupdf.PDFDocument, page: number) {
  const glyphs: DrawnGlyph[] = [];
  const images: Box[] = [];
  const addImage = (ctm: mupdf.Matrix) => images.push(boxOfRect(mupdf.Rect.transform([0, 0, 1, 1], ctm)));
  const device = new mupdf.Device({
    fillText(text, ctm) {
      text.walk({
        showGlyph(font, trm, glyph, unicode, wmode) {
          const character = String.fromCodePoint(unicode);
          const last = glyphs.at(-1);
          // The later characters of a ligature come as glyphs that are not drawn.
          if (glyph < 0 && last) {
            glyphs[glyphs.length - 1] = { ...last, text: last.text + character };
            return;
          }
          const [a, b, , , x, y] = mupdf.Matrix.concat(trm, ctm);
          const size = Math.hypot(a, b);
          const end = x + font.advanceGlyph(glyph) * a;
          const ink = shrunk(inkOf(font, trm, glyph, unicode, wmode, ctm), PADDING * size);
          glyphs.push({ page, text: character, glyph, size, x, y, end, ink });
        },
      });
    },
    fillImage: (_image, ctm) => addImage(ctm),
    fillShade: (_shade, ctm) => addImage(ctm),
  });
  document.loadPage(page).run(device, mupdf.Matrix.identity);
  device.close();
  return { glyphs, images };
}

function inkOf(
  font: mupdf.Font,
  trm: mupdf.Matrix,
  glyph: number,
  unicode: number,
  wmode: number,
  ctm: mupdf.Matrix,
): Box {
  const text = new mupdf.Text();
  text.showGlyph(font, trm, glyph, unicode, wmode);
  const rectangle = text.getBounds(unstroked, ctm);
  text.destroy();
  return boxOfRect(rectangle);
}

/** The bounds of a text are asked for with a stroke; this one is too thin to widen them. */
const unstroked = new mupdf.StrokeState({ lineCap: 'Butt', lineJoin: 'Round', lineWidth: 1e-6, miterLimit: 1 });

const boxOfRect = ([left, top, right, bottom]: mupdf.Rect): Box => ({ left, top, right, bottom });

const shrunk = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  right: Math.max(left + by, right - by),
  bottom: Math.max(top + by, bottom - by),
});

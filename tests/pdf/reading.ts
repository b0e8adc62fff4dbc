// The reading side of the PDF tests: what a reader sees, and what a screen reader is told.
// In: the bytes of a PDF. Out: glyphs, the structure tree, its text, metadata and pictures of sheets.

import * as mupdf from 'mupdf';
import { readContent } from './content-reading.ts';
import { readTree, type TreeNode } from './tree-reading.ts';

export type { TreeAnnotation, TreeChild, TreeNode } from './tree-reading.ts';

/** A glyph as it is drawn. Lengths are pt from the sheet's top left corner; `text` is what the glyph is read as. */
export interface DrawnGlyph {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The PostScript name without the subset's tag: `SourceSans3-Regular`. */
  readonly font: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** The box that holds everything drawn, in pt from the sheet's top left corner. */
export interface InkBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every glyph in the order of drawing, spaces and artifacts too, as mupdf sees it. */
export function glyphsOf(pdf: Uint8Array): readonly DrawnGlyph[] {
  const document = openPdf(pdf);
  const glyphs: DrawnGlyph[] = [];
  for (let page = 0; page < document.countPages(); page++) {
    const device = new mupdf.Device({
      fillText(text, ctm, _colorspace, color) {
        text.walk({
          showGlyph(font, matrix, glyph, unicode) {
            // A ligature's second letter comes as a glyph of its own that is not drawn.
            const last = glyphs.at(-1);
            if (glyph < 0 && last) {
              glyphs[glyphs.length - 1] = { ...last, text: last.text + String.fromCodePoint(unicode) };
              return;
            }
            const [a, b, c, d, e, f] = mupdf.Matrix.concat(matrix, ctm);
            glyphs.push({
              page,
              text: String.fromCodePoint(unicode),
              x: e,
              y: f,
              size: Math.sqrt(Math.abs(a * d - b * c)),
              font: font.getName().replace(/^[A-Z]{6}\+/, ''),
              color: hexColor(color),
            });
          },
        });
      },
    });
    document.loadPage(page).run(device, mupdf.Matrix.identity);
    device.close();
  }
  return glyphs;
}

/** The structure tree with the text of its marked content, every space as drawn. The root is the Document element. */
export async function structTree(pdf: Uint8Array): Promise<TreeNode> {
  return readTree(openPdf(pdf), await readContent(pdf));
}

/**
 * What a screen reader says, in its order: a line for every block, replacement texts instead of what they replace, and a figure's
 * description in brackets.
 */
export async function structureText(pdf: Uint8Array): Promise<string> {
  const lines = [''];
  const add = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  const visit = (node: TreeNode): void => {
    const block = !INLINE.has(node.role);
    if (block) lines.push('');
    if (node.alt !== undefined) add(`[${node.alt}]`);
    else if (node.actualText !== undefined) add(node.actualText);
    else {
      for (const child of node.children) {
        if (typeof child === 'string') add(child);
        else if ('role' in child) visit(child);
      }
    }
    if (block) lines.push('');
  };
  visit(await structTree(pdf));
  return lines.filter((line) => line.trim() !== '').join('\n');
}

const INLINE: ReadonlySet<string> = new Set(['Span', 'Link', 'Code', 'Lbl']);

/** The tagged text as mupdf reads it: a second opinion on `structureText`. */
export function plainText(pdf: Uint8Array): string {
  const document = openPdf(pdf);
  const pages = Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('preserve-whitespace,preserve-ligatures').asText(),
  );
  return pages.join('\n');
}

/** The text that is drawn and not read: content marked as an artifact. */
export async function artifactText(pdf: Uint8Array): Promise<string> {
  return (await readContent(pdf)).artifacts;
}

/** A picture of a sheet, PNG. */
export function renderPng(pdf: Uint8Array, dpi = 96, page = 0): Uint8Array {
  return render(pdf, dpi, page).asPNG();
}

/** The box around all that is not white on a sheet; undefined when nothing is drawn. Exact to half a point. */
export function inkBox(pdf: Uint8Array, page = 0): InkBox | undefined {
  const dpi = 144;
  const pixmap = render(pdf, dpi, page);
  const pixels = pixmap.getPixels();
  const [width, height, stride] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getStride()];
  const isInk = (column: number, row: number): boolean =>
    [0, 1, 2].some((channel) => pixels[row * stride + column * 3 + channel]! < 250);
  const columns = Array.from({ length: width }, (_, column) => column);
  const rows = Array.from({ length: height }, (_, row) => row);
  const inkRows = rows.filter((row) => columns.some((column) => isInk(column, row)));
  if (inkRows.length === 0) return undefined;
  const inkColumns = columns.filter((column) => inkRows.some((row) => isInk(column, row)));
  const toPt = (pixel: number): number => (pixel * 72) / dpi;
  return {
    left: toPt(inkColumns[0]!),
    top: toPt(inkRows[0]!),
    right: toPt(inkColumns.at(-1)! + 1),
    bottom: toPt(inkRows.at(-1)! + 1),
  };
}

/** The XMP packet. */
export function xmpOf(pdf: Uint8Array): string {
  const stream = openPdf(pdf).getTrailer().get('Root').get('Metadata').readStream();
  return new TextDecoder().decode(stream.asUint8Array());
}

/** The number of sheets, and their sizes in pt. */
export function sheetsOf(pdf: Uint8Array): readonly (readonly [width: number, height: number])[] {
  const document = openPdf(pdf);
  return Array.from({ length: document.countPages() }, (_, page) => {
    const [left, top, right, bottom] = document.loadPage(page).getBounds();
    return [right - left, bottom - top] as const;
  });
}

/** The document behind the bytes, for questions about single objects. */
export function openPdf(pdf: Uint8Array): mupdf.PDFDocument {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf').asPDF();
  if (!document) throw new Error('These bytes are not a PDF.');
  return document;
}

function render(pdf: Uint8Array, dpi: number, page: number): mupdf.Pixmap {
  const scale = dpi / 72;
  return openPdf(pdf)
    .loadPage(page)
    .toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false);
}

function hexColor(color: readonly number[]): string {
  const [red, green, blue] = color.length === 1 ? [color[0]!, color[0]!, color[0]!] : color;
  const hex = (value = 0): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `#${hex(red)}${hex(green)}${hex(blue)}`;
}

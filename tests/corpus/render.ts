// Draws the pages of the corpus as pictures: one small and grey for comparing, all of them on one sheet for looking.
// In: PDFs. Out: pixels and PNGs, the same on every computer.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as mupdf from 'mupdf';
import { openPdf } from '../pdf/reading.ts';

/** One channel of a picture, or the whole of it in grey. */
export interface Shades {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, 0 is black. */
  readonly pixels: Uint8ClampedArray;
}

/** A part of a picture, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All sheets of a document side by side, in grey, each so many pixels wide. */
export function drawSmall(pdf: Uint8Array, width: number): mupdf.Pixmap {
  const pages = pagesOf(pdf);
  const scales = pages.map((page) => width / widthOf(page));
  const height = Math.max(...pages.map((page, index) => Math.round(heightOf(page) * scales[index]!)));
  const pixmap = blank(mupdf.ColorSpace.DeviceGray, width * pages.length, height);
  pages.forEach((page, index) => {
    drawPage(page, pixmap, scales[index]!, index * width, 0);
  });
  return pixmap;
}

/** The pixels of a PNG in grey, or of a picture that has just been drawn. */
export function greyOf(source: Uint8Array | mupdf.Pixmap): Shades {
  const pixmap = source instanceof mupdf.Pixmap ? source : new mupdf.Image(source).toPixmap();
  const grey = pixmap.convertToColorSpace(mupdf.ColorSpace.DeviceGray);
  const [width, height, stride] = [grey.getWidth(), grey.getHeight(), grey.getStride()];
  const all = grey.getPixels();
  const pixels = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++) pixels.set(all.subarray(row * stride, row * stride + width), row * width);
  return { width, height, pixels };
}

/** The three channels of a PNG: a hue that is wrong may be as light as the right one. */
export function channelsOf(png: Uint8Array): readonly Shades[] {
  const pixmap = new mupdf.Image(png).toPixmap().convertToColorSpace(mupdf.ColorSpace.DeviceRGB);
  const [width, height, stride] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getStride()];
  const [all, step] = [pixmap.getPixels(), pixmap.getNumberOfComponents() + (pixmap.getAlpha() ? 1 : 0)];
  return [0, 1, 2].map((channel) => {
    const pixels = new Uint8ClampedArray(width * height);
    for (let index = 0; index < pixels.length; index++)
      pixels[index] = all[Math.floor(index / width) * stride + (index % width) * step + channel]!;
    return { width, height, pixels };
  });
}

/** The part of a picture that stands in an area within it. */
export function cutOut({ width, pixels }: Shades, area: Area): Shades {
  const cut = new Uint8ClampedArray(area.width * area.height);
  for (let row = 0; row < area.height; row++) {
    const start = (area.y + row) * width + area.x;
    cut.set(pixels.subarray(start, start + area.width), row * area.width);
  }
  return { width: area.width, height: area.height, pixels: cut };
}

/** How far two pictures are apart, in shades of 256: on the whole, and in the worst square of eight pixels. */
export function compareShades(one: Shades, other: Shades): { readonly average: number; readonly worst: number } {
  if (one.width !== other.width || one.height !== other.height) return { average: 255, worst: 255 };
  const across = Math.ceil(one.width / SQUARE);
  const squares = new Array<number>(across * Math.ceil(one.height / SQUARE)).fill(0);
  let total = 0;
  for (let index = 0; index < one.pixels.length; index++) {
    const apart = Math.abs(one.pixels[index]! - other.pixels[index]!);
    const [x, y] = [index % one.width, Math.floor(index / one.width)];
    squares[Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE)]! += apart;
    total += apart;
  }
  return { average: total / one.pixels.length, worst: Math.max(...squares) / SQUARE ** 2 };
}

/** The side of the squares in which a difference is looked for, in pixels: about a word on a small page. */
const SQUARE = 8;

export interface SheetOptions {
  /** Pages in a row. */
  readonly columns: number;
  /** The width of a page, in pixels. */
  readonly width: number;
}

/** All pages in one picture, each with its name under it; a document of two sheets takes two places. */
export function drawContactSheet(
  pages: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  { columns, width }: SheetOptions,
): mupdf.Pixmap {
  const places = pages.flatMap(({ name, bytes }) => pagesOf(bytes).map((page) => ({ name, page })));
  const gap = Math.round(width / 16);
  const height = Math.max(...places.map(({ page }) => Math.round((width / widthOf(page)) * heightOf(page))));
  const [stepX, stepY] = [width + gap, height + gap * 2];
  const rows = Math.ceil(places.length / columns);
  const pixmap = blank(mupdf.ColorSpace.DeviceRGB, stepX * columns + gap, stepY * rows + gap);
  pixmap.clear(GROUND);
  places.forEach(({ name, page }, index) => {
    const x = gap + (index % columns) * stepX;
    const y = gap + Math.floor(index / columns) * stepY;
    drawPage(page, pixmap, width / widthOf(page), x, y);
    drawName(name, pixmap, x, y + height + gap, gap * 0.75);
  });
  return pixmap;
}

/** The grey between the pages of a contact sheet. */
const GROUND = 0xc8;

function pagesOf(pdf: Uint8Array): readonly mupdf.PDFPage[] {
  const document = openPdf(pdf);
  return Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index));
}

function widthOf(page: mupdf.PDFPage): number {
  const [left, , right] = page.getBounds();
  return right - left;
}

function heightOf(page: mupdf.PDFPage): number {
  const [, top, , bottom] = page.getBounds();
  return bottom - top;
}

function blank(space: mupdf.ColorSpace, width: number, height: number): mupdf.Pixmap {
  const pixmap = new mupdf.Pixmap(space, [0, 0, width, height], false);
  pixmap.clear(0xff);
  return pixmap;
}

/** Draws a page on white, its upper left corner at a place. */
function drawPage(page: mupdf.PDFPage, pixmap: mupdf.Pixmap, scale: number, x: number, y: number): void {
  const matrix: mupdf.Matrix = [scale, 0, 0, scale, x, y];
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  const paper = new mupdf.Path();
  paper.rect(0, 0, widthOf(page), heightOf(page));
  device.fillPath(paper, false, matrix, mupdf.ColorSpace.DeviceGray, [1], 1);
  page.run(device, matrix);
  device.close();
}

/** A line of text on the sheet's grey, as a PNG. */
export function drawLabel(
  text: string,
  width: number,
  { height, size }: { readonly height: number; readonly size: number },
): Uint8Array {
  const pixmap = blank(mupdf.ColorSpace.DeviceRGB, width, height);
  pixmap.clear(GROUND);
  drawName(text, pixmap, 0, Math.round(height - size * 0.4), size);
  return pixmap.asPNG();
}

const labelFont = new mupdf.Font(
  'label',
  readFileSync(
    createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  ),
);

function drawName(name: string, pixmap: mupdf.Pixmap, x: number, y: number, size: number): void {
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  const text = new mupdf.Text();
  text.showString(labelFont, [size, 0, 0, -size, x, y], name);
  device.fillText(text, mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, [0], 1);
  device.close();
}

// Reads PDFs back for tests, with two readers that know nothing of how they were written: mupdf and pdf.js.
// In: the bytes of a PDF. Out: its structure tree with the text of each element, its glyphs, links, outline, metadata and pixels.

import * as mupdf from 'mupdf';
import './keep-handed.ts';
import { openInPdfJs, pagesOf, type ShownGlyph, shownGlyphs } from './marked-content.ts';

/** An element of the structure tree. A text child holds the characters of one run of marked content, exactly as they are drawn. */
export interface StructNode {
  readonly role: string;
  readonly alt?: string;
  readonly actualText?: string;
  readonly lang?: string;
  /** The attributes of all owners, names without their slash. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly (StructNode | string | AnnotationReference)[];
}

/** A place in the tree where an annotation belongs. */
export interface AnnotationReference {
  readonly annotation: { readonly subtype: string; readonly url?: string; readonly contents: string };
}

export interface Glyph {
  /** The sheet, counted from 0. */
  readonly page: number;
  /** What the glyph is read as. */
  readonly text: string;
  /** The font's PostScript name, without the tag of the subset: `SourceSans3-Regular`. */
  readonly font: string;
  readonly size: number;
  /** Where the glyph stands on its baseline, from the sheet's top left corner, in pt. */
  readonly x: number;
  readonly y: number;
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface Link {
  readonly page: number;
  readonly url: string;
  readonly contents: string;
  /** From the sheet's top left corner, in pt. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** The tree from its Document element down, in reading order. */
export async function structTree(pdf: Uint8Array): Promise<StructNode> {
  const document = openPdf(pdf);
  const texts = await markedTexts(pdf);
  const pages = new Map(range(document.countPages()).map((page) => [document.findPage(page).asIndirect(), page]));
  const textOf = (page: number | undefined, mcid: number) => texts[page ?? -1]?.get(mcid) ?? '';
  const root = document.getTrailer().get('Root', 'StructTreeRoot', 'K');
  return readNode(root.isArray() ? root.get(0) : root, undefined, { pages, textOf });
}

/**
 * What a screen reader reads: the tree's text, an element's replacement or description where it has one, a line for each block. Soft
 * hyphens and word joiners, which nobody hears, are left out.
 */
export async function structureText(pdf: Uint8Array): Promise<string> {
  return textOfNode(await structTree(pdf))
    .replace(/[\u00ad\u2060]/g, '')
    .replace(/\n+/g, '\n')
    .trim();
}

/** Every glyph that is filled, in drawing order, artifacts included. */
export function glyphsOf(pdf: Uint8Array): readonly Glyph[] {
  const document = openPdf(pdf);
  const glyphs: Glyph[] = [];
  for (const page of range(document.countPages())) {
    const device = new mupdf.Device({
      fillText(text, ctm, _space, color) {
        text.walk({
          showGlyph(font, trm, glyph, unicode) {
            const character = String.fromCodePoint(unicode);
            const last = glyphs.at(-1);
            // The later characters of a ligature come as glyphs that are not drawn.
            if (glyph < 0 && last) {
              glyphs[glyphs.length - 1] = { ...last, text: last.text + character };
              return;
            }
            const [a, b, , , x, y] = mupdf.Matrix.concat(trm, ctm);
            const name = font.getName().replace(/^[A-Z]{6}\+/, '');
            glyphs.push({ page, text: character, font: name, size: Math.hypot(a, b), x, y, color: hexOf(color) });
          },
        });
      },
    });
    document.loadPage(page).run(device, mupdf.Matrix.identity);
    device.close();
  }
  return glyphs;
}

/** The tagged text as mupdf reads it: a second opinion on `structureText`. */
export function plainText(pdf: Uint8Array): string {
  const document = openPdf(pdf);
  const options = 'preserve-whitespace,preserve-ligatures,structured';
  return range(document.countPages())
    .map((page) => document.loadPage(page).toStructuredText(options).asText())
    .join('\n');
}

/** The sizes of the sheets, in pt. */
export function sheetsOf(pdf: Uint8Array): readonly (readonly [width: number, height: number])[] {
  const document = openPdf(pdf);
  return range(document.countPages()).map((page) => {
    const [left, top, right, bottom] = document.loadPage(page).getBounds();
    return [right - left, bottom - top];
  });
}

/** Link annotations, sheet by sheet. */
export async function linksOf(pdf: Uint8Array): Promise<readonly Link[]> {
  const links: Link[] = [];
  for (const [index, page] of (await pagesOf(pdf)).entries()) {
    const [, , , height] = page.view as [number, number, number, number];
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== 'Link') continue;
      const [left, bottom, right, top] = annotation.rect as [number, number, number, number];
      const box = { x: left, y: height - top, width: right - left, height: top - bottom };
      links.push({ page: index, url: annotation.unsafeUrl, contents: annotation.contentsObj.str, ...box });
    }
  }
  return links;
}

export async function outlineOf(pdf: Uint8Array): Promise<readonly OutlineItem[]> {
  const simplify = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
    items.map(({ title, items: below }) => ({ title, items: simplify(below) }));
  return simplify((await (await openInPdfJs(pdf)).getOutline()) ?? []);
}

/** The XMP packet as it stands in the file. */
export function xmpOf(pdf: Uint8Array): string {
  return openPdf(pdf).getTrailer().get('Root', 'Metadata').readStream().asString();
}

/** The document information dictionary. */
export function infoOf(pdf: Uint8Array): Readonly<Record<string, string>> {
  const info: Record<string, string> = {};
  openPdf(pdf)
    .getTrailer()
    .get('Info')
    .forEach((value, key) => {
      info[String(key)] = value.asString();
    });
  return info;
}

export interface AttachedFile {
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  readonly relationship: string;
  readonly text: string;
}

/** The files that belong to the document. */
export function filesOf(pdf: Uint8Array): readonly AttachedFile[] {
  const files = openPdf(pdf).getTrailer().get('Root', 'AF');
  return range(files.isArray() ? files.length : 0).map((index) => {
    const file = files.get(index);
    const stream = file.get('EF', 'F');
    return {
      name: file.get('UF').asString(),
      description: file.get('Desc').asString(),
      mediaType: stream.get('Subtype').asName(),
      relationship: file.get('AFRelationship').asName(),
      text: new TextDecoder().decode(stream.readStream().asUint8Array()),
    };
  });
}

/** All that the file holds, its streams unpacked: what a search through it would find. */
export function everythingIn(pdf: Uint8Array): string {
  const document = openPdf(pdf);
  const objects = range(document.countObjects() - 1).map((index) => document.newIndirect(index + 1));
  return objects
    .map((object) => `${object.toString()}\n${object.isStream() ? object.readStream().asString() : ''}`)
    .join('\n');
}

/** One sheet as a PNG. */
export function renderPng(pdf: Uint8Array, dpi: number, page = 0): Uint8Array {
  const scale = mupdf.Matrix.scale(dpi / 72, dpi / 72);
  return openPdf(pdf).loadPage(page).toPixmap(scale, mupdf.ColorSpace.DeviceRGB, false, true).asPNG();
}

/** The red, green and blue of a place on a sheet, 0–255; the place in pt from the top left corner. */
export function colorAt(pdf: Uint8Array, x: number, y: number, page = 0): readonly number[] {
  const pixmap = openPdf(pdf).loadPage(page).toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, false);
  const start = Math.floor(y) * pixmap.getStride() + Math.floor(x) * 3;
  return [...pixmap.getPixels().slice(start, start + 3)];
}

/** The document as mupdf has parsed it, for a look at its objects. */
export function openPdf(pdf: Uint8Array): mupdf.PDFDocument {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf').asPDF();
  if (!document) throw new Error('This is no PDF.');
  return document;
}

interface TreeSource {
  /** Object numbers of sheets. */
  readonly pages: ReadonlyMap<number, number>;
  textOf(page: number | undefined, mcid: number): string;
}

function readNode(element: mupdf.PDFObject, parentPage: number | undefined, source: TreeSource): StructNode {
  const page = element.get('Pg').isNull() ? parentPage : source.pages.get(element.get('Pg').asIndirect());
  const kids = element.get('K');
  const list = kids.isArray() ? range(kids.length).map((index) => kids.get(index)) : kids.isNull() ? [] : [kids];
  return {
    role: element.get('S').asName(),
    ...textEntry('alt', element.get('Alt')),
    ...textEntry('actualText', element.get('ActualText')),
    ...textEntry('lang', element.get('Lang')),
    attributes: attributesOf(element.get('A')),
    children: list.map((kid) => readChild(kid, page, source)),
  };
}

function readChild(kid: mupdf.PDFObject, page: number | undefined, source: TreeSource): StructNode['children'][number] {
  if (kid.isNumber()) return source.textOf(page, kid.asNumber());
  const type = kid.get('Type');
  if (type.isName() && type.asName() === 'MCR') {
    return source.textOf(source.pages.get(kid.get('Pg').asIndirect()), kid.get('MCID').asNumber());
  }
  if (!type.isName() || type.asName() !== 'OBJR') return readNode(kid, page, source);
  const annotation = kid.get('Obj');
  const url = annotation.get('A', 'URI');
  return {
    annotation: {
      subtype: annotation.get('Subtype').asName(),
      ...(url.isString() ? { url: url.asString() } : {}),
      contents: annotation.get('Contents').asString(),
    },
  };
}

const textEntry = (name: string, value: mupdf.PDFObject) => (value.isString() ? { [name]: value.asString() } : {});

function attributesOf(value: mupdf.PDFObject): Readonly<Record<string, unknown>> {
  if (value.isArray()) return Object.assign({}, ...range(value.length).map((index) => attributesOf(value.get(index))));
  const attributes: Record<string, unknown> = {};
  if (value.isDictionary()) {
    value.forEach((entry, key) => {
      attributes[String(key)] = entry.isName() ? entry.asName() : entry.asJS();
    });
  }
  return attributes;
}

/** Roles that stand in a line of text. */
const inline = new Set(['Span', 'Link', 'Code', 'Reference']);

function textOfNode(node: StructNode): string {
  const text = node.actualText ?? node.alt ?? node.children.map(textOfChild).join('');
  return inline.has(node.role) ? text : `\n${text}\n`;
}

function textOfChild(child: StructNode['children'][number]): string {
  if (typeof child === 'string') return child;
  return 'annotation' in child ? '' : textOfNode(child);
}

/** For each sheet, the text of each run of marked content, by its MCID, in the order in which it is read. */
async function markedTexts(pdf: Uint8Array): Promise<readonly ReadonlyMap<number, string>[]> {
  return (await shownGlyphs(pdf)).map((glyphs) => {
    const texts = new Map<number, string>();
    for (const { text, mcid } of inReadingOrder(glyphs)) {
      if (mcid !== undefined) texts.set(mcid, (texts.get(mcid) ?? '') + text);
    }
    return texts;
  });
}

/** Glyphs marked as reversed are read from the last to the first (ISO 32000-1, 14.8.2.3.3). */
function inReadingOrder(glyphs: readonly ShownGlyph[]): readonly ShownGlyph[] {
  const ordered: ShownGlyph[] = [];
  let start = 0;
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.reversed === undefined || glyph.reversed !== glyphs[index - 1]?.reversed) start = ordered.length;
    if (glyph.reversed === undefined) ordered.push(glyph);
    else ordered.splice(start, 0, glyph);
  }
  return ordered;
}

const hexOf = (color: readonly number[]): string => {
  const channels = color.length === 1 ? [color[0]!, color[0]!, color[0]!] : color;
  return `#${channels
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase();
};

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

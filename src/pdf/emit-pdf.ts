// Encodes a placed document as a PDF that conforms to PDF/UA-1 and PDF/A-3a. It decides nothing: every glyph has its place.
// In: a placed document, what it says of itself, fonts and pictures. Out: bytes, the same for the same input.

import { setImmediate } from 'node:timers/promises';
import type PDFDocument from 'pdfkit';
import type { ArtifactKind, PdfReference, StructureElement } from 'pdfkit';
import type { FontLibrary } from '../fonts/index.ts';
import type { Picture, RasterPicture } from '../pictures/picture.ts';
import type {
  Artifact,
  Placed,
  PlacedDocument,
  PlacedElement,
  PlacedLine,
  PlacedPicture,
  Shape,
} from '../typeset/frames.ts';
import type { PdfAbout } from './about.ts';
import { attachSource } from './attachment.ts';
import { type DocumentFonts, openFonts } from './document-fonts.ts';
import { formatNumbers } from './numbers.ts';
import { addDestinations, addIdentifiers, addOutline, type Bookmark, type NotePlace } from './outline.ts';
import { openDocument } from './pdfkit-document.ts';
import { printPictures } from './print-pictures.ts';
import { embedRaster } from './raster-image.ts';
import { formatShape } from './shapes.ts';
import { addLink, boxOf, createElement } from './structure.ts';
import { formatTextLine } from './text-line.ts';
import { drawVector } from './vector-image.ts';

/** What is drawn into, and what the document has collected so far. */
interface Drawing {
  readonly document: PDFDocument;
  readonly library: FontLibrary;
  readonly fonts: DocumentFonts;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly images: Map<RasterPicture, PdfReference>;
  readonly bookmarks: Bookmark[];
  readonly notes: NotePlace[];
}

/** Throws when a glyph, a font or a picture is missing: what can't be set is found and reported before. */
export async function emitPdf(
  placed: PlacedDocument,
  about: PdfAbout,
  fonts: FontLibrary,
  pictures: ReadonlyMap<string, Picture>,
): Promise<Uint8Array> {
  const { document, close } = openDocument(placed.width, placed.height, about);
  const drawing: Drawing = {
    document,
    library: fonts,
    fonts: openFonts(document, fonts),
    pictures: await printPictures(placed, pictures),
    images: new Map(),
    bookmarks: [],
    notes: [],
  };
  const root = createElement(document, placed.root);
  document.addStructure(root);
  drawChildren(drawing, placed.root, root);
  root.end();
  addOutline(document, drawing.bookmarks);
  addDestinations(document, [...drawing.bookmarks, ...drawing.notes]);
  addIdentifiers(document, drawing.notes);
  if (about.source) attachSource(document, about.source, about.date);
  const bytes = close();
  // pdfkit's streams leave work behind for the next turn, and hold all of the document until it is done.
  await setImmediate();
  return bytes;
}

/** The element is put into the tree before it is filled, because pdfkit never ends a document that has a loose element. */
function drawElement(drawing: Drawing, element: PlacedElement, parent: StructureElement): void {
  const structure = createElement(drawing.document, element);
  parent.add(structure);
  addBookmark(drawing, element);
  addNote(drawing, element, structure);
  drawChildren(drawing, element, structure);
  addLink(drawing.document, element, structure);
  structure.end();
}

/** Neighbouring lines, and pictures, share one run of marked content; everything else is an element or an artifact of its own. */
function drawChildren(drawing: Drawing, element: PlacedElement, structure: StructureElement): void {
  let content: Placed[] = [];
  const endContent = (): void => {
    if (content.length > 0) drawContent(drawing, element, structure, content);
    content = [];
  };
  for (const child of element.children) {
    if (isContent(child, element)) {
      content.push(child);
      continue;
    }
    endContent();
    if (child.type === 'element') drawElement(drawing, child, structure);
    else if (child.type === 'sheet-break') drawing.document.addPage();
    else drawArtifact(drawing, child);
  }
  endContent();
}

/** Lines and pictures are read; so are shapes for which the element says what is read instead. */
function isContent(child: Placed, element: PlacedElement): boolean {
  if (child.type === 'artifact') return element.alt !== undefined || element.actualText !== undefined;
  return child.type === 'line' || child.type === 'picture';
}

function drawContent(
  drawing: Drawing,
  element: PlacedElement,
  structure: StructureElement,
  content: readonly Placed[],
): void {
  const { document } = drawing;
  const strikes: Shape[] = [];
  structure.add(document.markStructureContent(element.role));
  for (const child of content) {
    if (child.type === 'line') strikes.push(...drawLine(drawing, child));
    else if (child.type === 'picture') drawPicture(drawing, child);
    else if (child.type === 'artifact') for (const shape of child.shapes) document.addContent(formatShape(shape));
  }
  document.endMarkedContent();
  if (strikes.length === 0) return;
  document.markContent('Artifact', { type: 'Layout' });
  for (const strike of strikes) document.addContent(formatShape(strike));
  document.endMarkedContent();
}

/** Returns the lines through struck-out text, which are drawn when the content has ended. */
function drawLine({ document, fonts }: Drawing, line: PlacedLine): readonly Shape[] {
  const { operators, strikes } = formatTextLine(line, fonts);
  document.addContent(operators);
  return strikes;
}

function drawPicture(drawing: Drawing, place: PlacedPicture): void {
  const { document, pictures, images } = drawing;
  const picture = pictures.get(place.picture);
  if (!picture) throw new Error(`There is no picture with the key ${place.picture}.`);
  if (picture.kind === 'vector') {
    drawVector(document, picture, place, drawing.library, drawing.fonts);
    return;
  }
  const image = images.get(picture) ?? embedRaster(document, picture);
  images.set(picture, image);
  const name = `I${[...images.keys()].indexOf(picture) + 1}`;
  document.page.xobjects[name] = image;
  const matrix = formatNumbers(place.width, 0, 0, -place.height, place.x, place.y + place.height);
  document.addContent(`q ${matrix} cm /${name} Do Q`);
}

/** What is drawn and never read, with the type that ISO 32000-1, 14.8.2.2.2 gives it. */
function drawArtifact(drawing: Drawing, child: Placed): void {
  const { document, fonts } = drawing;
  switch (child.type) {
    case 'artifact':
      document.markContent('Artifact', kindOf(child));
      for (const shape of child.shapes) document.addContent(formatShape(shape));
      break;
    case 'artifact-text':
      document.markContent('Artifact', { type: 'Pagination' });
      document.addContent(formatTextLine(child.line, fonts).operators);
      break;
    case 'artifact-picture':
      document.markContent('Artifact', { type: 'Layout' });
      drawPicture(drawing, child.picture);
      break;
    default:
      throw new Error(`A placed ${child.type} is no artifact.`);
  }
  document.endMarkedContent();
}

/** Grounds are backgrounds, which have to say how far they reach; rules, discs and domes belong to the layout. */
function kindOf(artifact: Artifact): ArtifactKind {
  const box = boxOf([artifact]);
  if (!box || artifact.shapes.some((shape) => shape.kind !== 'rectangle')) return { type: 'Layout' };
  return { type: 'Background', bbox: [box.x, box.y, box.x + box.width, box.y + box.height] };
}

function addBookmark({ document, bookmarks }: Drawing, element: PlacedElement): void {
  if (element.bookmark === undefined) return;
  const level = Number(/^H([1-6])$/.exec(element.role)?.[1] ?? 1);
  bookmarks.push({ title: element.bookmark, level, id: element.id, ...placeOf(document, element) });
}

function addNote({ document, notes }: Drawing, element: PlacedElement, { dictionary }: StructureElement): void {
  if (element.role !== 'Note' || element.id === undefined) return;
  notes.push({ id: element.id, element: dictionary, ...placeOf(document, element) });
}

/** The upper edge of an element on the sheet at hand. */
function placeOf(document: PDFDocument, element: PlacedElement): Pick<Bookmark, 'page' | 'top'> {
  const { dictionary, height } = document.page;
  return { page: dictionary, top: height - (boxOf(element.children)?.y ?? 0) };
}

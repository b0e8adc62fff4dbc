// Builds what leads to headings and notes: the outline that a reader shows beside the sheet, and names that an address can end with.
// In: headings and notes with their places. Out: outline objects in the document's catalogue, nested by level, destinations, and the tree of identifiers.

import type PDFDocument from 'pdfkit';
import type { PdfReference } from 'pdfkit';

/** A place that something leads to. */
export interface Destination {
  /** Its name: `page.pdf#nameddest=a-seat`. */
  readonly id?: string;
  readonly page: PdfReference;
  /** The upper edge of what stands there, from the sheet's lower edge. */
  readonly top: number;
}

export interface Bookmark extends Destination {
  readonly title: string;
  /** 1 for an H1. */
  readonly level: number;
}

/** A note, and its structure element. */
export interface NotePlace extends Destination {
  readonly id: string;
  readonly element: PdfReference;
}

interface Item {
  readonly reference: PdfReference;
  readonly level: number;
  readonly children: Item[];
}

/** Adds nothing when there are no bookmarks. A reader is not told to open the outline: one sheet needs no side bar. */
export function addOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const root: Item = { reference: document.ref({ Type: 'Outlines' }), level: 0, children: [] };
  const trail = [root];
  for (const { title, level, page, top } of bookmarks) {
    while (trail.at(-1)!.level >= level) trail.pop();
    // pdfkit writes a String object as a text, a string as a name.
    const entries = { Title: new String(title), Dest: destinationOf({ page, top }) };
    const item: Item = { reference: document.ref(entries), level, children: [] };
    trail.at(-1)!.children.push(item);
    trail.push(item);
  }
  finish(root);
  document._root.data.Outlines = root.reference;
}

/** Adds the names of headings and notes, the first of those that share one. */
export function addDestinations(document: PDFDocument, places: readonly Destination[]): void {
  const named = new Map<string, Destination>();
  for (const place of places) if (place.id !== undefined && !named.has(place.id)) named.set(place.id, place);
  const entries = [...named].map(([id, place]) => [id, destinationOf(place)] as const);
  document._root.data.Names.data.Dests = { Names: nameTree(entries) };
}

/** Adds the tree by which the identifiers of notes are found (ISO 32000-1, 14.7.2). */
export function addIdentifiers(document: PDFDocument, notes: readonly NotePlace[]): void {
  if (notes.length === 0) return;
  const entries = notes.map(({ id, element }) => [id, element] as const);
  document._root.data.StructTreeRoot.data.IDTree = { Names: nameTree(entries) };
}

/** A name tree is sorted by bytes (ISO 32000-1, 7.9.6). */
function nameTree(entries: readonly (readonly [name: string, value: unknown])[]): readonly unknown[] {
  const named = entries.map(([name, value]) => [Buffer.from(name), value] as const);
  return named.sort(([a], [b]) => Buffer.compare(a, b)).flatMap(([name, value]) => [new Uint8Array(name), value]);
}

const destinationOf = ({ page, top }: Destination) => [page, 'XYZ', 0, top, null];

/** Links the items of each level to each other, opened. Returns how many items there are below. */
function finish({ reference, children }: Item): number {
  let count = 0;
  for (const [index, child] of children.entries()) {
    Object.assign(child.reference.data, {
      Parent: reference,
      Prev: children[index - 1]?.reference,
      Next: children[index + 1]?.reference,
    });
    count += 1 + finish(child);
  }
  if (count > 0) {
    Object.assign(reference.data, { First: children[0]!.reference, Last: children.at(-1)!.reference, Count: count });
  }
  reference.end();
  return count;
}

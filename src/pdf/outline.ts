// Builds what leads to headings: the outline that a reader shows beside the sheet, and names that an address can end with.
// In: headings with their levels and places. Out: outline objects in the document's catalogue, nested by level, and destinations.

import type PDFDocument from 'pdfkit';
import type { PdfReference } from 'pdfkit';

export interface Bookmark {
  readonly title: string;
  /** 1 for an H1. */
  readonly level: number;
  /** The name of its destination: `page.pdf#nameddest=a-seat`. */
  readonly id?: string;
  readonly page: PdfReference;
  /** The upper edge of the heading, from the sheet's lower edge. */
  readonly top: number;
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

/** Adds the names of headings, the first of those that share one. A name tree is sorted by bytes (ISO 32000-1, 7.9.6). */
export function addDestinations(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const named = new Map<string, Bookmark>();
  for (const bookmark of bookmarks) {
    if (bookmark.id !== undefined && !named.has(bookmark.id)) named.set(bookmark.id, bookmark);
  }
  const entries = [...named].map(([id, bookmark]) => [Buffer.from(id), bookmark] as const);
  const sorted = entries.sort(([a], [b]) => Buffer.compare(a, b));
  const names = sorted.flatMap(([id, bookmark]) => [new Uint8Array(id), destinationOf(bookmark)]);
  document._root.data.Names.data.Dests = { Names: names };
}

const destinationOf = ({ page, top }: Pick<Bookmark, 'page' | 'top'>) => [page, 'XYZ', 0, top, null];

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

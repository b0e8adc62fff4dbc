// Builds the outline that a reader shows beside the sheet.
// In: headings with their levels and places. Out: outline objects in the document's catalogue, nested by level.

import type PDFDocument from 'pdfkit';
import type { PdfReference } from 'pdfkit';

export interface Bookmark {
  readonly title: string;
  /** 1 for an H1. */
  readonly level: number;
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
    const entries = { Title: new String(title), Dest: [page, 'XYZ', 0, top, null] };
    const item: Item = { reference: document.ref(entries), level, children: [] };
    trail.at(-1)!.children.push(item);
    trail.push(item);
  }
  finish(root);
  document._root.data.Outlines = root.reference;
}

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

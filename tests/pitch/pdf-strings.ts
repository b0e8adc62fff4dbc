// Reads everything that a PDF says anywhere: page text, every string of every object, every stream decoded (metadata and attachments too).
// In: PDF bytes. Out: texts to search in. Glyphs in content streams are numbers; their text comes from the pages.

import * as mupdf from 'mupdf';

export function readPdfStrings(bytes: Uint8Array): readonly string[] {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (!document) throw new Error('not a PDF');
  const found: string[] = [];
  for (let index = 0; index < document.countPages(); index++) {
    const page = document.loadPage(index);
    found.push(page.toStructuredText('preserve-whitespace').asText());
    for (const link of page.getLinks()) found.push(link.getURI());
  }
  for (let number = 1; number < document.countObjects(); number++) {
    const reference = document.newIndirect(number);
    const value = reference.resolve();
    if (value.isNull()) continue;
    collectStrings(value, found);
    if (reference.isStream()) found.push(Buffer.from(reference.readStream().asUint8Array()).toString('utf8'));
  }
  collectStrings(document.getTrailer(), found);
  return found;
}

function collectStrings(value: mupdf.PDFObject, found: string[]): void {
  if (value.isString()) found.push(value.asString());
  else if (value.isName()) found.push(value.asName());
  else if (value.isArray() || value.isDictionary())
    value.forEach((child) => {
      // What stands behind a reference is an object of its own and is read when its number comes.
      if (!child.isIndirect()) collectStrings(child, found);
    });
}

// Puts a text into a document as a file that readers can take out: the source of what is shown.
// In: a name and a text. Out: an associated file of the document (ISO 19005-3, annex E).

import { createHash } from 'node:crypto';
import type PDFDocument from 'pdfkit';

export interface Attachment {
  /** What the file is called: `operators.md`. */
  readonly name: string;
  /** What a reader lists it as. */
  readonly description: string;
  readonly mediaType: 'text/markdown';
  readonly text: string;
}

/**
 * `date` is the document's own: the file is as old as what it is the source of.
 * @internal
 */
export function attachSource(
  document: PDFDocument,
  { name, description, mediaType, text }: Attachment,
  date: Date,
): void {
  const bytes = Buffer.from(text);
  const checksum = createHash('md5').update(bytes).digest();
  const stream = document.ref({
    Type: 'EmbeddedFile',
    Subtype: mediaType,
    Params: { Size: bytes.length, CreationDate: date, ModDate: date, CheckSum: new Uint8Array(checksum) },
  });
  stream.end(bytes);
  // pdfkit writes a String object as a text, a string as a name.
  const file = document.ref({
    Type: 'Filespec',
    F: new String(name),
    UF: new String(name),
    Desc: new String(description),
    AFRelationship: 'Source',
    EF: { F: stream, UF: stream },
  });
  file.end();
  const { Names: names } = document._root.data;
  Object.assign(names.data, { EmbeddedFiles: { Names: [new String(name), file] } });
  document._root.data.AF = [file];
}

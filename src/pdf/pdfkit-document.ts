// Opens a pdfkit document with the settings of both standards, and closes it into bytes that only depend on what was drawn.
// In: a sheet size and what the document says of itself. Out: the open document; later its bytes.

import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { creator, formatKeywords, formatXmp, type PdfAbout, producer } from './about.ts';

/** An open document, with its first sheet. pdfkit's PDF/A mode adds the output intent; PDF/UA is claimed by our own metadata. */
export function openDocument(width: number, height: number, about: PdfAbout): PDFDocument {
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: about.lang,
    displayTitle: true,
    font: null,
    info: {
      Title: about.title,
      ...(about.authors.length > 0 ? { Author: about.authors.join(', ') } : {}),
      ...(about.subject ? { Subject: about.subject } : {}),
      ...(about.keywords?.length ? { Keywords: formatKeywords(about.keywords) } : {}),
      Creator: creator,
      Producer: producer,
      CreationDate: about.date,
      ModDate: about.date,
    },
  });
  // pdfkit's own packet does not escape its texts and can't claim two standards.
  const xmp = formatXmp(about);
  document.metadata = { append: () => {}, end: () => {}, getXML: () => xmp, getLength: () => xmp.length };
  document._id = new Uint8Array(ID_LENGTH);
  return document;
}

/** Ends the document. Its /ID is a hash of everything else in it. */
export async function closeDocument(document: PDFDocument): Promise<Uint8Array> {
  document.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const id = createHash('sha256')
    .update(bytes)
    .digest('hex')
    .slice(0, ID_LENGTH * 2);
  const placeholder = '0'.repeat(ID_LENGTH * 2);
  const start = bytes.lastIndexOf(`/ID [<${placeholder}> <${placeholder}>]`);
  if (start < 0) throw new Error('The trailer of the PDF has no /ID.');
  bytes.write(`/ID [<${id}> <${id}>]`, start, 'latin1');
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** As long as the MD5 hash that PDF writers have always put there. */
const ID_LENGTH = 16;

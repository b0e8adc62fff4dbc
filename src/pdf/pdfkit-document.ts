// Opens a pdfkit document with the settings of both standards, and closes it into bytes that only depend on what was drawn.
// In: a sheet size and what the document says of itself. Out: the open document; later its bytes.

import PDFDocument, { type PdfReference } from 'pdfkit';
import { creator, formatKeywords, formatXmp, type PdfAbout, producer } from './about.ts';
import { deflate, deflateOnce } from './deflate.ts';
import { formatObject } from './format-object.ts';
import { srgbProfile } from './srgb-profile.ts';
import { type FileObject, writeFile } from './write-file.ts';

/** A document that is being drawn. */
export interface OpenDocument {
  readonly document: PDFDocument;
  /** Ends the document. */
  close(): Uint8Array;
}

/** An open document, with its first sheet. pdfkit collects its objects; the file is written by us, because pdfkit can't pack them. */
export function openDocument(width: number, height: number, about: PdfAbout): OpenDocument {
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    compress: false,
    lang: about.lang,
    displayTitle: true,
    font: null,
    autoFirstPage: false,
  });
  const objects = collectObjects(document);
  document.addPage();
  document.info = infoOf(about);
  document._root.data.OutputIntents = [outputIntent(document)];
  document._root.data.Metadata = metadata(document, about);
  return {
    document,
    close() {
      document.end();
      return writeFile(objects, { root: document._root.id, info: document._info.id });
    },
  };
}

/** Takes what pdfkit would write to its own stream, object by object, when each is complete. */
function collectObjects(document: PDFDocument): readonly FileObject[] {
  const objects: FileObject[] = [];
  function write(this: PdfReference, chunk: Uint8Array | string): void {
    this.buffer.push(chunk);
  }
  function finalize(this: PdfReference): void {
    objects.push(fileObject(this));
  }
  const collect = (reference: PdfReference): PdfReference => {
    reference.write = write;
    reference.finalize = finalize;
    return reference;
  };
  const { ref } = document;
  document.ref = (data) => collect(ref.call(document, data));
  // Those that a new document has: its catalogue and what hangs below it.
  for (const value of [document._root, ...Object.values(document._root.data)]) if (isReference(value)) collect(value);
  // pdfkit waits for the end of objects that it now never sees; nor has it any metadata to write.
  document._finalize = () => {};
  document.endMetadata = () => {};
  return objects;
}

const isReference = (value: unknown): value is PdfReference =>
  typeof value === 'object' && value !== null && 'finalize' in value;

function fileObject({ id, data, buffer: chunks }: PdfReference): FileObject {
  if (chunks.length === 0) return { number: id, syntax: formatObject(data) };
  const bytes = joinChunks(chunks);
  // The metadata stays readable for programs that know no PDF.
  const plain = data.Filter !== undefined || data.Type === 'Metadata';
  const stream = plain ? bytes : bytes === chunks[0] ? deflateOnce(bytes) : deflate(bytes);
  const entries = { ...data, Length: stream.length, ...(plain ? {} : { Filter: 'FlateDecode' }) };
  return { number: id, syntax: formatObject(entries), stream };
}

/** Operators stand one on a line, a character each byte; bytes are taken as they are. */
function joinChunks(chunks: readonly (Uint8Array | string)[]): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only instanceof Uint8Array) return only;
  const texts = chunks.filter((chunk) => typeof chunk === 'string');
  if (texts.length === chunks.length) return Buffer.from(`${texts.join('\n')}\n`, 'latin1');
  return Buffer.concat(
    chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk)),
  );
}

/** pdfkit's own packet does not escape its texts and can't claim two standards. */
function metadata(document: PDFDocument, about: PdfAbout): PdfReference {
  const packet = document.ref({ Type: 'Metadata', Subtype: 'XML' });
  packet.end(Buffer.from(formatXmp(about)));
  return packet;
}

const profile = srgbProfile();

/** The colour space of all numbers in the document (ISO 19005-3, 6.2.3). */
function outputIntent(document: PDFDocument): PdfReference {
  const DestOutputProfile = document.ref({ N: 3 });
  DestOutputProfile.end(profile);
  const name = new String('sRGB IEC61966-2.1');
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile,
  });
  intent.end();
  return intent;
}

const infoOf = (about: PdfAbout): Readonly<Record<string, string | Date>> => ({
  Title: about.title,
  ...(about.authors.length > 0 ? { Author: about.authors.join(', ') } : {}),
  ...(about.subject ? { Subject: about.subject } : {}),
  ...(about.keywords?.length ? { Keywords: formatKeywords(about.keywords) } : {}),
  Creator: creator,
  Producer: producer,
  CreationDate: about.date,
  ModDate: about.date,
});

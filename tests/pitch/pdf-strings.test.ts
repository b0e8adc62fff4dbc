// The leak test searches what this reader finds, so it must find a word wherever a PDF can hold one.

import * as mupdf from 'mupdf';
import { expect, test } from 'vitest';
import { readPdfStrings } from './pdf-strings.ts';

test('finds page text, metadata, attachments and link addresses in compressed streams', () => {
  const pdf = samplePdf();
  expect(Buffer.from(pdf).toString('latin1')).not.toContain('canary-attached');
  const found = readPdfStrings(pdf).join('\n');
  for (const word of ['text', 'title', 'ünicode', 'attached', 'file-name', 'link'])
    expect(found).toContain(`canary-${word}`);
});

function samplePdf(): Uint8Array {
  const document = new mupdf.PDFDocument();
  const font = document.addSimpleFont(new mupdf.Font('Helvetica'));
  const resources = document.addObject({ Font: { F1: font } });
  document.insertPage(
    -1,
    document.addPage([0, 0, 200, 200], 0, resources, 'BT /F1 12 Tf 20 20 Td (canary-text) Tj ET'),
  );
  document.loadPage(0).createLink([0, 0, 10, 10], 'https://canary-link.example/');
  document.setMetaData('info:Title', 'canary-title');
  document.setMetaData('info:Subject', 'canary-ünicode');
  const text = new TextEncoder().encode('canary-attached '.repeat(20));
  const file = document.addEmbeddedFile('canary-file-name.txt', 'text/plain', text, new Date(0), new Date(0), false);
  document.insertEmbeddedFile('canary-file-name.txt', file);
  return document.saveToBuffer('compress').asUint8Array();
}

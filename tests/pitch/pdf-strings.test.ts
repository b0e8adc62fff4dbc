// The leak test searches what this reader finds, so it must find a word wherever a PDF can hold one.

import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { readPdfStrings } from './pdf-strings.ts';

test('finds page text, metadata, attachments and link addresses, compressed or not', async () => {
  const found = readPdfStrings(await samplePdf()).join('\n');
  for (const word of ['canary-text', 'canary-title', 'canary-attached', 'canary-link', 'canary-ünicode'])
    expect(found).toContain(word);
});

async function samplePdf(): Promise<Uint8Array> {
  const document = new PDFDocument({ compress: true, info: { Title: 'canary-title', Subject: 'canary-ünicode' } });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  document.text('canary-text', { link: 'https://canary-link.example/' });
  document.file(Buffer.from('canary-attached'), { name: 'a.txt' });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

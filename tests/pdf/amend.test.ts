// A PDF of another program is given facts and an outline: read back by a reader, over files that are written out here byte by byte.

import { expect, it } from 'vitest';
import { amendPdf } from '../../src/pdf/index.ts';
import { openPdf, outlineOf } from './reading.ts';

/** Three empty pages in a tree of two levels, as Chromium nests them, with an outline of its own and the moment of printing. */
const objects = [
  "<</Title(Old)/Producer(Skia/PDF m147)/CreationDate(D:20261125140634+00'00')/ModDate(D:20261125140634+00'00')>>",
  '<</Type/Catalog/Pages 3 0 R/MarkInfo<</Type/MarkInfo/Marked true>>/Outlines 8 0 R/Lang(pt-BR)>>',
  '<</Type/Pages/Count 3/Kids [4 0 R 7 0 R]>>',
  '<</Type/Pages/Parent 3 0 R/Count 2/Kids [5 0 R 6 0 R]>>',
  '<</Type/Page/Parent 4 0 R/MediaBox [0 0 96 54]>>',
  '<</Type/Page/Parent 4 0 R/MediaBox [0 0 96 54]>>',
  '<</Type/Page/Parent 3 0 R/MediaBox [0 0 54 96]>>',
  '<</Type/Outlines/First 9 0 R/Last 9 0 R>>',
  '<</Title(Not this)/Parent 8 0 R/Dest[5 0 R/Fit]>>',
];

function writePdf(texts: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = texts.map((text, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${text}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = texts.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}/Root 2 0 R/Info 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

const about = {
  title: 'Água (e mais)',
  author: 'Ada Wren',
  date: new Date('2027-03-18T00:00:00Z'),
  pages: ['Um', 'Dois – e meio', 'Três'],
};

it('has the title, the author, the day and an outline of every page', async () => {
  const pdf = amendPdf(writePdf(objects), about);
  const document = openPdf(pdf);
  expect(['Title', 'Author', 'Creator', 'Producer'].map((key) => document.getMetaData(`info:${key}`))).toEqual([
    'Água (e mais)',
    'Ada Wren',
    'pitchpipe',
    'Skia/PDF m147',
  ]);
  expect(document.getTrailer().get('Info', 'CreationDate').asString()).toBe('D:20270318000000Z');
  expect((await outlineOf(pdf)).map(({ title }) => title)).toEqual(about.pages);
  expect(document.loadOutline()?.map(({ page }) => page)).toEqual([0, 1, 2]);
});

it('keeps the pages and what else the catalogue says', () => {
  const document = openPdf(amendPdf(writePdf(objects), about));
  expect(document.countPages()).toBe(3);
  expect(document.loadPage(2).getBounds()).toEqual([0, 0, 54, 96]);
  const root = document.getTrailer().get('Root');
  expect([root.get('Lang').asString(), root.get('MarkInfo', 'Marked').asBoolean()]).toEqual(['pt-BR', true]);
});

it('says nothing of when it was printed', () => {
  const later = objects.map((text) => text.replaceAll('20261125140634', '20280101000000'));
  expect(Buffer.from(amendPdf(writePdf(later), about)).equals(Buffer.from(amendPdf(writePdf(objects), about)))).toBe(
    true,
  );
});

it('leaves a file alone whose table it does not read', () => {
  const stream = Buffer.from(
    '%PDF-1.7\n1 0 obj\n<</Type/XRef>>stream\n\nendstream\nendobj\nstartxref\n9\n%%EOF\n',
    'latin1',
  );
  expect(amendPdf(stream, about)).toBe(stream);
});

import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { emitPdf, type PdfAbout } from '../../src/pdf/index.ts';
import { loadTestFonts } from '../fonts/test-fonts.ts';
import { about } from './every-kind.ts';
import { filesOf, infoOf, openPdf, xmpOf } from './reading.ts';
import { element, line, run, sheet } from './sample.ts';

const fonts = await loadTestFonts();
const plain = sheet([element('P', [line(50, 80, [run(fonts.face('display', 400, false), 'a')])])]);
const emit = (rest: Partial<PdfAbout>) => emitPdf(plain, { ...about, ...rest }, fonts, new Map());

type XmlNode = ReturnType<typeof parseDocument>['children'][number];

/** The texts of all elements with this name, as an XML parser reads them. */
function textsOf(xmp: string, name: string): readonly string[] {
  const found: string[] = [];
  const textOf = (node: XmlNode): string =>
    'data' in node ? node.data : 'children' in node ? node.children.map(textOf).join('') : '';
  const visit = (node: XmlNode): void => {
    if (!('children' in node)) return;
    if ('name' in node && node.name === name) found.push(textOf(node));
    else for (const child of node.children) visit(child);
  };
  for (const node of parseDocument(xmp, { xmlMode: true, decodeEntities: true }).children) visit(node);
  return found;
}

test('markup in a title, an author or a keyword is text', async () => {
  const xmp = xmpOf(await emit({}));
  expect(textsOf(xmp, 'dc:title')).toEqual(['A & B <c> — “é”']);
  expect(textsOf(xmp, 'dc:creator')).toEqual(['Ann & BobZoë']);
  expect(textsOf(xmp, 'dc:description')).toEqual(['What "it" is']);
  expect(textsOf(xmp, 'pdf:Keywords')).toEqual(['summit, a<b']);
});

test('a character that XML can not hold is left out', async () => {
  expect(textsOf(xmpOf(await emit({ title: 'a\u0000b\u000bc\ufffed' })), 'dc:title')).toEqual(['abcd']);
});

test('the packet claims both standards and describes the one that PDF/A does not know', async () => {
  const xmp = xmpOf(await emit({}));
  expect(textsOf(xmp, 'pdfaid:part')).toEqual(['3']);
  expect(textsOf(xmp, 'pdfaid:conformance')).toEqual(['A']);
  expect(textsOf(xmp, 'pdfuaid:part')).toEqual(['1']);
  expect(textsOf(xmp, 'pdfaSchema:prefix')).toEqual(['pdfuaid']);
});

test('the information dictionary says the same', async () => {
  expect(infoOf(await emit({}))).toEqual({
    Title: 'A & B <c> — “é”',
    Author: 'Ann & Bob, Zoë',
    Subject: 'What "it" is',
    Keywords: 'summit, a<b',
    Creator: 'pitchpipe',
    Producer: 'pitchpipe with PDFKit',
    CreationDate: 'D:20260102030405Z',
    ModDate: 'D:20260102030405Z',
  });
});

test('what is not known is not there', async () => {
  const pdf = await emit({ authors: [], subject: undefined, keywords: undefined });
  for (const name of ['dc:creator', 'dc:description', 'dc:subject', 'pdf:Keywords']) {
    expect(textsOf(xmpOf(pdf), name)).toEqual([]);
  }
  expect(Object.keys(infoOf(pdf)).sort()).toEqual(['CreationDate', 'Creator', 'ModDate', 'Producer', 'Title']);
});

test('readers are told the language and to show the title', async () => {
  const root = openPdf(await emit({}))
    .getTrailer()
    .get('Root');
  expect(root.get('Lang').asString()).toBe('en-GB');
  expect(root.get('ViewerPreferences', 'DisplayDocTitle').asBoolean()).toBe(true);
  expect(root.get('MarkInfo', 'Marked').asBoolean()).toBe(true);
  expect(root.get('PageMode').isNull()).toBe(true);
});

test('the source of a document is a file that belongs to it, as old as the document', async () => {
  const pdf = await emit({});
  expect(filesOf(pdf)).toEqual([
    {
      name: 'talk é.md',
      description: 'A & B (Markdown)',
      mediaType: 'text/markdown',
      relationship: 'Source',
      text: '# A & B — “é”\n',
    },
  ]);
  const root = openPdf(pdf).getTrailer().get('Root');
  const listed = root.get('Names', 'EmbeddedFiles', 'Names');
  expect(listed.get(0).asString()).toBe('talk é.md');
  expect(listed.get(1).asIndirect()).toBe(root.get('AF', 0).asIndirect());
  const facts = listed.get(1).get('EF', 'F').get('Params');
  expect(facts.get('Size').asNumber()).toBe(21);
  expect(facts.get('ModDate').asString()).toBe('D:20260102030405Z');
  expect(facts.get('CheckSum').asByteString()).toHaveLength(16);
  expect(filesOf(await emit({ source: undefined }))).toEqual([]);
});

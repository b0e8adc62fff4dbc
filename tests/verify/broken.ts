// PDFs that are broken in one way each, to show that the validator would have told us.
// In: a good PDF. Out: the same with one fault, and the rule that it breaks.

import * as mupdf from 'mupdf';
import { openPdf } from '../pdf/reading.ts';
import type { Profile } from './validator.ts';

export interface Fault {
  readonly name: string;
  readonly profile: Profile;
  readonly clause: string;
  readonly test: number;
  readonly apply: (document: mupdf.PDFDocument) => void;
}

/** The good PDF, written anew by mupdf with a fault in it; without one, it has to pass like the original. */
export function rewrite(pdf: Uint8Array, fault?: Fault): Uint8Array {
  const document = openPdf(pdf);
  fault?.apply(document);
  return document.saveToBuffer('compress=no').asUint8Array().slice();
}

/** One for each promise that a page makes. */
export const faults: readonly Fault[] = [
  {
    name: 'no language',
    profile: 'ua1',
    clause: '7.2',
    test: 34,
    apply: (document) => root(document).delete('Lang'),
  },
  {
    name: 'content without a tag',
    profile: 'ua1',
    clause: '7.1',
    test: 3,
    apply: (document) => editContent(document, (content) => `${content}\n0 0 9 9 re f\n`),
  },
  {
    name: 'picture without a description',
    profile: 'ua1',
    clause: '7.3',
    test: 1,
    apply: (document) => firstElement(document, 'Figure').delete('Alt'),
  },
  {
    name: 'font that is not embedded',
    profile: 'ua1',
    clause: '7.21.4.1',
    test: 1,
    apply: (document) => firstFont(document).get('DescendantFonts', 0, 'FontDescriptor').delete('FontFile2'),
  },
  {
    name: 'font without Unicode',
    profile: 'ua1',
    clause: '7.21.7',
    test: 1,
    apply: (document) => firstFont(document).delete('ToUnicode'),
  },
  {
    name: 'missing glyph',
    profile: 'ua1',
    clause: '7.21.8',
    test: 1,
    apply: (document) => editContent(document, (content) => content.replace(/\[<[0-9a-f]{4}/, '[<0000')),
  },
  {
    name: 'link that says nothing',
    profile: 'ua1',
    clause: '7.18.5',
    test: 2,
    apply: (document) => document.findPage(0).get('Annots', 0).delete('Contents'),
  },
  {
    name: 'link outside the structure',
    profile: 'ua1',
    clause: '7.18.5',
    test: 1,
    apply: (document) => firstElement(document, 'Link').put('S', document.newName('Span')),
  },
  {
    name: 'tab order that is not the structure',
    profile: 'ua1',
    clause: '7.18.3',
    test: 1,
    apply: (document) => document.findPage(0).delete('Tabs'),
  },
  {
    name: 'no claim of PDF/UA',
    profile: 'ua1',
    clause: '5',
    test: 1,
    apply: (document) => editXmp(document, (xmp) => xmp.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
  },
  {
    name: 'no title',
    profile: 'ua1',
    clause: '7.1',
    test: 9,
    apply: (document) => editXmp(document, (xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/, '')),
  },
  {
    name: 'file name in the place of the title',
    profile: 'ua1',
    clause: '7.1',
    test: 10,
    apply: (document) => root(document).delete('ViewerPreferences'),
  },
  {
    name: 'skipped heading level',
    profile: 'ua1',
    clause: '7.4.2',
    test: 1,
    apply: (document) => firstElement(document, 'H2').put('S', document.newName('H3')),
  },
  {
    name: 'head cell without a scope',
    profile: 'ua1',
    clause: '7.5',
    test: 1,
    apply: (document) => {
      for (const head of elements(document, 'TH')) head.get('A').delete('Scope');
    },
  },
  {
    name: 'list item outside a list',
    profile: 'ua1',
    clause: '7.2',
    test: 17,
    apply: (document) => firstElement(document, 'L').put('S', document.newName('Div')),
  },
  {
    name: 'table whose rows differ',
    profile: 'ua1',
    clause: '7.2',
    test: 42,
    apply: (document) => firstElement(document, 'TD').put('A', { O: document.newName('Table'), ColSpan: 4 }),
  },
  {
    name: 'no output intent',
    profile: '3a',
    clause: '6.2.4.3',
    test: 2,
    apply: (document) => root(document).delete('OutputIntents'),
  },
  {
    name: 'output profile that is none',
    profile: '3a',
    clause: '6.2.3',
    test: 1,
    apply: (document) =>
      root(document).get('OutputIntents', 0, 'DestOutputProfile').writeStream(new mupdf.Buffer('no profile')),
  },
  {
    name: 'metadata that is not XML',
    profile: '3a',
    clause: '6.6.2.1',
    test: 4,
    apply: (document) => editXmp(document, (xmp) => xmp.replace('A &amp; B', 'A & B')),
  },
  {
    name: 'claim of PDF/UA without a description',
    profile: '3a',
    clause: '6.6.2.3.1',
    test: 1,
    apply: (document) =>
      editXmp(document, (xmp) => xmp.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, '')),
  },
  {
    name: 'annotation that is not printed',
    profile: '3a',
    clause: '6.3.2',
    test: 2,
    apply: (document) => document.findPage(0).get('Annots', 0).put('F', 0),
  },
  {
    name: 'picture that readers smooth',
    profile: '3a',
    clause: '6.2.8',
    test: 3,
    apply: (document) => document.findPage(0).get('Resources', 'XObject', 'I1').put('Interpolate', true),
  },
  {
    name: 'script',
    profile: '3a',
    clause: '6.5.1',
    test: 1,
    apply: (document) =>
      document
        .findPage(0)
        .get('Annots', 0)
        .put('A', { S: document.newName('JavaScript'), JS: document.newString('1') }),
  },
];

const root = (document: mupdf.PDFDocument): mupdf.PDFObject => document.getTrailer().get('Root');

const firstFont = (document: mupdf.PDFDocument): mupdf.PDFObject => document.findPage(0).get('Resources', 'Font', 'F1');

function firstElement(document: mupdf.PDFDocument, role: string): mupdf.PDFObject {
  const [element] = elements(document, role);
  if (!element) throw new Error(`The PDF has no ${role}.`);
  return element;
}

/** Structure elements in the order of the file's objects. */
function elements(document: mupdf.PDFDocument, role: string): readonly mupdf.PDFObject[] {
  const objects = Array.from({ length: document.countObjects() - 1 }, (_, index) => document.newIndirect(index + 1));
  return objects.filter((object) => {
    const name = object.isDictionary() ? object.get('S') : undefined;
    return name?.isName() && name.asName() === role && !object.get('P').isNull();
  });
}

function editContent(document: mupdf.PDFDocument, edit: (content: string) => string): void {
  editStream(document.findPage(0).get('Contents'), edit);
}

function editXmp(document: mupdf.PDFDocument, edit: (xmp: string) => string): void {
  editStream(root(document).get('Metadata'), edit);
}

function editStream(stream: mupdf.PDFObject, edit: (text: string) => string): void {
  const before = new TextDecoder().decode(stream.readStream().asUint8Array());
  const after = edit(before);
  if (after === before) throw new Error('The fault has changed nothing.');
  stream.writeStream(new mupdf.Buffer(after));
}

// PDFs that are broken in one way each, to prove that the validator would have seen it.
// In: a good PDF. Out: broken ones, each with the rule that it must fail by.

import * as mupdf from 'mupdf';
import { openPdf } from '../pdf/reading.ts';
import type { Profile } from './validator.ts';

export interface BrokenPdf {
  readonly name: string;
  readonly profile: Profile;
  readonly clause: string;
  /** The test's number within the clause, as veraPDF counts. */
  readonly test: number;
  readonly bytes: Uint8Array;
}

interface Fault extends Omit<BrokenPdf, 'bytes'> {
  apply(pdf: mupdf.PDFDocument): void;
}

/** Every fault, applied to a copy of its own. */
export function breakPdf(good: Uint8Array): readonly BrokenPdf[] {
  return faults.map(({ apply, ...fault }) => {
    const pdf = openPdf(good);
    apply(pdf);
    return { ...fault, bytes: save(pdf) };
  });
}

/** The same file, written by the same tool that breaks the others: it must stay sound, or the kit proves nothing. */
export function copyPdf(good: Uint8Array): Uint8Array {
  return save(openPdf(good));
}

const faults: readonly Fault[] = [
  {
    name: 'says nothing of PDF/UA',
    profile: 'ua1',
    clause: '5',
    test: 1,
    apply: (pdf) => editXmp(pdf, (xmp) => xmp.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, '')),
  },
  {
    name: 'is not marked as tagged',
    profile: 'ua1',
    clause: '6.2',
    test: 1,
    apply: (pdf) => catalog(pdf).get('MarkInfo').put('Marked', false),
  },
  {
    name: 'holds content that is neither tagged nor an artifact',
    profile: 'ua1',
    clause: '7.1',
    test: 3,
    apply: (pdf) => editContent(pdf, (content) => content.replace(/\/Artifact <<[^>]*>> BDC/, '/Loose BMC')),
  },
  {
    name: 'has no title in its metadata',
    profile: 'ua1',
    clause: '7.1',
    test: 9,
    apply: (pdf) => editXmp(pdf, (xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/s, '')),
  },
  {
    name: 'shows its file name instead of its title',
    profile: 'ua1',
    clause: '7.1',
    test: 10,
    apply: (pdf) => catalog(pdf).get('ViewerPreferences').put('DisplayDocTitle', false),
  },
  {
    name: 'has no structure tree',
    profile: 'ua1',
    clause: '7.1',
    test: 11,
    apply: (pdf) => catalog(pdf).delete('StructTreeRoot'),
  },
  {
    name: 'names no language',
    profile: 'ua1',
    clause: '7.2',
    test: 34,
    apply: (pdf) => catalog(pdf).delete('Lang'),
  },
  {
    name: 'has a list item outside a list',
    profile: 'ua1',
    clause: '7.2',
    test: 17,
    apply: (pdf) => firstElement(pdf, 'L').put('S', pdf.newName('Sect')),
  },
  {
    name: 'has a table whose rows differ in length',
    profile: 'ua1',
    clause: '7.2',
    test: 42,
    apply: (pdf) => firstElement(pdf, 'TR').get('K').delete(1),
  },
  {
    name: 'has a figure without alternative text',
    profile: 'ua1',
    clause: '7.3',
    test: 1,
    apply: (pdf) => firstElement(pdf, 'Figure').delete('Alt'),
  },
  {
    name: 'skips a heading level',
    profile: 'ua1',
    clause: '7.4.2',
    test: 1,
    apply: (pdf) => firstElement(pdf, 'H2').put('S', pdf.newName('H3')),
  },
  {
    name: 'has header cells without scope',
    profile: 'ua1',
    clause: '7.5',
    test: 1,
    apply: (pdf) => {
      for (const header of elements(pdf, 'TH')) header.delete('A');
    },
  },
  {
    name: 'has annotations and no tab order',
    profile: 'ua1',
    clause: '7.18.3',
    test: 1,
    apply: (pdf) => pdf.findPage(0).delete('Tabs'),
  },
  {
    name: 'has a link that says nothing of itself',
    profile: 'ua1',
    clause: '7.18.5',
    test: 2,
    apply: (pdf) => firstAnnotation(pdf).delete('Contents'),
  },
  {
    name: 'has a link outside the tree',
    profile: 'ua1',
    clause: '7.18.5',
    test: 1,
    apply: (pdf) => firstElement(pdf, 'Link').put('S', pdf.newName('Span')),
  },
  {
    name: 'has a font that is not embedded',
    profile: 'ua1',
    clause: '7.21.4.1',
    test: 1,
    apply: (pdf) => descendantFont(pdf).get('FontDescriptor').delete('FontFile2'),
  },
  {
    name: 'has text that has no Unicode',
    profile: 'ua1',
    clause: '7.21.7',
    test: 1,
    apply: (pdf) => firstFont(pdf).delete('ToUnicode'),
  },
  {
    name: 'shows .notdef',
    profile: 'ua1',
    clause: '7.21.8',
    test: 1,
    apply: (pdf) => editContent(pdf, (content) => content.replace(/<[0-9a-f]{4}/, '<0000')),
  },
  {
    name: 'claims another part of PDF/A',
    profile: '3a',
    clause: '6.6.4',
    test: 2,
    apply: (pdf) => editXmp(pdf, (xmp) => xmp.replace('<pdfaid:part>3<', '<pdfaid:part>1<')),
  },
  {
    name: 'has metadata that is not well-formed',
    profile: '3a',
    clause: '6.6.2.1',
    test: 4,
    apply: (pdf) => editXmp(pdf, (xmp) => xmp.replace('A day for operators', 'A day & a night')),
  },
  {
    name: 'does not describe the PDF/UA schema',
    profile: '3a',
    clause: '6.6.2.3.1',
    test: 1,
    apply: (pdf) => editXmp(pdf, (xmp) => xmp.replace(/<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/s, '')),
  },
  {
    name: 'has no output intent',
    profile: '3a',
    clause: '6.2.4.3',
    test: 2,
    apply: (pdf) => catalog(pdf).delete('OutputIntents'),
  },
  {
    name: 'has an output intent for no kind of output',
    profile: '3a',
    clause: '6.2.3',
    test: 1,
    // The profile's class: an abstract profile instead of a monitor's.
    apply: (pdf) => edit(outputProfile(pdf), (profile) => profile.replace('mntrRGB ', 'abstRGB ')),
  },
  {
    name: 'runs a script when it opens',
    profile: '3a',
    clause: '6.5.1',
    test: 1,
    apply: (pdf) => catalog(pdf).put('OpenAction', { S: pdf.newName('JavaScript'), JS: pdf.newString('app.beep(0)') }),
  },
  {
    name: 'has a link that does not print',
    profile: '3a',
    clause: '6.3.2',
    test: 2,
    apply: (pdf) => firstAnnotation(pdf).put('F', 0),
  },
];

const save = (pdf: mupdf.PDFDocument): Uint8Array => pdf.saveToBuffer('').asUint8Array().slice();

const catalog = (pdf: mupdf.PDFDocument): mupdf.PDFObject => pdf.getTrailer().get('Root');

const outputProfile = (pdf: mupdf.PDFDocument): mupdf.PDFObject =>
  catalog(pdf).get('OutputIntents', 0, 'DestOutputProfile');

const firstAnnotation = (pdf: mupdf.PDFDocument): mupdf.PDFObject => pdf.findPage(0).get('Annots', 0);

function firstFont(pdf: mupdf.PDFDocument): mupdf.PDFObject {
  let font: mupdf.PDFObject | undefined;
  pdf
    .findPage(0)
    .get('Resources', 'Font')
    .forEach((value) => {
      font ??= value;
    });
  if (!font) throw new Error('The PDF has no font.');
  return font;
}

const descendantFont = (pdf: mupdf.PDFDocument): mupdf.PDFObject => firstFont(pdf).get('DescendantFonts', 0);

function firstElement(pdf: mupdf.PDFDocument, role: string): mupdf.PDFObject {
  const [first] = elements(pdf, role);
  if (!first) throw new Error(`The PDF has no element ${role}.`);
  return first;
}

/** All structure elements of a role, in reading order. */
function elements(pdf: mupdf.PDFDocument, role: string): readonly mupdf.PDFObject[] {
  const found: mupdf.PDFObject[] = [];
  const visit = (object: mupdf.PDFObject): void => {
    if (object.isArray()) object.forEach(visit);
    if (!object.isDictionary() || !object.get('S').isName()) return;
    if (object.get('S').asName() === role) found.push(object);
    visit(object.get('K'));
  };
  visit(catalog(pdf).get('StructTreeRoot', 'K'));
  return found;
}

/** Throws when the edit changes nothing: such a fault would prove nothing. */
function edit(stream: mupdf.PDFObject, change: (text: string) => string): void {
  const text = Buffer.from(stream.readStream().asUint8Array()).toString('latin1');
  const changed = change(text);
  if (changed === text) throw new Error('The edit found nothing to change.');
  stream.writeStream(new mupdf.Buffer(Buffer.from(changed, 'latin1')));
}

const editXmp = (pdf: mupdf.PDFDocument, change: (xmp: string) => string): void =>
  edit(catalog(pdf).get('Metadata'), change);

const editContent = (pdf: mupdf.PDFDocument, change: (content: string) => string): void =>
  edit(pdf.findPage(0).get('Contents'), change);

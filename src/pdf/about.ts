// What a PDF says of itself, as the XMP packet that both standards ask for.
// In: title, authors, language and date. Out: well-formed XMP that claims PDF/A-3a and PDF/UA-1.

import type { Attachment } from './attachment.ts';

/** `date` stands for both creation and change: the same source gives the same file. */
export interface PdfAbout {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject?: string;
  readonly keywords?: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  readonly date: Date;
  /** The source of what is shown. */
  readonly source?: Attachment;
}

/** Named in the metadata as the program that made the document. */
export const creator = 'pitchpipe';

/** Named as the program that wrote the file. */
export const producer = 'pitchpipe with PDFKit';

/** An XMP packet with the same facts as the document information dictionary. */
export function formatXmp(about: PdfAbout): string {
  const date = `${about.date.toISOString().split('.')[0]}Z`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces}>`,
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(about.title)}</dc:title>`,
    about.authors.length > 0 ? `<dc:creator>${list('Seq', about.authors)}</dc:creator>` : '',
    about.subject ? `<dc:description>${alternatives(about.subject)}</dc:description>` : '',
    about.keywords?.length ? `<dc:subject>${list('Bag', about.keywords)}</dc:subject>` : '',
    about.keywords?.length ? `<pdf:Keywords>${escapeXml(formatKeywords(about.keywords))}</pdf:Keywords>` : '',
    `<dc:language>${list('Bag', [about.lang])}</dc:language>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${creator}</xmp:CreatorTool>`,
    `<pdf:Producer>${producer}</pdf:Producer>`,
    '<pdfaid:part>3</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description>',
    accessibilitySchema,
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Keywords as one text, as the information dictionary holds them. */
export const formatKeywords = (keywords: readonly string[]): string => keywords.join(', ');

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
].join(' ');

/** PDF/A knows nothing of PDF/UA: a property that is not its own has to be described (ISO 19005-3, 6.6.2.3). */
const accessibilitySchema = [
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  '</rdf:Description>',
].join('\n');

const alternatives = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

const list = (kind: 'Seq' | 'Bag', texts: readonly string[]): string =>
  `<rdf:${kind}>${texts.map((text) => `<rdf:li>${escapeXml(text)}</rdf:li>`).join('')}</rdf:${kind}>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Markup escaped, and what XML 1.0 can't hold at all left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

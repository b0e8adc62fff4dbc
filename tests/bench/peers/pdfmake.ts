// The page as pdfmake sets it: without tags, balance or fit.
// In: content and a type size in pt. Out: a PDF.

import type { PageContent } from '../page-content.ts';

/** What is used of `pdfmake`; it is installed by the bench. */
interface PdfmakeModule {
  readonly default: {
    setFonts(fonts: object): void;
    setUrlAccessPolicy(allows: () => boolean): void;
    setLocalAccessPolicy(allows: () => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
}

const name = 'pdfmake';

export async function preparePdfmake(fonts: string) {
  const { default: pdfmake } = (await import(name)) as PdfmakeModule;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const family = (file: string) => ({
    normal: `${fonts}/${file}-400.ttf`,
    bold: `${fonts}/${file}-600.ttf`,
    italics: `${fonts}/${file}-400Italic.ttf`,
    bolditalics: `${fonts}/${file}-600Italic.ttf`,
  });
  pdfmake.setFonts({ sans: family('SourceSans3'), serif: family('SourceSerif4') });
  return (content: PageContent, size: number): Promise<Uint8Array> =>
    pdfmake.createPdf(definitionOf(content, size)).getBuffer();
}

function definitionOf({ title, subtitle, ask, figures, sections, mail }: PageContent, size: number): object {
  const section = ({ heading, items }: PageContent['sections'][number]) => [
    { text: heading, font: 'serif', fontSize: 13 },
    { ul: items.map(({ lead, text }) => ({ text: [{ text: `${lead} `, bold: true }, text] })) },
  ];
  return {
    pageSize: 'A4',
    pageMargins: 45,
    defaultStyle: { font: 'sans', fontSize: size, lineHeight: 1.05, color: '#122B35' },
    content: [
      { text: title, font: 'serif', fontSize: 30 },
      { text: subtitle, fontSize: 12 },
      {
        table: {
          widths: ['*'],
          body: [[{ text: ask, font: 'serif', fontSize: 15, color: 'white', fillColor: '#C4371A' }]],
        },
      },
      {
        columns: figures.map(({ value, label }) => [
          { text: value, font: 'serif', fontSize: 36, color: '#C4371A' },
          label,
        ]),
      },
      { columns: [sections.slice(0, 2).flatMap(section), sections.slice(2).flatMap(section)], columnGap: 22 },
      `Mail: ${mail}`,
    ],
  };
}

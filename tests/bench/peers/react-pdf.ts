// The page as react-pdf sets it: without tags, balance or fit.
// In: content and a type size in pt. Out: a PDF.

import type { PageContent } from '../page-content.ts';

type Element = object;

/** What is used of `@react-pdf/renderer` and `react`; they are installed by the bench. */
interface ReactPdfModule {
  readonly Font: { register(family: object): void };
  readonly Document: unknown;
  readonly Page: unknown;
  readonly View: unknown;
  readonly Text: unknown;
  renderToBuffer(document: Element): Promise<Uint8Array>;
}

interface ReactModule {
  createElement(type: unknown, properties: object | null, ...children: unknown[]): Element;
}

const names = ['@react-pdf/renderer', 'react'] as const;

export async function prepareReactPdf(fonts: string) {
  const library = (await import(names[0])) as ReactPdfModule;
  const react = (await import(names[1])) as ReactModule;
  for (const [family, file] of Object.entries({ sans: 'SourceSans3', serif: 'SourceSerif4' })) {
    library.Font.register({
      family,
      fonts: [{ src: `${fonts}/${file}-400.ttf` }, { src: `${fonts}/${file}-600.ttf`, fontWeight: 600 }],
    });
  }
  const make = elementsOf(library, react.createElement);
  return (content: PageContent, size: number): Promise<Uint8Array> => library.renderToBuffer(make(content, size));
}

function elementsOf({ Document, Page, View, Text }: ReactPdfModule, h: ReactModule['createElement']) {
  const text = (style: object, ...children: unknown[]) => h(Text, { style }, ...children);
  const serif = (size: number, color = '#122B35') => ({ fontFamily: 'serif', fontSize: size, color });
  const column = (sections: PageContent['sections']) =>
    h(
      View,
      { style: { width: '48%' } },
      ...sections.flatMap(({ heading, items }) => [
        text(serif(13), heading),
        ...items.map(({ lead, text: rest }) => text({}, '• ', text({ fontWeight: 600 }, `${lead} `), rest)),
      ]),
    );
  return ({ title, subtitle, ask, figures, sections, mail }: PageContent, size: number): Element =>
    h(
      Document,
      { title },
      h(
        Page,
        { size: 'A4', style: { padding: 45, fontFamily: 'sans', fontSize: size, lineHeight: 1.3 } },
        text(serif(30), title),
        text({ fontSize: 12 }, subtitle),
        h(View, { style: { backgroundColor: '#C4371A', padding: 12 } }, text(serif(15, 'white'), ask)),
        h(
          View,
          { style: { flexDirection: 'row' } },
          ...figures.map(({ value, label }) =>
            h(View, { style: { width: '33%' } }, text(serif(36, '#C4371A'), value), text({}, label)),
          ),
        ),
        h(
          View,
          { style: { flexDirection: 'row', justifyContent: 'space-between' } },
          column(sections.slice(0, 2)),
          column(sections.slice(2)),
        ),
        text({}, `Mail: ${mail}`),
      ),
    );
}

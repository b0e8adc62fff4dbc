// The page as typst sets it, through its compiler for Node.
// In: content and a type size in pt. Out: a tagged PDF/UA-1, and on how many sheets it stands.

import type { PageContent } from '../page-content.ts';

/** What is used of `@myriaddreamin/typst-ts-node-compiler`; its own types are there only after the bench has installed it. */
interface TypstModule {
  readonly NodeCompiler: { create(options: object): TypstCompiler };
}

interface TypstCompiler {
  compile(source: { readonly mainFileContent: string }): {
    readonly result: { readonly numOfPages: number } | null;
    printErrors(): void;
  };
  pdf(document: object, options: object): Uint8Array;
  evictCache(age: number): void;
}

const name = '@myriaddreamin/typst-ts-node-compiler';

export async function prepareTypst(fonts: string) {
  const { NodeCompiler } = (await import(name)) as TypstModule;
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  return {
    /** Typst takes one standard at a time; this is the one for accessibility. */
    set(content: PageContent, size: number): { readonly bytes: Uint8Array; readonly sheets: number } {
      const compiled = compiler.compile({ mainFileContent: typstSource(content, size) });
      if (!compiled.result) {
        compiled.printErrors();
        throw new Error('typst could not set the page');
      }
      return { bytes: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }), sheets: compiled.result.numOfPages };
    },
    /** The first size of a ladder, from the top, at which the page is one sheet: what a fit by hand does. */
    fit(content: PageContent, sizes: readonly number[]): Uint8Array {
      for (const size of sizes) {
        const compiled = compiler.compile({ mainFileContent: typstSource(content, size) });
        if (compiled.result?.numOfPages === 1) return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
      }
      throw new Error('no size made one sheet');
    },
    evict: () => compiler.evictCache(10),
  };
}

const escapeText = (text: string): string => text.replace(/[\\#$*_`@<>~[\]-]/g, (character) => `\\${character}`);

function typstSource({ title, subtitle, ask, figures, sections, mail }: PageContent, size: number): string {
  const figure = ({ value, label }: PageContent['figures'][number]) =>
    `[#text(font: "Source Serif 4", size: 36pt, fill: rgb("#C4371A"))[${escapeText(value)}] \\ ${escapeText(label)}]`;
  const section = ({ heading, items }: PageContent['sections'][number]) =>
    `== ${escapeText(heading)}\n${items.map(({ lead, text }) => `- *${escapeText(lead)}* ${escapeText(text)}`).join('\n')}`;
  return `#set document(title: "${title}", author: "Operators' Circle")
#set page(paper: "a4", margin: 16mm)
#set text(font: "Source Sans 3", size: ${size}pt, lang: "en", fill: rgb("#122B35"))
#set par(justify: false, leading: 0.55em)
#show heading: set text(font: "Source Serif 4", weight: 500)
= #text(size: 30pt, weight: 300)[${escapeText(title)}]
#text(size: 12pt)[${escapeText(subtitle)}]
#block(fill: rgb("#C4371A"), width: 100%, inset: 12pt)[#text(fill: white, font: "Source Serif 4", size: 15pt)[${escapeText(ask)}]]
#grid(columns: (1fr, 1fr, 1fr), gutter: 8mm, ${figures.map(figure).join(', ')})
#line(length: 100%)
#columns(2, gutter: 8mm)[
${sections.map(section).join('\n')}
]
#line(length: 100%)
Mail: ${escapeText(mail)}
`;
}

// The runs of marked content of a PDF, as pdf.js goes through them.
// In: the bytes of a PDF. Out: for each sheet its glyphs in drawing order, and the text of each run by its MCID.

import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ShownGlyph {
  readonly text: string;
  /** The innermost run with a number; undefined in an artifact. */
  readonly mcid?: number;
  /** Counts the runs of the sheet that are read from their last glyph to their first; undefined outside of them. */
  readonly reversed?: number;
}

/** For each sheet, every glyph that is shown. */
export async function shownGlyphs(pdf: Uint8Array): Promise<readonly (readonly ShownGlyph[])[]> {
  return Promise.all((await pagesOf(pdf)).map(shownOn));
}

/** A PDF as pdf.js sees it. It takes the array it is given away, so it gets a copy. */
export const openInPdfJs = (pdf: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;

/** The sheets of a PDF. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly PDFPageProxy[]> {
  const document = await openInPdfJs(pdf);
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
}

/** What is open around a glyph. */
type Mark = Pick<ShownGlyph, 'mcid' | 'reversed'>;

async function shownOn(page: PDFPageProxy): Promise<readonly ShownGlyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: ShownGlyph[] = [];
  const open: Mark[] = [];
  let turns = 0;
  for (const [index, operator] of fnArray.entries()) {
    const operands: readonly unknown[] = argsArray[index] ?? [];
    if (operator === OPS.beginMarkedContent) {
      const isReversed = nameOf(operands[0]) === 'ReversedChars';
      open.push({ ...open.at(-1), ...(isReversed ? { reversed: turns++ } : {}) });
    } else if (operator === OPS.beginMarkedContentProps) {
      const [, mcid] = operands;
      open.push(typeof mcid === 'number' ? { mcid } : {});
    } else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) {
      glyphs.push(...textsOf(operands[0]).map((text) => ({ text, ...open.at(-1) })));
    }
  }
  return glyphs;
}

/** pdf.js gives a tag as an object with its name. */
const nameOf = (tag: unknown): unknown => (typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag);

/** pdf.js gives a glyph as an object and a move as a number. */
function textsOf(shown: unknown): readonly string[] {
  if (!Array.isArray(shown)) return [];
  return shown.flatMap((item: { unicode?: string } | number) => (typeof item === 'number' ? [] : [item.unicode ?? '']));
}

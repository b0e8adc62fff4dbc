// What the content of a PDF's sheets says, by marked content, as pdf.js reads it. Spaces are those that are drawn: none is guessed.
// In: the bytes of a PDF. Out: the text of each marked content, and the text of artifacts.

import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ContentText {
  /** By `page:mcid`, pages from 0. */
  readonly marked: ReadonlyMap<string, string>;
  readonly artifacts: string;
  /** Text that is neither: there must be none. */
  readonly loose: string;
}

export async function readContent(pdf: Uint8Array): Promise<ContentText> {
  // pdf.js takes the bytes that it is given away from their owner.
  const task = getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const marked = new Map<string, string>();
  const texts = { artifacts: '', loose: '' };
  for (let page = 0; page < document.numPages; page++) {
    const { fnArray, argsArray } = await (await document.getPage(page + 1)).getOperatorList();
    const open: (string | undefined)[] = [];
    for (const [index, operator] of fnArray.entries()) {
      const args: unknown[] = argsArray[index] ?? [];
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
        open.push(args[0] === 'Artifact' ? 'artifact' : typeof args[1] === 'number' ? `${page}:${args[1]}` : undefined);
      } else if (operator === OPS.endMarkedContent) open.pop();
      else if (operator === OPS.showText) {
        const owner = open.findLast((entry) => entry !== undefined);
        const text = textOf(args[0]);
        if (owner === 'artifact') texts.artifacts += text;
        else if (owner === undefined) texts.loose += text;
        else marked.set(owner, (marked.get(owner) ?? '') + text);
      }
    }
  }
  await task.destroy();
  return { marked, ...texts };
}

/** The operand of TJ: glyphs that know how they are read, and numbers that move the pen. */
function textOf(operand: unknown): string {
  if (!Array.isArray(operand)) return '';
  return operand.map((item) => (isGlyph(item) ? item.unicode : '')).join('');
}

function isGlyph(item: unknown): item is { readonly unicode: string } {
  return typeof item === 'object' && item !== null && 'unicode' in item && typeof item.unicode === 'string';
}

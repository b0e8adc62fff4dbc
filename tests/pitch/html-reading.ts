// Reads an HTML file as a browser would, and hands back everything a person could get out of it.
// In: HTML text. Out: what is shown, and what is not shown but there: attributes, comments, scripts, styles, decoded data URIs.

import { Parser } from 'htmlparser2';

export interface ReadHtml {
  /** The text of each block, in order; script, style and what `skip` names are left out. */
  readonly blocks: readonly string[];
  /** Everything else that was written: attribute values, comments, scripts, styles, and text inside data URIs. */
  readonly hidden: readonly string[];
}

const inlineTags = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const codeTags = new Set(['script', 'style', 'template', 'noscript']);

/** Reads a file; an element for which `skip` is true is left out of `blocks` with all it holds. */
export function readHtml(
  html: string,
  skip: (tag: string, classes: readonly string[]) => boolean = () => false,
): ReadHtml {
  const blocks: string[] = [];
  const hidden: string[] = [];
  const open: { readonly tag: string; readonly skipped: boolean; readonly code: boolean }[] = [];
  let line = '';
  const endBlock = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push(text);
    line = '';
  };
  const parser = new Parser(
    {
      onopentag(tag, values) {
        if (!inlineTags.has(tag)) endBlock();
        const outer = open.at(-1);
        const classes = (values.class ?? '').split(/\s+/);
        open.push({
          tag,
          skipped: (outer?.skipped ?? false) || skip(tag, classes),
          code: codeTags.has(tag) || (outer?.code ?? false),
        });
        for (const value of Object.values(values)) hidden.push(value, ...decodeDataUris(value));
      },
      ontext(text) {
        const inside = open.at(-1);
        if (inside?.code || inside?.skipped) hidden.push(text, ...decodeDataUris(text));
        else line += text;
      },
      oncomment(text) {
        hidden.push(text);
      },
      onprocessinginstruction(_name, text) {
        hidden.push(text);
      },
      onclosetag(tag) {
        if (!inlineTags.has(tag)) endBlock();
        open.pop();
      },
      onend: endBlock,
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return { blocks, hidden };
}

/** What base64 and percent-encoded data URIs hold, read as UTF-8. */
function decodeDataUris(text: string): readonly string[] {
  return [...text.matchAll(/data:[\w/+.;=-]*?(;base64)?,([^"')\s]*)/g)].map((match) =>
    match[1] ? Buffer.from(match[2] ?? '', 'base64').toString('utf8') : safeDecode(match[2] ?? ''),
  );
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

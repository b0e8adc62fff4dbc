// The children of `>` → a quote with its attribution, or one of GitHub's callouts.
// In: the blocks inside the quote. Out: one block; its attribution is taken out of the last line.

import type { Span } from '../diagnostics/index.ts';
import {
  type Attribution,
  type Block,
  type CalloutKind,
  calloutKinds,
  type Inline,
  noAttributes,
  type Paragraph,
} from '../model/index.ts';
import { trimEnds } from './trim-ends.ts';

export function finishQuote(children: readonly Block[], span: Span): Block {
  const callout = readAlert(children, span);
  if (callout) return callout;
  const last = children.at(-1);
  const found = last?.type === 'paragraph' ? takeAttribution(last) : undefined;
  if (!found) return { type: 'quote', children, attributes: noAttributes, span };
  const kept = found.rest ? [...children.slice(0, -1), found.rest] : children.slice(0, -1);
  return { type: 'quote', children: kept, attribution: found.attribution, attributes: noAttributes, span };
}

/** `> [!NOTE]` alone on the first line. */
function readAlert(children: readonly Block[], span: Span): Block | undefined {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return undefined;
  const [text, next, ...others] = first.children;
  const name = text?.type === 'text' ? /^\[!([A-Za-z]+)\]$/.exec(text.text.trim())?.[1]?.toLowerCase() : undefined;
  const kind = calloutKinds.find((known): known is CalloutKind => known === name);
  if (!kind || (next && next.type !== 'break')) return undefined;
  const [start] = others;
  const body: Block[] = start ? [{ ...first, children: others, span: { ...first.span, start: start.span.start } }] : [];
  return { type: 'callout', kind, children: [...body, ...rest], attributes: noAttributes, span };
}

/** The paragraph's last line, when it begins with a dash: `— Name, role`. */
function takeAttribution(
  paragraph: Paragraph,
): { readonly attribution: Attribution; readonly rest?: Paragraph } | undefined {
  const lastBreak = paragraph.children.findLastIndex((child) => child.type === 'break');
  const line = paragraph.children.slice(lastBreak + 1);
  const [first] = line;
  const dash = first?.type === 'text' ? /^(?:—|―)\s*/.exec(first.text)?.[0] : undefined;
  if (dash === undefined || first?.type !== 'text') return undefined;
  const name = dropStart(line, dash.length);
  const [nameStart] = name;
  const end = line.at(-1)!.span.end;
  if (!nameStart) return undefined;
  const attribution = { ...splitAtComma(name), span: { ...first.span, end } };
  if (lastBreak < 0) return { attribution };
  const children = trimEnds(paragraph.children.slice(0, lastBreak));
  const bodyEnd = children.at(-1)?.span.end;
  return bodyEnd === undefined
    ? { attribution }
    : { attribution, rest: { ...paragraph, children, span: { ...paragraph.span, end: bodyEnd } } };
}

/** Takes characters off the first text. */
function dropStart(line: readonly Inline[], length: number): readonly Inline[] {
  const [first, ...rest] = line;
  if (first?.type !== 'text') return line;
  const text = first.text.slice(length);
  const kept: Inline = { ...first, text, span: { ...first.span, start: first.span.start + length } };
  return text === '' ? rest : [kept, ...rest];
}

/** The first comma between words parts the name from the role. */
function splitAtComma(line: readonly Inline[]): Pick<Attribution, 'name' | 'role'> {
  const index = line.findIndex((child) => child.type === 'text' && /,\s/.test(child.text));
  const found = line[index];
  if (found?.type !== 'text') return { name: line };
  const comma = found.text.search(/,\s/);
  const before: Inline = {
    ...found,
    text: found.text.slice(0, comma),
    span: { ...found.span, end: found.span.start + comma },
  };
  const gap = /^,\s+/.exec(found.text.slice(comma))![0].length;
  const after = dropStart([found, ...line.slice(index + 1)], comma + gap);
  return { name: [...line.slice(0, index), ...(before.text === '' ? [] : [before])], role: after };
}

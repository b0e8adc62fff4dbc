// What pitchpipe adds to markdown-it's inline rules: variables, attributes, spans, notes and icons.
// In: markdown-it. Out: the same with these rules, and without the rules that would move text.

import type { StateInline } from 'markdown-it';
import { readBraces } from './attribute-syntax.ts';
import { type Parser, sheetOf } from './sheet.ts';
import { addSpanRules } from './span-rules.ts';

/** Adds the rules before emphasis and links, which would break what stands in braces. */
export function addInlineRules(md: Parser): void {
  md.inline.ruler.before('escape', 'variable', readVariable);
  md.inline.ruler.before('escape', 'attributes', readInlineAttributes);
  addSpanRules(md);
  // Joining texts would lose their places; `inlines.ts` joins them with their spans.
  md.inline.ruler2.disable('fragments_join');
  md.core.ruler.disable(['text_join', 'linkify', 'replacements', 'smartquotes']);
}

const VARIABLE = /\{\{[ \t]*([\p{L}_][\p{L}\p{M}\p{N}_.-]{0,80})[ \t]*(?:\?\?[ \t]*([^{}\n]{0,400}?)[ \t]*)?\}\}/uy;

function readVariable(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{{', state.pos) || !sheetOf(state.env).variables) return false;
  VARIABLE.lastIndex = state.pos;
  const found = VARIABLE.exec(state.src);
  if (!found || VARIABLE.lastIndex > state.posMax) return false;
  if (!silent) {
    const token = state.push('variable', '', 0);
    token.content = found[1] ?? '';
    token.meta = { fallback: found[2] };
  }
  state.pos += found[0].length;
  return true;
}

function readInlineAttributes(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
  const braces = readBraces(state.src, state.pos);
  if (!braces || braces.end > state.posMax) return false;
  if (!silent) {
    const token = state.push('attributes', '', 0);
    token.content = state.src.slice(state.pos, braces.end);
    sheetOf(state.env).items.set(token, braces.items);
  }
  state.pos = braces.end;
  return true;
}

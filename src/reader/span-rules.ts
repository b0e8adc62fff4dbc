// Inline rules for what stands in brackets: `[words]{lang=pt}`, `[^note]`, `^[a note on the spot]` and `:icon[name]`.
// In: an inline state. Out: tokens; those of a span and of a note on the spot hold the tokens of their words, as those of a link do.

import type { StateInline } from 'markdown-it';
import { readBraces } from './attribute-syntax.ts';
import type { Parser } from './sheet.ts';

/** Adds the rules: references and icons before links, which would take their brackets, and spans after them. */
export function addSpanRules(md: Parser): void {
  md.inline.ruler.before('link', 'footnote-reference', readReference);
  md.inline.ruler.before('link', 'inline-note', readInlineNote);
  md.inline.ruler.before('link', 'icon', readIcon);
  md.inline.ruler.after('link', 'span', readSpan);
}

/** What may stand between `[^` and `]`: everything but space and brackets. */
export const NOTE_LABEL = /\[\^([^\s[\]^]{1,100})\]/y;

function readReference(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false;
  NOTE_LABEL.lastIndex = state.pos;
  const found = NOTE_LABEL.exec(state.src);
  if (!found || NOTE_LABEL.lastIndex > state.posMax) return false;
  if (!silent) {
    const token = state.push('footnote_reference', '', 0);
    token.content = found[0];
    token.info = found[1]!;
  }
  state.pos += found[0].length;
  return true;
}

function readInlineNote(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('^[', state.pos)) return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos + 1);
  if (end < 0) return false;
  if (!silent) holdTokens(state, 'inline_note', state.pos + 2, end);
  state.pos = end + 1;
  return true;
}

/** Brackets are a span only when braces with attributes touch them. */
function readSpan(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b) return false;
  const start = state.pos;
  const end = state.md.helpers.parseLinkLabel(state, start);
  if (end < 0 || state.src.charCodeAt(end + 1) !== 0x7b) return false;
  const braces = readBraces(state.src, end + 1);
  if (!braces || braces.end > state.posMax) return false;
  if (!silent) holdTokens(state, 'span', start + 1, end);
  state.pos = end + 1;
  return true;
}

/** Opens an element, reads what stands between two offsets into it, and closes it; the place is left at its end. */
function holdTokens(state: StateInline, type: string, start: number, end: number): void {
  const { posMax } = state;
  state.push(`${type}_open`, '', 1);
  state.pos = start;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
  state.push(`${type}_close`, '', -1);
}

const ICON = /:icon\[[ \t]*([A-Za-z0-9][A-Za-z0-9-]{0,60})[ \t]*\]/y;

function readIcon(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith(':icon[', state.pos)) return false;
  ICON.lastIndex = state.pos;
  const found = ICON.exec(state.src);
  if (!found || ICON.lastIndex > state.posMax) return false;
  if (!silent) {
    const token = state.push('icon', '', 0);
    token.content = found[0];
    token.info = found[1]!;
  }
  state.pos += found[0].length;
  return true;
}

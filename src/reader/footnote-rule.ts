// The block rule for `[^label]: what the note says`, which may go on in blocks that are indented by four.
// In: a block state at a line. Out: tokens that hold those of the note's blocks; a note stands where a reference calls it.
// markdown-it-footnote moves the tokens of all notes to the end of the document, where places, slides and included files are lost.

import type { StateBlock } from 'markdown-it';
import { type Parser, setPlace } from './sheet.ts';

/** Adds the rule; it ends a paragraph, as a second note does the first one. */
export function addFootnoteRule(md: Parser): void {
  md.block.ruler.before('reference', 'footnote', readDefinition, { alt: ['paragraph', 'reference'] });
}

/** What stands before the text of a note. */
const OPENER = /\[\^([^\s[\]^]{1,100})\]:/y;
/** How deep the later blocks of a note are indented, as in Pandoc. */
const INDENT = 4;

function readDefinition(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (!state.src.startsWith('[^', start) || state.sCount[line]! - state.blkIndent >= 4) return false;
  OPENER.lastIndex = start;
  const found = OPENER.exec(state.src);
  if (!found || OPENER.lastIndex > state.eMarks[line]!) return false;
  if (silent) return true;
  const open = state.push('footnote_open', '', 1);
  open.info = found[1]!;
  open.map = [line, line];
  tokenizeInside(state, line, end, OPENER.lastIndex);
  open.map = [line, state.line];
  setPlace(open, [start, endOf(state, line, state.line)]);
  state.push('footnote_close', '', -1);
  return true;
}

/** The first line is read from behind the colon, as if its text were indented like the lines below it. */
function tokenizeInside(state: StateBlock, line: number, end: number, from: number): void {
  const saved = [state.bMarks[line]!, state.tShift[line]!, state.sCount[line]!] as const;
  const { parentType } = state;
  state.bMarks[line] = from;
  state.tShift[line] = state.skipSpaces(from) - from;
  state.blkIndent += INDENT;
  state.sCount[line] = state.blkIndent;
  // A note holds what a quotation may hold.
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, line, end);
  if (state.line === line) state.line = line + 1;
  state.parentType = parentType;
  state.blkIndent -= INDENT;
  [state.bMarks[line], state.tShift[line], state.sCount[line]] = saved;
}

/** The end of the last line that holds anything. */
function endOf(state: StateBlock, first: number, after: number): number {
  let last = after - 1;
  while (last > first && state.isEmpty(last)) last--;
  return state.eMarks[last]!;
}

// What pitchpipe adds to markdown-it's block rules: slide cuts, parts, attribute lines and containers.
// Each rule pushes one kind of token; `blocks.ts` makes them into the model.

import type { StateBlock } from 'markdown-it';
import { readBraces } from './attribute-syntax.ts';
import { lineAt } from './block-places.ts';
import { tokenizeBlock } from './block-tokenizer.ts';
import { readContainer, readLeaf } from './container-rules.ts';
import { followTags } from './html-balance.ts';
import { type Parser, type Sheet, setPlace, sheetOf } from './sheet.ts';

const interrupting = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

/** Adds the rules, before all of markdown-it's own. */
export function addBlockRules(md: Parser): void {
  md.block.ruler.before('table', 'slide-cut', readSlideCut, interrupting);
  md.block.ruler.before('table', 'part', readPart, interrupting);
  md.block.ruler.before('table', 'container', readContainer, interrupting);
  md.block.ruler.before('table', 'leaf', readLeaf, interrupting);
  md.block.ruler.before('table', 'attribute-line', readAttributeLine, interrupting);
  stopSetextAtCuts(md);
  stopHtmlAtCuts(md);
}

/** True when a line stands at the left edge of the source, outside containers and HTML: where cuts and parts count. */
function isAtEdge(state: StateBlock, line: number, sheet: Sheet): boolean {
  const start = state.bMarks[line]!;
  return (
    sheet.containers.length === 0 &&
    sheet.openHtml.length === 0 &&
    state.tShift[line] === 0 &&
    (start === 0 || state.src.charCodeAt(start - 1) === 10)
  );
}

function isSlideCut(state: StateBlock, line: number, sheet: Sheet): boolean {
  if (sheet.by !== 'rules' || !isAtEdge(state, line, sheet)) return false;
  const length = state.eMarks[line]! - state.bMarks[line]!;
  return (length === 3 || length === 4) && state.src.startsWith('----'.slice(0, length), state.bMarks[line]!);
}

function readSlideCut(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const sheet = sheetOf(state.env);
  if (!isSlideCut(state, line, sheet)) return false;
  if (silent) return true;
  const token = state.push('slide_cut', '', 0);
  token.markup = state.src.slice(state.bMarks[line], state.eMarks[line]);
  token.map = [line, line + 1];
  sheet.inNotes = false;
  state.line = line + 1;
  return true;
}

const PART = /^(Notes?|Page):(?=\s|$)/;

function partAt(state: StateBlock, line: number, sheet: Sheet): string | undefined {
  if (sheet.inNotes || !isAtEdge(state, line, sheet)) return undefined;
  const name = PART.exec(
    state.src.slice(state.bMarks[line], Math.min(state.bMarks[line]! + 7, state.eMarks[line]!)),
  )?.[1];
  return sheet.notesCut || name === 'Page' ? name : undefined;
}

/** `Note:` and `Page:`: what follows on the same line is the part's first block. */
function readPart(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const sheet = sheetOf(state.env);
  const name = partAt(state, line, sheet);
  if (name === undefined) return false;
  if (silent) return true;
  const token = state.push('part', '', 0);
  token.info = name === 'Page' ? 'page' : 'note';
  token.map = [line, line + 1];
  setPlace(token, [state.bMarks[line]!, state.bMarks[line]! + name.length + 1]);
  if (token.info === 'note') sheet.inNotes = true;
  const rest = state.skipSpaces(state.bMarks[line]! + name.length + 1);
  if (rest >= state.eMarks[line]!) {
    state.line = line + 1;
    return true;
  }
  state.bMarks[line] = rest;
  state.tShift[line] = 0;
  state.sCount[line] = 0;
  tokenizeBlock(state, line, end);
  return true;
}

/** Attributes alone on a line: they belong to the block above. */
function readAttributeLine(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (state.src.charCodeAt(start) !== 0x7b || state.sCount[line]! - state.blkIndent >= 4) return false;
  const braces = readBraces(state.src, start);
  if (!braces || state.skipSpaces(braces.end) < state.eMarks[line]!) return false;
  if (silent) return true;
  const token = state.push('attribute_line', '', 0);
  token.map = [line, line + 1];
  sheetOf(state.env).items.set(token, braces.items);
  state.line = line + 1;
  return true;
}

type BlockRule = Parameters<Parser['block']['ruler']['at']>[1];

/** Puts a rule around one of markdown-it's own. */
function wrapRule(md: Parser, name: string, wrap: (read: BlockRule) => BlockRule): void {
  const original = md.block.ruler.__rules__.find((rule) => rule.name === name);
  if (!original) throw new Error(`markdown-it has no rule \`${name}\``);
  md.block.ruler.at(name, wrap(original.fn), { alt: original.alt });
}

/** markdown-it looks for a heading's underline before it asks what ends a paragraph, so it must not see past a cut. */
function stopSetextAtCuts(md: Parser): void {
  wrapRule(md, 'lheading', (read) => (state, start, end, silent) => {
    const sheet = sheetOf(state.env);
    const next = nextDashes(state, start, sheet);
    return read(state, start, next !== undefined && next < end && isSlideCut(state, next, sheet) ? next : end, silent);
  });
}

/** The next line of three or four dashes behind a line; the list of them is made once. */
function nextDashes(state: StateBlock, line: number, sheet: Sheet): number | undefined {
  sheet.dashes ??= state.bMarks.flatMap((start, index) =>
    /^-{3,4}$/.test(state.src.slice(start, Math.min(start + 5, state.eMarks[index]!))) ? [index] : [],
  );
  let low = 0;
  let high = sheet.dashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sheet.dashes[middle]! <= line) low = middle + 1;
    else high = middle;
  }
  return sheet.dashes[low];
}

/** HTML runs to a blank line; a cut, a part or a container's line right under its last closing tag ends it, too. */
function stopHtmlAtCuts(md: Parser): void {
  wrapRule(md, 'html_block', (read) => (state, start, end, silent) => {
    const opens = state.src.charCodeAt(state.bMarks[start]! + state.tShift[start]!) === 0x3c;
    if (silent || !opens) return read(state, start, end, silent);
    const first = lineAt(state, start);
    const runsToBlank =
      first !== undefined && /^<\/?[a-z]/i.test(first) && !/^<(?:script|pre|style|textarea)\b/i.test(first);
    return read(state, start, runsToBlank ? htmlEnd(state, start, end) : end, silent);
  });
}

function htmlEnd(state: StateBlock, start: number, end: number): number {
  const sheet = sheetOf(state.env);
  const open = [...sheet.openHtml];
  for (let line = start; line < end && !state.isEmpty(line); line++) {
    const text = lineAt(state, line) ?? '';
    const ends = isSlideCut(state, line, sheet) || partAt(state, line, sheet) !== undefined || text.startsWith(':::');
    if (line > start && ends && open.length === 0) return line;
    followTags(text, open, () => true);
  }
  return end;
}

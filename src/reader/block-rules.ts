// What pitchpipe adds to markdown-it's block rules: slide cuts, parts, attribute lines and containers.
// Each rule pushes one kind of token; `blocks.ts` makes them into the model.

import type { StateBlock } from 'markdown-it';
import { diagnostic } from '../diagnostics/index.ts';
import { readBraces } from './attribute-syntax.ts';
import { lineAt } from './block-places.ts';
import { tokenizeBlock } from './block-tokenizer.ts';
import { readContainer, readLeaf } from './container-rules.ts';
import { followTags } from './html-balance.ts';
import { fileSpan } from './normal-text.ts';
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
  stopFencesAtCuts(md);
  stopHtmlAtCuts(md);
}

/** True when a line stands at the left edge of the source, outside containers and HTML: where cuts and parts count. */
function isAtEdge(state: StateBlock, line: number, sheet: Sheet): boolean {
  const start = state.bMarks[line]!;
  return (
    sheet.containers.length === 0 &&
    // reveal-md cuts before it looks for HTML.
    (sheet.openHtml.length === 0 || sheet.marks !== undefined) &&
    state.tShift[line] === 0 &&
    (start === 0 || state.src.charCodeAt(start - 1) === 10)
  );
}

function isSlideCut(state: StateBlock, line: number, sheet: Sheet): boolean {
  if (sheet.by !== 'rules' || !isAtEdge(state, line, sheet)) return false;
  if (sheet.marks) return sheet.marks.cuts.has(state.bMarks[line]!);
  const length = state.eMarks[line]! - state.bMarks[line]!;
  return (length === 3 || length === 4) && state.src.startsWith('----'.slice(0, length), state.bMarks[line]!);
}

function readSlideCut(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const sheet = sheetOf(state.env);
  if (!isSlideCut(state, line, sheet)) return false;
  if (silent) return true;
  const token = state.push('slide_cut', '', 0);
  token.markup = state.src.slice(state.bMarks[line], state.eMarks[line]);
  token.info = (sheet.marks?.cuts.get(state.bMarks[line]!) ?? token.markup.length === 4) ? 'below' : 'beside';
  token.map = [line, line + 1];
  sheet.inNotes = false;
  sheet.openHtml.length = 0;
  state.line = line + 1;
  return true;
}

/** In French a space, mostly a narrow one that doesn't break, stands before a colon. */
const PART = /^(Notes?|Page)[ \u00A0\u202F]?:(?=\s|$)/;
/** What may have been meant for it. */
const LIKE_NOTES = /^notes?[ \u00A0\u202F]?[:\uFF1A]/i;

/** What begins on a line, and how many characters say so. */
function partAt(state: StateBlock, line: number, sheet: Sheet): { info: 'note' | 'page'; length: number } | undefined {
  if (sheet.inNotes || !isAtEdge(state, line, sheet)) return undefined;
  const start = state.bMarks[line]!;
  const marked = sheet.marks?.notes.get(start);
  if (marked !== undefined) return { info: 'note', length: marked };
  const found = PART.exec(state.src.slice(start, Math.min(start + 8, state.eMarks[line]!)));
  if (!found) return undefined;
  const info = found[1] === 'Page' ? 'page' : 'note';
  const counts = info === 'page' ? sheet.pageParts : sheet.notesCut && !sheet.marks;
  return counts ? { info, length: found[0].length } : undefined;
}

/** `Note:` and `Page:`: what follows on the same line is the part's first block. */
function readPart(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const sheet = sheetOf(state.env);
  const part = partAt(state, line, sheet);
  if (part === undefined) {
    checkNotes(state, line, sheet);
    return false;
  }
  if (silent) return true;
  const token = state.push('part', '', 0);
  token.info = part.info;
  token.map = [line, line + 1];
  const stop = state.bMarks[line]! + part.length;
  setPlace(token, [state.bMarks[line]!, stop]);
  if (token.info === 'note') sheet.inNotes = true;
  const rest = state.skipSpaces(stop);
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

/** Names a line that begins as notes do, and begins none. Behind the mark of an item or a quotation it is a word like others. */
function checkNotes(state: StateBlock, line: number, sheet: Sheet): void {
  if (sheet.inNotes || !sheet.notesCut) return;
  const text = lineAt(state, line);
  const [written] = (text && LIKE_NOTES.exec(text)) || [];
  if (written === undefined) return;
  const start = state.bMarks[line]! + state.tShift[line]!;
  const before = state.src.slice(state.src.lastIndexOf('\n', start - 1) + 1, start);
  if (before.trim() !== '' || sheet.likeNotes.has(start)) return;
  sheet.likeNotes.add(start);
  sheet.found.push(
    diagnostic(
      'notes-as-text',
      `\`${written}\` begins no speaker notes here: everybody reads what follows.`,
      fileSpan(sheet.normal, start, start + written.length),
      [
        'Notes begin with `Note:` or `Notes:` and a space, at the left edge of a line that stands in no list, quotation, HTML or `:::`.',
        `If it is text, say so with a backslash: \`${written.slice(0, -1)}\\${written.slice(-1)}\`.`,
      ],
    ),
  );
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
    const next = nextCut(state, start, sheet);
    const stops = next !== undefined && next < end && endsText(state, next, sheet);
    return read(state, start, stops ? next : end, silent);
  });
}

/** A fence that is never closed would take the rest of the file; reveal-md cuts before it looks for fences. */
function stopFencesAtCuts(md: Parser): void {
  wrapRule(md, 'fence', (read) => (state, start, end, silent) => {
    const sheet = sheetOf(state.env);
    const next = sheet.marks && nextCut(state, start, sheet);
    return read(state, start, next === undefined ? end : Math.min(next, end), silent);
  });
}

const endsText = (state: StateBlock, line: number, sheet: Sheet): boolean =>
  isSlideCut(state, line, sheet) || (sheet.marks !== undefined && partAt(state, line, sheet) !== undefined);

/** The next line behind a line that may cut; the list of them is made once. */
function nextCut(state: StateBlock, line: number, sheet: Sheet): number | undefined {
  sheet.cutLines ??= state.bMarks.flatMap((start, index) => {
    const { marks } = sheet;
    const end = Math.min(start + 5, state.eMarks[index]!);
    return (marks ? marks.cuts.has(start) || marks.notes.has(start) : /^-{3,4}$/.test(state.src.slice(start, end)))
      ? [index]
      : [];
  });
  let low = 0;
  let high = sheet.cutLines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sheet.cutLines[middle]! <= line) low = middle + 1;
    else high = middle;
  }
  return sheet.cutLines[low];
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
    if (line > start && ends && (open.length === 0 || sheet.marks)) return line;
    if (line > start) checkNotes(state, line, sheet);
    followTags(text, open, () => true);
  }
  return end;
}

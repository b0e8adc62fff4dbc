// markdown-it's loop over blocks, written anew for three things it lacks: places, the end of containers, and a limit that speaks.
// In: a block state and a range of lines. Out: tokens in the state, each with its place.

import type { StateBlock, Token } from 'markdown-it';
import { diagnostic } from '../diagnostics/index.ts';
import { cellSegments, headingSegments, lineAt, lineSegments, rowPlaces, trimmedSegments } from './block-places.ts';
import { opensContainer } from './container-rules.ts';
import { trackOpenHtml } from './html-balance.ts';
import { fileSpan } from './normal-text.ts';
import { placeOf, type Sheet, setPlace, sheetOf } from './sheet.ts';

/** Depths that blocks may stand at: a list in a list is one deeper. markdown-it's own limit drops the rest without a word. */
const MAX_DEPTH = 100;
/** The same in markdown-it's levels, of which a list takes two; what stands in the deepest list is on level 200. */
export const MAX_LEVEL = 2 * MAX_DEPTH + 1;

/** Replaces `ParserBlock.tokenize`. */
export function tokenizeBlocks(state: StateBlock, startLine: number, endLine: number): void {
  const sheet = sheetOf(state.env);
  let line = startLine;
  let hasEmptyLines = false;
  while (line < endLine) {
    line = state.skipEmptyLines(line);
    state.line = line;
    if (line >= endLine || state.sCount[line]! < state.blkIndent || endsContainer(state, line, sheet)) break;
    if (state.level >= MAX_LEVEL) {
      leaveOut(state, line, endLine, sheet);
      break;
    }
    tokenizeBlock(state, line, endLine);
    state.tight = !hasEmptyLines;
    if (state.isEmpty(state.line - 1)) hasEmptyLines = true;
    line = state.line;
    if (line < endLine && state.isEmpty(line)) {
      hasEmptyLines = true;
      state.line = ++line;
    }
  }
}

/** Reads the block that begins at `line`, by the first rule that takes it, and records its places. */
export function tokenizeBlock(state: StateBlock, line: number, endLine: number): void {
  const before = state.tokens.length;
  const start = state.bMarks[line]! + state.tShift[line]!;
  for (const rule of state.md.block.ruler.getRules('')) {
    if (!rule(state, line, endLine, false)) continue;
    recordPlaces(state, before, start, line);
    return;
  }
  throw new Error('no block rule took the line');
}

/** A bare `:::` on the level of the innermost open container. */
function endsContainer(state: StateBlock, line: number, sheet: Sheet): boolean {
  if (sheet.containers.at(-1) !== state.level || state.sCount[line]! - state.blkIndent >= 4) return false;
  const start = state.bMarks[line]! + state.tShift[line]!;
  return state.src.startsWith(':::', start) && /^:{3,}[ \t]*$/.test(state.src.slice(start, state.eMarks[line]));
}

/** Steps over the lines that stand at least as deep as the first; the end of the open container is not among them. */
function leaveOut(state: StateBlock, line: number, endLine: number, sheet: Sheet): void {
  let after = line;
  for (let inner = 0; after < endLine; after++) {
    if (!state.isEmpty(after) && state.sCount[after]! < state.blkIndent) break;
    if (endsContainer(state, after, sheet) && inner-- === 0) break;
    if (opensContainer(lineAt(state, after))) inner++;
  }
  const span = fileSpan(sheet.normal, state.bMarks[line]! + state.tShift[line]!, endOf(state, line, after));
  sheet.found.push(
    diagnostic('nesting-too-deep', `This stands more than ${MAX_DEPTH} levels deep, and is left out.`, span, [
      'Lists, quotes and containers may hold each other, but neither a slide nor a page can show so many levels.',
    ]),
  );
  state.line = after;
}

function recordPlaces(state: StateBlock, before: number, start: number, line: number): void {
  const token = state.tokens[before];
  if (!token) return;
  const sheet = sheetOf(state.env);
  if (!placeOf(token)) setPlace(token, [start, endOf(state, line, state.line)]);
  if (token.type === 'table_open') {
    recordTable(state, before, sheet);
    return;
  }
  if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
    recordItems(state, before);
    return;
  }
  if (token.type === 'html_block') {
    sheet.segments.set(token, lineSegments(state, line, state.line));
    trackOpenHtml(state, token, sheet);
    return;
  }
  if (token.type === 'heading_open' && endsNotes(token, sheet)) sheet.inNotes = false;
  const inline = state.tokens[before + 1];
  if (inline?.type !== 'inline' || !inline.map) return;
  const segments =
    token.type === 'heading_open' && token.markup.startsWith('#')
      ? headingSegments(state.src, start, token.markup.length)
      : trimmedSegments(state, inline.map[0], inline.map[1]);
  sheet.segments.set(inline, segments);
}

/** A heading that begins a slide ends the notes of the one before. */
const endsNotes = (token: Token, sheet: Sheet): boolean =>
  sheet.by === 'headings' && token.level === 0 && (token.tag === 'h1' || token.tag === 'h2');

/** The end of the last line that holds anything. */
function endOf(state: StateBlock, first: number, after: number): number {
  let last = after - 1;
  while (last > first && state.isEmpty(last)) last--;
  return state.eMarks[last]!;
}

function recordItems(state: StateBlock, before: number): void {
  const level = state.tokens[before]!.level + 1;
  for (let index = before + 1; index < state.tokens.length; index++) {
    const token = state.tokens[index]!;
    if (token.type !== 'list_item_open' || token.level !== level || !token.map) continue;
    const [first, after] = token.map;
    setPlace(token, [state.bMarks[first]! + state.tShift[first]!, endOf(state, first, after)]);
  }
}

function recordTable(state: StateBlock, before: number, sheet: Sheet): void {
  let row: Token | undefined;
  let cells: ReturnType<typeof rowPlaces> = [];
  let column = 0;
  for (let index = before + 1; index < state.tokens.length; index++) {
    const token = state.tokens[index]!;
    if (token.type === 'tr_open' && token.map) {
      row = token;
      const start = state.bMarks[token.map[0]]! + state.tShift[token.map[0]]!;
      const end = state.eMarks[token.map[0]]!;
      cells = rowPlaces(state.src, start, end);
      column = 0;
      setPlace(row, [start, end]);
    } else if (token.type === 'inline') {
      const cell = cells[column++] ?? [placeOf(row!)![1], placeOf(row!)![1]];
      setPlace(token, cell);
      sheet.segments.set(token, cellSegments(state.src, cell));
    }
  }
}

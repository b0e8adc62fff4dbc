// Where the content of a block stands in the text: the tables from content offset to source offset.
// Each follows one way in which markdown-it puts the content of an inline token together.

import type { StateBlock } from 'markdown-it';
import type { Place, Segment } from './sheet.ts';

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** A line's text without indent and space behind it; undefined when it is indented so far that it is code. */
export function lineAt(state: StateBlock, line: number): string | undefined {
  if (state.sCount[line]! - state.blkIndent >= 4) return undefined;
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trimEnd();
}

/** Lines as `StateBlock.getLines` cuts their indent. */
export function lineSegments(state: StateBlock, begin: number, end: number): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (let line = begin; line < end; line++) {
    const { first, padding } = contentStart(state, line);
    segments.push({ content: at + padding, source: first });
    at += padding + state.eMarks[line]! - first + 1;
  }
  return segments;
}

/** Lines of a paragraph or an underlined heading: their content is trimmed. */
export function trimmedSegments(state: StateBlock, begin: number, end: number): readonly Segment[] {
  const segments = lineSegments(state, begin, end);
  const first = segments[0]!;
  let source = first.source;
  while (isBlank(state.src.charCodeAt(source))) source++;
  const trimmed = first.content + source - first.source;
  return segments.map((segment, index) =>
    index === 0 ? { content: 0, source } : { content: segment.content - trimmed, source: segment.source },
  );
}

/** Where a line's content begins once `blkIndent` columns of indent are taken off; a tab cut in two leaves spaces. */
function contentStart(state: StateBlock, line: number): { readonly first: number; readonly padding: number } {
  const lineStart = state.bMarks[line]!;
  const indent = state.blkIndent;
  let first = lineStart;
  let column = 0;
  while (first < state.eMarks[line]! && column < indent) {
    const code = state.src.charCodeAt(first);
    if (code === 9) column += 4 - ((column + state.bsCount[line]!) % 4);
    else if (code === 32 || first - lineStart < state.tShift[line]!) column++;
    else break;
    first++;
  }
  return { first, padding: Math.max(0, column - indent) };
}

/** The text behind the `#`s. */
export function headingSegments(src: string, start: number, level: number): readonly Segment[] {
  let source = start + level;
  while (isBlank(src.charCodeAt(source))) source++;
  return [{ content: 0, source }];
}

/** The places of a table row's cells, without the space around them. */
export function rowPlaces(src: string, lineStart: number, lineEnd: number): readonly Place[] {
  const line = src.slice(lineStart, lineEnd);
  const start = lineStart + line.length - line.trimStart().length;
  const end = lineEnd - (line.length - line.trimEnd().length);
  const cells: Place[] = [];
  let from = start;
  let escaped = false;
  for (let at = start; at < end; at++) {
    const bar = src.charCodeAt(at) === 0x7c;
    if (bar && !escaped) {
      cells.push([from, at]);
      from = at + 1;
    }
    escaped = src.charCodeAt(at) === 0x5c;
  }
  cells.push([from, end]);
  if (cells[0]![0] === cells[0]![1]) cells.shift();
  const last = cells.at(-1);
  if (last && last[0] === last[1]) cells.pop();
  return cells.map(([cellStart, cellEnd]) => trimPlace(src, cellStart, cellEnd));
}

function trimPlace(src: string, start: number, end: number): Place {
  const text = src.slice(start, end);
  const trimmed = text.trimStart();
  const from = start + text.length - trimmed.length;
  return [from, from + trimmed.trimEnd().length];
}

/** A cell's content is its text without the backslashes before bars. */
export function cellSegments(src: string, [start, end]: Place): readonly Segment[] {
  const segments: Segment[] = [{ content: 0, source: start }];
  for (let at = start; at + 1 < end; at++) {
    if (src.charCodeAt(at) !== 0x5c || src.charCodeAt(at + 1) !== 0x7c) continue;
    const { content, source } = segments.at(-1)!;
    segments.push({ content: content + at - source, source: at + 1 });
  }
  return segments;
}

// The line of a source that a finding is about, with a caret under the place.
// In: a span. Out: the line as a terminal may see it, and where and how long the mark below it is, in cells.

import { lineStarts, positionAt, type SourceFile, type Span } from '../../diagnostics/index.ts';
import { showText, widthOf } from './cells.ts';

export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly markAt: number;
  readonly markLength: number;
}

/** A half-open range of a file's text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Code units shown of a long line: before the place, and after its beginning. */
const BEFORE = 60;
const AFTER = 100;

/** The excerpt of the span's first line. Only what is shown is read of it: a line may be as long as a book. */
export function excerptOf({ file, start, end }: Span): Excerpt {
  const { line } = positionAt(file, start);
  const whole = boundsOf(file, line);
  const from = Math.min(start, whole.end);
  const shown = windowAround(file, whole, from);
  const to = Math.min(Math.max(end, from), shown.end);
  const text = (range: Range) => file.text.slice(range.start, range.end);
  const lead = text({ start: shown.start, end: from }).replace(/^\ufeff/, '');
  const before = showText(shown.start > whole.start ? `…${lead}` : lead);
  const marked = showText(text({ start: from, end: to }), widthOf(before));
  const after = showText(text({ start: to, end: shown.end }), widthOf(before + marked));
  return {
    line,
    text: `${before}${marked}${after}${shown.end < whole.end ? '…' : ''}`.trimEnd(),
    markAt: widthOf(before),
    markLength: Math.max(1, widthOf(marked.trimEnd())),
  };
}

/** A line (1-based) without its line end. */
function boundsOf(file: SourceFile, line: number): Range {
  const starts = lineStarts(file);
  const start = starts[line - 1] ?? 0;
  let end = starts[line] ?? file.text.length;
  while (end > start && '\r\n'.includes(file.text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Where a long line is cut; never between the halves of one character. */
function windowAround({ text }: SourceFile, { start, end }: Range, at: number): Range {
  const whole = (offset: number) => (isLowSurrogate(text.charCodeAt(offset)) ? offset - 1 : offset);
  return { start: whole(Math.max(start, at - BEFORE)), end: whole(Math.min(end, at + AFTER)) };
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

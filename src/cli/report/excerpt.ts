// The line of a source that a finding is about, with a caret under the place.
// In: a span. Out: the line as a terminal may see it, and where and how long the mark below it is, in cells.

import { lineStarts, lineText, positionAt, type Span } from '../../diagnostics/index.ts';
import { showText, widthOf } from './cells.ts';

export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly markAt: number;
  readonly markLength: number;
}

/** Code units shown of a long line: before the place, and after its beginning. */
const BEFORE = 60;
const AFTER = 100;

/** The excerpt of the span's first line. */
export function excerptOf({ file, start, end }: Span): Excerpt {
  const { line } = positionAt(file, start);
  const whole = lineText(file, line);
  const from = Math.min(start - (lineStarts(file)[line - 1] ?? 0), whole.length);
  const to = Math.min(from + Math.max(end - start, 0), whole.length);
  const [first, last] = windowAround(whole, from);
  const lead = `${first > 0 ? '…' : ''}${whole.slice(first, from).replace(/^\ufeff/, '')}`;
  const before = showText(lead);
  const marked = showText(whole.slice(from, Math.min(to, last)), widthOf(before));
  const after = showText(whole.slice(Math.min(to, last), last), widthOf(before + marked));
  return {
    line,
    text: `${before}${marked}${after}${last < whole.length ? '…' : ''}`.trimEnd(),
    markAt: widthOf(before),
    markLength: Math.max(1, widthOf(marked.trimEnd())),
  };
}

/** Where a long line is cut; never between the halves of one character. */
function windowAround(line: string, at: number): readonly [first: number, last: number] {
  const whole = (offset: number) => (isLowSurrogate(line.charCodeAt(offset)) ? offset - 1 : offset);
  return [whole(Math.max(0, at - BEFORE)), whole(Math.min(line.length, at + AFTER))];
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

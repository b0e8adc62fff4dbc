// A text that somebody wrote, and the way from an offset in it to a line and a column.
// In: a path and its decoded text. Out: a value that spans point into.

/** A source text. `path` is as a person would type it from the project's root; offsets count UTF-16 units of `text`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A half-open range of `file.text`. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A place for people: 1-based line, 1-based column in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<SourceFile, readonly number[]>();

/** Offsets at which the lines of a file begin. A line ends with LF, CRLF or CR. */
export function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOf.get(file);
  if (known) return known;
  const starts = [0];
  for (const match of file.text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  lineStartsOf.set(file, starts);
  return starts;
}

/** The place of an offset; an offset past the end counts as the end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  const line = Math.max(1, countBelow(starts, offset + 1));
  const start = starts[line - 1] ?? 0;
  const end = Math.min(offset, file.text.length);
  const units = end - start - (end > start && file.text.charCodeAt(start) === 0xfeff ? 1 : 0);
  const pairs = pairEnds(file);
  return { line, column: units - (countBelow(pairs, end) - countBelow(pairs, start)) + 1 };
}

const pairEndsOf = new WeakMap<SourceFile, readonly number[]>();

/** Offsets of the second halves of surrogate pairs: looked for once, so that a column costs no walk along its line. */
function pairEnds(file: SourceFile): readonly number[] {
  const known = pairEndsOf.get(file);
  if (known) return known;
  const ends = Array.from(file.text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), (match) => match.index + 1);
  pairEndsOf.set(file, ends);
  return ends;
}

/** How many of the ascending offsets lie below a limit. */
function countBelow(offsets: readonly number[], limit: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const spanText = (span: Span): string => span.file.text.slice(span.start, span.end);

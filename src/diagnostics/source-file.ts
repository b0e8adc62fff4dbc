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
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const before = file.text.slice(starts[low], offset).replace(/^\uFEFF/, '');
  return { line: low + 1, column: Array.from(before).length + 1 };
}

/** The text of a line (1-based) without its line end. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  return file.text.slice(starts[line - 1], starts[line] ?? file.text.length).replace(/[\r\n]+$/, '');
}

export const spanText = (span: Span): string => span.file.text.slice(span.start, span.end);

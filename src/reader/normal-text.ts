// A part of a source file → the text that markdown-it parses, and the way back from its offsets to the file's.
// markdown-it wants LF line ends and no NUL; only a dropped CR moves what follows it.

import type { SourceFile, Span } from '../diagnostics/index.ts';

export interface NormalText {
  readonly file: SourceFile;
  readonly text: string;
  /** Where `text` begins in the file. */
  readonly offset: number;
  /** Offsets in `text` of the line feeds whose carriage return was dropped, ascending. */
  readonly dropped: readonly number[];
}

/** Takes `file.text` from `start` to `end`. */
export function normalizeText(file: SourceFile, start: number, end: number): NormalText {
  const raw = file.text.slice(start, end);
  const dropped: number[] = [];
  if (!/[\r\0]/.test(raw)) return { file, text: raw, offset: start, dropped };
  const text = raw.replace(/\r\n?|\0/g, (found, at: number) => {
    if (found === '\0') return '\uFFFD';
    if (found.length === 2) dropped.push(at - dropped.length);
    return '\n';
  });
  return { file, text, offset: start, dropped };
}

/** The offset in the file of an offset in the normal text. */
function fileOffset({ offset, dropped }: NormalText, at: number): number {
  let low = 0;
  let high = dropped.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dropped[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return offset + at + low;
}

export const fileSpan = (normal: NormalText, start: number, end: number): Span => ({
  file: normal.file,
  start: fileOffset(normal, start),
  end: fileOffset(normal, end),
});

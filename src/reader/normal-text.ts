// A part of a source file → the text that markdown-it parses, and the way back from its offsets to the file's.
// markdown-it wants LF line ends and no NUL; only a dropped CR, and a separator set on a line of its own, move what follows them.

import type { SourceFile, Span } from '../diagnostics/index.ts';

/** From `at` on, an offset in the normal text stands `by` characters later in the file; or earlier, where it is negative. */
export interface Move {
  readonly at: number;
  readonly by: number;
}

export interface NormalText {
  readonly file: SourceFile;
  readonly text: string;
  /** Where `text` begins in the file. */
  readonly offset: number;
  /** What dropped characters moved, in ascending order. */
  readonly dropped: readonly Move[];
  /** What added lines moved, in ascending order: they were added to the text without the dropped characters. */
  readonly added: readonly Move[];
}

/** Takes `file.text` from `start` to `end`. */
export function normalizeText(file: SourceFile, start: number, end: number): NormalText {
  const raw = file.text.slice(start, end);
  const dropped: Move[] = [];
  if (!/[\r\0]/.test(raw)) return { file, text: raw, offset: start, dropped, added: [] };
  const text = raw.replace(/\r\n?|\0/g, (found, at: number) => {
    if (found === '\0') return '\uFFFD';
    // The line feed itself stands where the carriage return stood.
    if (found.length === 2) dropped.push({ at: at - dropped.length + 1, by: dropped.length + 1 });
    return '\n';
  });
  return { file, text, offset: start, dropped, added: [] };
}

/** The offset in the file of an offset in the normal text. */
function fileOffset({ file, offset, dropped, added }: NormalText, at: number): number {
  const before = at + movedBy(added, at);
  return Math.min(offset + before + movedBy(dropped, before), file.text.length);
}

/** What the last move at or before an offset moved. */
function movedBy(moves: readonly Move[], at: number): number {
  if (moves.length === 0) return 0;
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moves[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : moves[low - 1]!.by;
}

export const fileSpan = (normal: NormalText, start: number, end: number): Span => ({
  file: normal.file,
  start: fileOffset(normal, start),
  end: fileOffset(normal, end),
});

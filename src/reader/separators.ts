// The separators of reveal-md, regular expressions over the whole text → lines that cut slides and begin notes.
// In: a normal text and the patterns. Out: the text with each separator on a line of its own, and which lines these are.

import type { Span } from '../diagnostics/index.ts';
import { findMatches, type Match, type Pattern } from '../patterns/index.ts';
import type { Move, NormalText } from './normal-text.ts';

/** What cuts slides, what cuts them downwards, and what begins the notes of a slide. */
export interface Separators {
  readonly across: Pattern;
  readonly down: Pattern;
  readonly notes: Pattern;
  /** Whether the author has set what begins notes, so that `Note:` is text. */
  readonly ownNotes: boolean;
  /** Where they are set, or could be. */
  readonly span: Span;
}

/** Offsets in the normal text at which lines begin; nothing else cuts. */
export interface Marks {
  /** For each line that cuts, whether the next slide stands below. */
  readonly cuts: ReadonlyMap<number, boolean>;
  /** For each line with which notes begin, how many characters say so. */
  readonly notes: ReadonlyMap<number, number>;
}

export interface MarkedText {
  readonly normal: NormalText;
  readonly marks: Marks;
}

/** Puts separators on lines of their own; undefined when looking for them takes too long. */
export function markSeparators(
  normal: NormalText,
  { across, down, notes }: Pick<Separators, 'across' | 'down' | 'notes'>,
): MarkedText | undefined {
  const matches = findMatches(normal.text, [across, down, notes]);
  if (!matches) return undefined;
  const writing: Writing = { source: normal.text, pieces: [], added: [], length: 0, at: 0 };
  const cuts = new Map<number, boolean>();
  const noted = new Map<number, number>();
  let speaking = false;
  for (const match of outsideFences(normal.text, matches)) {
    const isNote = match.which === NOTES;
    if (isNote && speaking) continue;
    speaking = isNote;
    const line = writeSeparator(match, isNote, writing);
    if (isNote) noted.set(line.start, line.length);
    else cuts.set(line.start, match.which === DOWN);
  }
  copyTo(normal.text.length, writing);
  return { normal: { ...normal, text: writing.pieces.join(''), added: writing.added }, marks: { cuts, notes: noted } };
}

const DOWN = 1;
const NOTES = 2;

/** A fence's first line, in a list or quote as well. */
const FENCE = /^(?:[ \t>]|[-*+] |\d{1,9}[.)] )*(`{3,}(?!.*`)|~{3,})/;

/** Leaves out what is code: there a separator is shown, and separates nothing. */
function outsideFences(text: string, matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  const lastEnds = lastEndsOf(text);
  let next = 0;
  let fence: string | undefined;
  for (let start = 0; start < text.length && next < matches.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop + 1;
    for (; next < matches.length && matches[next]!.start < end; next++) {
      if (fence === undefined) kept.push(matches[next]!);
    }
    // A separator may look like a fence, and is none.
    const line = (kept.at(-1)?.end ?? 0) > start ? '' : text.slice(start, end);
    const mark = FENCE.exec(line)?.[1];
    // One that is never closed ends with its slide.
    if (fence === undefined) fence = mark && lastEnds(mark) >= end ? mark : undefined;
    else if (mark?.startsWith(fence) && line.trimEnd().endsWith(mark)) fence = undefined;
    start = end;
  }
  return kept;
}

/** Where the last line begins that may end a fence: for each mark, of its length or longer. */
function lastEndsOf(text: string): (mark: string) => number {
  const ends = [...text.matchAll(/^[ \t>]*(`{3,}|~{3,})[ \t]*$/gm)];
  const known = new Map<string, number>();
  return (mark) => {
    const last = known.get(mark) ?? ends.findLast((end) => end[1]!.startsWith(mark))?.index ?? -1;
    known.set(mark, last);
    return last;
  };
}

interface Writing {
  readonly source: string;
  readonly pieces: string[];
  readonly added: Move[];
  /** How much is written. */
  length: number;
  /** How much of the source is taken. */
  at: number;
}

/** What a line says that cuts and has no words: a separator of blank lines. */
const RULE = '---';

/** Writes what stands before a separator, and the separator on a line. */
function writeSeparator(
  { start, end }: Match,
  isNote: boolean,
  writing: Writing,
): { readonly start: number; readonly length: number } {
  const { source } = writing;
  const found = source.slice(start, end);
  const words = found.trim();
  if (words === '' || words.includes('\n')) {
    copyTo(start, writing);
    if (!endsLine(writing)) add('\n', writing);
    const line = { start: writing.length, length: RULE.length };
    add(`${RULE}\n`, writing);
    writing.at = end;
    return line;
  }
  const from = start + found.length - found.trimStart().length;
  copyTo(from, writing);
  if (!endsLine(writing)) add('\n', writing);
  const line = { start: writing.length, length: words.length };
  copyTo(from + words.length, writing);
  // What stands behind a cut is the next slide's; the speaker's first words may follow on the line.
  if (!isNote && source[writing.at] !== '\n' && writing.at < source.length) add('\n', writing);
  return line;
}

const endsLine = ({ length, pieces }: Writing): boolean => length === 0 || pieces.at(-1)!.endsWith('\n');

function copyTo(end: number, writing: Writing): void {
  if (end <= writing.at) return;
  add(writing.source.slice(writing.at, end), writing);
  writing.at = end;
}

/** Writes a piece, and where in the source it stands or is put in. */
function add(piece: string, writing: Writing): void {
  const by = writing.at - writing.length;
  if (by !== (writing.added.at(-1)?.by ?? 0)) writing.added.push({ at: writing.length, by });
  writing.pieces.push(piece);
  writing.length += piece.length;
}

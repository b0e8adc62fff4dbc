// How many lines a text takes, and where a line that must not run wide is broken.
// In: inlines or a plain text, a style, a measure. Out: lines.

import { type Inline, plainText } from '../../model/index.ts';
import type { TextStyle } from '../../theme/index.ts';
import { type FaceUse, faceOf } from '../../webfonts/index.ts';
import type { DeckScope, Scope } from './scope.ts';

interface Run {
  readonly text: string;
  readonly face: FaceUse;
}

/** Spaces; Han, kana and Hangul, one by one; and what stands between them. A line may break before Han and kana. */
const TOKENS = /[ \t\n]+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^ \t\n\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g;
const SPACE = /^[ \t\n]/;
const BREAKS_BEFORE = /^[\u3040-\u30ff\u3400-\u9fff]/;

/** The number of lines that inlines take in the scope's measure, or in `width`. */
export function countLines(children: readonly Inline[], style: TextStyle, scope: Scope, width = scope.width): number {
  const size = style.size * scope.scale;
  let lines = 1;
  let used = 0;
  /** The width of the word at hand, undefined between words: it may change its face in the middle. */
  let word: number | undefined;
  let spaced = false;
  const place = (): void => {
    if (word === undefined) return;
    const space = spaced && used > 0 ? size * 0.25 : 0;
    if (used > 0 && used + space + word > width) {
      lines += 1;
      used = word;
    } else {
      used = used + space + word;
    }
    while (used > width && width > 0) {
      lines += 1;
      used -= width;
    }
    word = undefined;
    spaced = false;
  };
  for (const run of runsOf(children, style, scope)) {
    if (run === 'break') {
      place();
      lines += 1;
      used = 0;
      continue;
    }
    for (const token of run.text.match(TOKENS) ?? []) {
      if (SPACE.test(token)) {
        place();
        spaced = true;
        continue;
      }
      if (BREAKS_BEFORE.test(token)) place();
      word = (word ?? 0) + scope.ruler.width(token, run.face, size, style.tracking);
    }
  }
  place();
  return lines;
}

/**
 * Breaks a text into lines, each no wider than `limitOf(index)` allows.
 * Undefined when it takes more than `most` lines or has a word that is too wide.
 */
export function breakLines(
  text: string,
  style: TextStyle,
  scope: DeckScope,
  most: number,
  limitOf: (line: number) => number,
): readonly string[] | undefined {
  const face = faceOf(style, scope.families);
  const wide = (line: string): number => scope.ruler.width(line, face, style.size, style.tracking);
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/ +/).filter(Boolean)) {
    const longer = current ? `${current} ${word}` : word;
    if (wide(longer) <= limitOf(lines.length)) {
      current = longer;
      continue;
    }
    if (!current) return undefined;
    lines.push(current);
    if (lines.length >= most || wide(word) > limitOf(lines.length)) return undefined;
    current = word;
  }
  return current ? [...lines, current] : lines;
}

/** Breaks a text into the fewest lines, and those into lines of about one length. */
export function balanceLines(
  text: string,
  style: TextStyle,
  scope: DeckScope,
  most: number,
  limitOf: (line: number) => number,
): readonly string[] | undefined {
  let balanced = breakLines(text, style, scope, most, limitOf);
  const count = balanced?.length ?? 0;
  // Narrower and narrower, for as long as the number of lines stays: what remains is the most even setting.
  for (let share = 0.96; count > 1 && share > 0.5; share -= 0.04) {
    const narrower = breakLines(text, style, scope, count, (line) => limitOf(line) * share);
    if (!narrower) break;
    balanced = narrower;
  }
  return balanced;
}

/** The style and its smaller steps, the largest first. */
export function stepsOf(style: TextStyle): readonly TextStyle[] {
  return [style, ...(style.down ?? []).map(([size, line]) => ({ ...style, size, line }))];
}

function runsOf(children: readonly Inline[], style: TextStyle, scope: Scope): readonly (Run | 'break')[] {
  const runs: (Run | 'break')[] = [];
  addRuns(runs, children, style, scope);
  return runs;
}

function addRuns(runs: (Run | 'break')[], children: readonly Inline[], style: TextStyle, scope: Scope): void {
  const face = faceOf(style, scope.families);
  for (const child of children) {
    switch (child.type) {
      case 'strong':
        addRuns(runs, child.children, { ...style, weight: style.bold ?? style.weight }, scope);
        break;
      case 'emphasis':
        addRuns(runs, child.children, { ...style, italic: true }, scope);
        break;
      case 'strike':
      case 'link':
      case 'html':
        addRuns(runs, child.children, style, scope);
        break;
      case 'code':
        runs.push({ text: child.text, face: faceOf({ ...style, family: 'code' }, scope.families) });
        break;
      case 'break':
        runs.push(child.hard ? 'break' : { text: ' ', face });
        break;
      case 'text':
      case 'mark':
      case 'image':
      case 'variable':
        runs.push({ text: plainText([child]), face });
        break;
      default:
        child satisfies never;
    }
  }
}

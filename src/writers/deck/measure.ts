// How many lines a text takes, and where a line that must not run wide is broken.
// In: inlines or a plain text, a style, a measure. Out: lines.

import type { Inline } from '../../model/index.ts';
import type { TextStyle } from '../../theme/theme.ts';
import { type FaceUse, faceOf } from '../../webfonts/index.ts';
import type { DeckScope, Scope } from './scope.ts';

interface Run {
  readonly text: string;
  readonly face: FaceUse;
}

/** The text of inlines, without marks. */
export function plainText(children: readonly Inline[]): string {
  return children.map(inlineText).join('');
}

/** The number of lines that inlines take in the scope's measure, or in `width`. */
export function countLines(children: readonly Inline[], style: TextStyle, scope: Scope, width = scope.width): number {
  const size = style.size * scope.scale;
  let lines = 1;
  let used = 0;
  for (const piece of pieces(runsOf(children, style, scope))) {
    if (piece === 'break') {
      lines += 1;
      used = 0;
      continue;
    }
    const wide = piece.runs.reduce((sum, run) => sum + scope.ruler.width(run.text, run.face, size, style.tracking), 0);
    const space = piece.spaced && used > 0 ? size * 0.25 : 0;
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = 0;
    } else {
      used += space;
    }
    used += wide;
    while (used > width && width > 0) {
      lines += 1;
      used -= width;
    }
  }
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

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text;
    case 'emphasis':
    case 'strong':
    case 'strike':
    case 'link':
    case 'html':
      return plainText(inline.children);
    case 'image':
      return inline.alt;
    case 'variable':
      return inline.fallback ?? '';
    case 'break':
      return ' ';
    default:
      return inline satisfies never;
  }
}

function runsOf(children: readonly Inline[], style: TextStyle, scope: Scope): readonly (Run | 'break')[] {
  return children.flatMap((child): readonly (Run | 'break')[] => {
    switch (child.type) {
      case 'strong':
        return runsOf(child.children, { ...style, weight: style.bold ?? style.weight }, scope);
      case 'emphasis':
        return runsOf(child.children, { ...style, italic: true }, scope);
      case 'strike':
      case 'link':
      case 'html':
        return runsOf(child.children, style, scope);
      case 'code':
        return [{ text: child.text, face: faceOf({ ...style, family: 'code' }, scope.families) }];
      case 'break':
        return child.hard ? ['break'] : [{ text: ' ', face: faceOf(style, scope.families) }];
      case 'text':
      case 'image':
      case 'variable':
        return [{ text: inlineText(child), face: faceOf(style, scope.families) }];
      default:
        return child satisfies never;
    }
  });
}

/** Words and the breaks between them; a word may change its face in the middle. Han and kana break anywhere. */
function pieces(
  runs: readonly (Run | 'break')[],
): readonly ('break' | { readonly runs: readonly Run[]; readonly spaced: boolean })[] {
  const found: ('break' | { runs: Run[]; spaced: boolean })[] = [];
  let open: { runs: Run[]; spaced: boolean } | undefined;
  let spaced = false;
  for (const run of runs) {
    if (run === 'break') {
      found.push('break');
      open = undefined;
      continue;
    }
    for (const token of run.text.match(
      /[ \t\n]+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^ \t\n\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g,
    ) ?? []) {
      if (/^[ \t\n]/.test(token)) {
        spaced = true;
        open = undefined;
      } else if (open && !/[\u3040-\u30ff\u3400-\u9fff]/.test(token)) {
        open.runs.push({ text: token, face: run.face });
      } else {
        open = { runs: [{ text: token, face: run.face }], spaced };
        found.push(open);
        spaced = false;
      }
    }
  }
  return found;
}

// Fenced code → lines of coloured pieces and steps. highlight.js does the colouring while the pitch is read.
// In: the text between the marks and the info behind the first. Out: lines of pieces, each with its scope.

import type { HLJSApi } from 'highlight.js';
import type { CodeStep, CodeToken } from '../model/index.ts';
import { findLanguages } from './code-languages.ts';

/** Colours a text by its language. */
export type Highlighter = (text: string, language: string | undefined) => readonly (readonly CodeToken[])[];

/** Longer code than a book's chapter is not coloured: the grammars are not made for it. */
const MAX_COLOURED = 100_000;

export const plainLines: Highlighter = (text) => text.split('\n').map((line) => (line === '' ? [] : [{ text: line }]));

/** Loads the grammars of the languages that fences name; code in any other has no colours. */
export async function loadHighlighter(words: Iterable<string>): Promise<Highlighter> {
  const { default: library } = await import('highlight.js/lib/core');
  const wanted = new Map([...words].flatMap((word) => [...findLanguages(word)]));
  await Promise.all(
    [...wanted].map(async ([name, { load }]) => {
      if (!library.getLanguage(name)) library.registerLanguage(name, (await load()).default);
    }),
  );
  return (text, language) => {
    const [name] = language === undefined ? [] : findLanguages(language).keys();
    if (name === undefined || text.length > MAX_COLOURED) return plainLines(text, language);
    return splitLines(readPieces(library, text, name));
  };
}

const PIECE = /<span class="([^"]*)">|<\/span>|[^<]+/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** highlight.js gives HTML of spans and escaped text, and nothing else. */
function readPieces(library: HLJSApi, text: string, language: string): readonly CodeToken[] {
  const { value } = library.highlight(text, { language, ignoreIllegals: true });
  const scopes: string[] = [];
  const pieces: CodeToken[] = [];
  for (const [piece, name] of value.matchAll(PIECE)) {
    if (name !== undefined) scopes.push(name.split(' ')[0]!.replace(/^hljs-/, ''));
    else if (piece === '</span>') scopes.pop();
    else {
      const plain = piece.replace(/&(amp|lt|gt|quot|#x27);/g, (_, entity: string) => entities[entity]!);
      const scope = scopes.at(-1);
      pieces.push(scope === undefined ? { text: plain } : { text: plain, scope });
    }
  }
  return pieces;
}

function splitLines(pieces: readonly CodeToken[]): readonly (readonly CodeToken[])[] {
  const lines: CodeToken[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...piece, text });
    });
  }
  return lines;
}

/** What stands behind a fence's marks: `ts [1|3-5] {.wide}`. */
export interface FenceInfo {
  readonly language?: string;
  readonly steps?: string;
  /** What reveal.js takes before the steps, `[98: 1|3-5]`: the number of the first line. */
  readonly from?: number;
  /** Where braces begin in the info; undefined when there are none. */
  readonly braces?: number;
}

export function readFenceInfo(info: string): FenceInfo {
  const language = /^\s*([^\s{[]+)/.exec(info)?.[1];
  const [, from, steps] = /\[(?:\s*(\d{1,6})\s*:)?([^\]]*)\]/.exec(info) ?? [];
  const braces = /\{[^{}]*\}/.exec(info)?.index;
  return { language, steps, braces, ...(from === undefined ? {} : { from: Number(from) }) };
}

/** `1|3-5|*` → steps; undefined when it is no such list or leaves the code's lines. */
export function readSteps(text: string, lineCount: number): readonly CodeStep[] | { readonly none: string } {
  const steps: CodeStep[] = [];
  for (const part of text.split('|')) {
    const step: [number, number][] = [];
    for (const range of part.split(',')) {
      if (/^\s*(?:\*|all)?\s*$/.test(range)) continue;
      const found = /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(range);
      if (!found) return { none: range.trim() };
      const from = Number(found[1]);
      const to = Number(found[2] ?? found[1]);
      if (from < 1 || to < from || to > lineCount) return { none: range.trim() };
      step.push([from, to]);
    }
    steps.push(step);
  }
  return steps;
}

// What pitchpipe adds to markdown-it's block rules: slide cuts, parts, attribute lines and containers.
// Each rule pushes one kind of token; `blocks.ts` makes them into the model.

import type { StateBlock } from 'markdown-it';
import { diagnostic } from '../diagnostics/index.ts';
import { type AttributeItem, readBraces } from './attribute-syntax.ts';
import { tokenizeBlock } from './block-tokenizer.ts';
import { followTags } from './html-balance.ts';
import { fileSpan } from './normal-text.ts';
import { type Parser, type Sheet, sheetOf } from './sheet.ts';

const interrupting = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

/** Adds the rules, before all of markdown-it's own. */
export function addBlockRules(md: Parser): void {
  md.block.ruler.before('table', 'slide-cut', readSlideCut, interrupting);
  md.block.ruler.before('table', 'part', readPart, interrupting);
  md.block.ruler.before('table', 'container', readContainer, interrupting);
  md.block.ruler.before('table', 'leaf', readLeaf, interrupting);
  md.block.ruler.before('table', 'attribute-line', readAttributeLine, interrupting);
  stopSetextAtCuts(md);
  stopHtmlAtCuts(md);
}

/** True when a line stands at the left edge of the source, outside containers and HTML: where cuts and parts count. */
function isAtEdge(state: StateBlock, line: number, sheet: Sheet): boolean {
  const start = state.bMarks[line]!;
  return (
    sheet.containers.length === 0 &&
    sheet.openHtml.length === 0 &&
    state.tShift[line] === 0 &&
    (start === 0 || state.src.charCodeAt(start - 1) === 10)
  );
}

function isSlideCut(state: StateBlock, line: number, sheet: Sheet): boolean {
  if (sheet.by !== 'rules' || !isAtEdge(state, line, sheet)) return false;
  const length = state.eMarks[line]! - state.bMarks[line]!;
  return (length === 3 || length === 4) && state.src.startsWith('----'.slice(0, length), state.bMarks[line]!);
}

function readSlideCut(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const sheet = sheetOf(state.env);
  if (!isSlideCut(state, line, sheet)) return false;
  if (silent) return true;
  const token = state.push('slide_cut', '', 0);
  token.markup = state.src.slice(state.bMarks[line], state.eMarks[line]);
  token.map = [line, line + 1];
  sheet.inNotes = false;
  state.line = line + 1;
  return true;
}

const PART = /^(Notes?|Page):(?=\s|$)/;

function partAt(state: StateBlock, line: number, sheet: Sheet): string | undefined {
  if (sheet.inNotes || !isAtEdge(state, line, sheet)) return undefined;
  const name = PART.exec(
    state.src.slice(state.bMarks[line], Math.min(state.bMarks[line]! + 7, state.eMarks[line]!)),
  )?.[1];
  return sheet.notesCut || name === 'Page' ? name : undefined;
}

/** `Note:` and `Page:`: what follows on the same line is the part's first block. */
function readPart(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const sheet = sheetOf(state.env);
  const name = partAt(state, line, sheet);
  if (name === undefined) return false;
  if (silent) return true;
  const token = state.push('part', '', 0);
  token.info = name === 'Page' ? 'page' : 'note';
  token.map = [line, line + 1];
  sheet.places.set(token, [state.bMarks[line]!, state.bMarks[line]! + name.length + 1]);
  if (token.info === 'note') sheet.inNotes = true;
  const rest = state.skipSpaces(state.bMarks[line]! + name.length + 1);
  if (rest >= state.eMarks[line]!) {
    state.line = line + 1;
    return true;
  }
  state.bMarks[line] = rest;
  state.tShift[line] = 0;
  state.sCount[line] = 0;
  tokenizeBlock(state, line, end);
  return true;
}

/** Containers whose form is known; what comes later is named so that it can be told from a typing mistake. */
export const containerNames = [
  'columns',
  'column',
  'stats',
  'ask',
  'contact',
  'callout',
  'deck-only',
  'page-only',
  'fragments',
] as const;
export const laterContainers = ['tiers', 'logos'] as const;
const laterLeaves = ['qr', 'include'] as const;

const OPENER = /^:{3,}[ \t]*([A-Za-z][\w-]*)[ \t]*(.*)$/;

function lineAt(state: StateBlock, line: number): string | undefined {
  if (state.sCount[line]! - state.blkIndent >= 4) return undefined;
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trimEnd();
}

/** `::: name {…}` up to its `:::`, which `tokenizeBlocks` sees; a `:::` that comes here closes nothing. */
function readContainer(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const text = lineAt(state, line);
  if (!text?.startsWith(':::')) return false;
  const stray = /^:+$/.test(text);
  const opener = OPENER.exec(text);
  if (!stray && !opener) return false;
  if (silent) return true;
  const sheet = sheetOf(state.env);
  const start = state.bMarks[line]! + state.tShift[line]!;
  const span = fileSpan(sheet.normal, start, start + text.length);
  if (!opener) {
    sheet.found.push(
      diagnostic('stray-container-end', 'This `:::` closes nothing.', span, [
        'Every `:::` closes the innermost container that is still open; remove this line, or open one above it.',
      ]),
    );
    state.push('nothing', '', 0);
    state.line = line + 1;
    return true;
  }
  const open = state.push('container_open', '', 1);
  open.info = opener[1] ?? '';
  open.map = [line, line];
  const rest = opener[2] ?? '';
  const restStart = start + text.length - rest.length;
  const braces = readContainerBraces(restStart, rest, sheet);
  if (braces) sheet.items.set(open, braces);
  sheet.openers.set(open, [start, start + text.length]);
  sheet.containers.push(state.level);
  state.md.block.tokenize(state, line + 1, end);
  if (state.line < line + 1) state.line = line + 1;
  sheet.containers.pop();
  state.push('container_close', '', -1);
  open.map = [line, state.line];
  const closed =
    state.line < end && state.sCount[state.line]! >= state.blkIndent && /^:{3,}$/.test(lineAt(state, state.line) ?? '');
  if (closed) state.line++;
  else {
    sheet.found.push(
      diagnostic('unclosed-container', `The container \`${open.info}\` is never closed.`, span, [
        'Put a line `:::` after its last line.',
      ]),
    );
  }
  return true;
}

function readContainerBraces(start: number, rest: string, sheet: Sheet): readonly AttributeItem[] | undefined {
  if (rest === '') return undefined;
  // `kind` is an attribute of containers alone.
  const kind = /\{[^{}]*?\b(kind=[\w"'-]+)/.exec(rest);
  const others = kind ? rest.replace(kind[1]!, ' '.repeat(kind[1]!.length)) : rest;
  const braces = /^\{\s*\}$/.test(others) ? { items: [], end: others.length } : readBraces(others, 0);
  if (braces?.end === rest.length) {
    const items = braces.items.map((item) => ({ ...item, start: item.start + start, end: item.end + start }));
    if (!kind) return items;
    const kindStart = start + rest.indexOf(kind[1]!);
    const value = kind[1]!.slice('kind='.length).replace(/["']/g, '');
    return [...items, { name: 'kind', value, start: kindStart, end: kindStart + kind[1]!.length }];
  }
  sheet.found.push(
    diagnostic(
      'container-syntax',
      'This is neither a name nor attributes of a container.',
      fileSpan(sheet.normal, start, start + rest.length),
      ['After the name only attributes in braces may stand: `::: callout {kind=tip}`. Put text on a line of its own.'],
    ),
  );
  return undefined;
}

/** `::qr {…}`: known by name, so that nobody wonders why nothing is drawn. */
function readLeaf(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = lineAt(state, line);
  const name = text && /^::([a-z]+)(?:[ \t]*\{.*\})?$/.exec(text)?.[1];
  if (!name || !laterLeaves.some((leaf) => leaf === name)) return false;
  if (silent) return true;
  const token = state.push('leaf', '', 0);
  token.info = name;
  token.content = text;
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
}

/** Attributes alone on a line: they belong to the block above. */
function readAttributeLine(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (state.src.charCodeAt(start) !== 0x7b || state.sCount[line]! - state.blkIndent >= 4) return false;
  const braces = readBraces(state.src, start);
  if (!braces || state.skipSpaces(braces.end) < state.eMarks[line]!) return false;
  if (silent) return true;
  const token = state.push('attribute_line', '', 0);
  token.map = [line, line + 1];
  sheetOf(state.env).items.set(token, braces.items);
  state.line = line + 1;
  return true;
}

type BlockRule = Parameters<Parser['block']['ruler']['at']>[1];

/** Puts a rule around one of markdown-it's own. */
function wrapRule(md: Parser, name: string, wrap: (read: BlockRule) => BlockRule): void {
  const original = md.block.ruler.__rules__.find((rule) => rule.name === name);
  if (!original) throw new Error(`markdown-it has no rule \`${name}\``);
  md.block.ruler.at(name, wrap(original.fn), { alt: original.alt });
}

/** markdown-it looks for a heading's underline before it asks what ends a paragraph, so it must not see past a cut. */
function stopSetextAtCuts(md: Parser): void {
  wrapRule(md, 'lheading', (read) => (state, start, end, silent) => {
    const sheet = sheetOf(state.env);
    const next = nextDashes(state, start, sheet);
    return read(state, start, next !== undefined && next < end && isSlideCut(state, next, sheet) ? next : end, silent);
  });
}

/** The next line of three or four dashes behind a line; the list of them is made once. */
function nextDashes(state: StateBlock, line: number, sheet: Sheet): number | undefined {
  sheet.dashes ??= state.bMarks.flatMap((start, index) =>
    /^-{3,4}$/.test(state.src.slice(start, Math.min(start + 5, state.eMarks[index]!))) ? [index] : [],
  );
  let low = 0;
  let high = sheet.dashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sheet.dashes[middle]! <= line) low = middle + 1;
    else high = middle;
  }
  return sheet.dashes[low];
}

/** HTML runs to a blank line; a cut, a part or a container's line right under its last closing tag ends it, too. */
function stopHtmlAtCuts(md: Parser): void {
  wrapRule(md, 'html_block', (read) => (state, start, end, silent) => {
    if (silent) return read(state, start, end, silent);
    const first = lineAt(state, start);
    const runsToBlank =
      first !== undefined && /^<\/?[a-z]/i.test(first) && !/^<(?:script|pre|style|textarea)\b/i.test(first);
    return read(state, start, runsToBlank ? htmlEnd(state, start, end) : end, silent);
  });
}

function htmlEnd(state: StateBlock, start: number, end: number): number {
  const sheet = sheetOf(state.env);
  const open = [...sheet.openHtml];
  for (let line = start; line < end && !state.isEmpty(line); line++) {
    const text = lineAt(state, line) ?? '';
    const ends = isSlideCut(state, line, sheet) || partAt(state, line, sheet) !== undefined || text.startsWith(':::');
    if (line > start && ends && open.length === 0) return line;
    followTags(text, open, () => true);
  }
  return end;
}

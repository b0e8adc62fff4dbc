// The block rules for `::: name … :::` and `::name {…}`.
// In: a block state at a line. Out: tokens, the items of their braces in the sheet, and a finding for each that is not paired.

import type { StateBlock } from 'markdown-it';
import { diagnostic, didYouMean } from '../diagnostics/index.ts';
import { type AttributeItem, readBraces } from './attribute-syntax.ts';
import { lineAt } from './block-places.ts';
import { fileSpan } from './normal-text.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** Every container of the format. */
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
  'logos',
  'tiers',
] as const;
/** Blocks of one line, and what only their own braces know. */
const leaves: ReadonlyMap<string, string> = new Map([
  ['qr', 'url'],
  ['include', 'file'],
]);
/** What a line is shown that has other words behind its name. */
const examples: Readonly<Record<string, string>> = {
  url: '`::qr {url="https://…"}`',
  file: '`::include {file=_part.md}`',
};

const OPENER = /^:{3,}[ \t]*([A-Za-z][\w-]*)[ \t]*(.*)$/;

/** True for a line that opens a container. */
export const opensContainer = (text: string | undefined): boolean => text !== undefined && OPENER.test(text);

/** `::: name {…}` up to its `:::`, which `tokenizeBlocks` sees; a `:::` that comes here closes nothing. */
export function readContainer(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const text = colonsAt(state, line);
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
  // `kind` is an attribute of containers alone.
  const braces = readOwnBraces(restStart, rest, 'kind', sheet);
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
    sheet.unclosed.add(open);
    sheet.found.push(
      diagnostic('unclosed-container', `The container \`${open.info}\` is never closed.`, span, [
        'Put a line `:::` after its last line.',
      ]),
    );
  }
  return true;
}

/** The text of a line that begins with two colons; most lines don't, and need not be cut out. */
function colonsAt(state: StateBlock, line: number): string | undefined {
  const start = state.bMarks[line]! + state.tShift[line]!;
  return state.src.startsWith('::', start) ? lineAt(state, line) : undefined;
}

/** The items of braces that fill the rest of a line, with one name that only this line knows; undefined where there are none. */
function readOwnBraces(start: number, rest: string, own: string, sheet: Sheet): readonly AttributeItem[] | undefined {
  if (rest === '') return undefined;
  const found = new RegExp(`\\{[^{}]*?\\b(${own}=(?:"[^"{}]*"|'[^'{}]*'|[“”„][^“”„{}]*[“”]|[^\\s"'{}]+))`).exec(rest);
  const others = found ? rest.replace(found[1]!, ' '.repeat(found[1]!.length)) : rest;
  const braces = /^\{\s*\}$/.test(others) ? { items: [], end: others.length } : readBraces(others, 0);
  if (braces?.end === rest.length) {
    const items = braces.items.map((item) => ({ ...item, start: item.start + start, end: item.end + start }));
    if (!found) return items;
    const ownStart = start + rest.indexOf(found[1]!);
    const value = found[1]!.slice(own.length + 1).replace(/^["'“”„]|["'“”]$/g, '');
    return [...items, { name: own, value, start: ownStart, end: ownStart + found[1]!.length }];
  }
  sheet.found.push(
    diagnostic(
      'container-syntax',
      'This is neither a name nor attributes of a container.',
      fileSpan(sheet.normal, start, start + rest.length),
      [
        examples[own]
          ? `After the name only attributes in braces may stand: ${examples[own]}.`
          : 'After the name only attributes in braces may stand: `::: callout {kind=tip}`. Put text on a line of its own.',
      ],
    ),
  );
  return undefined;
}

/** `::name {…}`, a block of one line. */
export function readLeaf(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = colonsAt(state, line);
  const [, name, rest = ''] = (text && /^::([a-z]+)[ \t]*(\{.*\})?$/.exec(text)) || [];
  const own = name && leaves.get(name);
  if (!text || !name) return false;
  if (silent) return own !== undefined;
  const sheet = sheetOf(state.env);
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (!own) {
    const meant = didYouMean(
      `::${name}`,
      [...leaves.keys()].map((known) => `::${known}`),
    );
    if (meant.length > 0) {
      const span = fileSpan(sheet.normal, start, start + text.length);
      const message = `There is no block \`::${name}\`.`;
      sheet.found.push(
        diagnostic('unknown-container', message, span, [...meant, 'Its line is shown as it was written.']),
      );
    }
    return false;
  }
  const token = state.push('leaf', '', 0);
  const items = readOwnBraces(start + text.length - rest.length, rest, own, sheet);
  if (items) sheet.items.set(token, items);
  token.info = name;
  token.content = text;
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
}

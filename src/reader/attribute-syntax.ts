// `{.class #id key=value word}` and the inside of `<!-- .slide: … -->` → a list of named items with their places.
// In: text. Out: items, or undefined when braces hold anything that is no attribute, nor a mistyped one: then they are text.

import { suggest } from '../diagnostics/index.ts';
import { attributeNamed, attributeNames } from './attribute-table.ts';

/** One class, id, word or `key=value`; `start` and `end` count from the text the item was found in. */
export interface AttributeItem {
  readonly name: string;
  readonly value?: string;
  readonly start: number;
  readonly end: number;
}

/** Braces are short; what is longer is text. It bounds the work that a stray `{` can cause. */
const MAX_BRACES = 600;
const BRACES = /\{[ \t]*([^{}\n]*?)[ \t]*\}/y;
const ITEM =
  /[ \t]*(?:\.(?<class>[\p{L}_][\p{L}\p{M}\p{N}_-]*)|#(?<id>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]*)|(?<key>[A-Za-z][A-Za-z-]*)(?:=(?:"(?<double>[^"{}]*)"|'(?<single>[^'{}]*)'|[“”„](?<curly>[^“”„{}]*)[“”]|(?<bare>[^\s"'{}=“”„]+)))?)(?=[ \t]|$)/uy;
const COMMENT_ITEM =
  /\s*(?<key>[A-Za-z][\w:.-]*)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+)))?/y;

/** Reads braces that begin at `start`; undefined when they are text. */
export function readBraces(
  text: string,
  start: number,
): { readonly items: readonly AttributeItem[]; readonly end: number } | undefined {
  BRACES.lastIndex = start;
  const found = BRACES.exec(text.length - start > MAX_BRACES ? text.slice(0, start + MAX_BRACES) : text);
  if (!found?.[1]) return undefined;
  const inner = found[1];
  const innerStart = start + found[0].indexOf(inner, 1);
  const items: AttributeItem[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < inner.length) {
    const before = ITEM.lastIndex;
    const match = ITEM.exec(inner);
    const item = match && toItem(match, innerStart + before);
    if (!item) return undefined;
    items.push(item);
  }
  return { items, end: start + found[0].length };
}

function toItem(match: RegExpExecArray, offset: number): AttributeItem | undefined {
  const { class: className, id, key, double, single, curly, bare } = match.groups ?? {};
  const start = offset + match[0].search(/\S/);
  const end = offset + match[0].length;
  if (className !== undefined) return { name: 'class', value: className, start, end };
  if (id !== undefined) return { name: 'id', value: id, start, end };
  const known = key === undefined ? undefined : attributeNamed(key);
  const value = double ?? single ?? curly ?? bare;
  const fits = known && (known.takes === 'maybe' || (known.takes === 'nothing') === (value === undefined));
  if (fits) return { name: known.name, value, start, end };
  return !known && key && value !== undefined && isMistyped(key) ? { name: key, value, start, end } : undefined;
}

/** `widht=50%` was meant as an attribute, and is named as one that does not exist; other words before `=` are text. */
const isMistyped = (key: string): boolean => suggest(key, attributeNames) !== undefined;

/** Reads what follows `.slide:` or `.element:` in a comment; names are the author's, known or not. */
export function readCommentItems(text: string, offset: number): readonly AttributeItem[] {
  const items: AttributeItem[] = [];
  COMMENT_ITEM.lastIndex = 0;
  for (let match = COMMENT_ITEM.exec(text); match; match = COMMENT_ITEM.exec(text)) {
    const { key, double, single, bare } = match.groups ?? {};
    const value = double ?? single ?? bare;
    const start = offset + match.index + match[0].search(/\S/);
    const end = offset + match.index + match[0].length;
    items.push({ name: key ?? '', value, start, end });
  }
  return items;
}

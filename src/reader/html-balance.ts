// Which block-level HTML elements are open at the top level: inside them no line cuts a slide.
// An element that is never closed cuts as if it were not there; its finding comes with the tags.

import type { StateBlock, Token } from 'markdown-it';
import { blockTags, voidTags } from './html-table.ts';
import { placeOf, type Sheet } from './sheet.ts';

const TAG = /<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const lastClosings = new WeakMap<Sheet, Map<string, number>>();

/** Follows the tags of a top-level HTML block. */
export function trackOpenHtml(state: StateBlock, token: Token, sheet: Sheet): void {
  if (state.level > 0) return;
  const end = placeOf(token)?.[1] ?? 0;
  const closes = (tag: string): boolean =>
    lastClosing(state.src, tag, sheet) >= end || token.content.toLowerCase().includes(`</${tag}`);
  followTags(token.content.replace(/<!--(?:[\s\S]*?-->|[\s\S]*$)/g, ''), sheet.openHtml, closes);
}

/** Opens and closes elements as a text's tags do; `closes` says whether an element is ever closed. */
export function followTags(text: string, open: string[], closes: (tag: string) => boolean): void {
  for (const [, slash, name = ''] of text.matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (!blockTags.has(tag) || voidTags.has(tag)) continue;
    if (!slash && closes(tag)) open.push(tag);
    const at = slash ? open.lastIndexOf(tag) : -1;
    if (at >= 0) open.length = at;
  }
}

/** Where the last closing tag of a name stands; looked for once. */
function lastClosing(src: string, tag: string, sheet: Sheet): number {
  const known = lastClosings.get(sheet) ?? new Map<string, number>();
  lastClosings.set(sheet, known);
  const found = known.get(tag) ?? Math.max(src.lastIndexOf(`</${tag}`), src.lastIndexOf(`</${tag.toUpperCase()}`));
  known.set(tag, found);
  return found;
}

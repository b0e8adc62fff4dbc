// markdown-it's loop over inlines, written anew so that every token knows its place in the content.
// In: an inline state. Out: tokens in the state, each with its place (offsets in the content).

import type { StateInline, Token } from 'markdown-it';
import { type Place, placeOf, setPlace } from './sheet.ts';

/** Replaces `ParserInline.tokenize`. What is nested deeper than the limit stays text. */
export function tokenizeInlines(state: StateInline): void {
  const rules = state.md.inline.ruler.getRules('');
  const end = state.posMax;
  let pendingStart = state.pos;
  while (state.pos < end) {
    const start = state.pos;
    const before = state.tokens.length;
    const pending = state.pending;
    if (pending === '') pendingStart = start;
    const taken = state.level < state.md.options.maxNesting && takeRule(state, rules);
    if (!taken) state.pending += state.src[state.pos++];
    else if (state.tokens.length > before) {
      recordPlaces(state, before, pending === '' ? undefined : pendingStart, [start, state.pos]);
      if (state.pending !== '') pendingStart = state.pos - state.pending.length;
    }
  }
  if (state.pending !== '') {
    const token = state.pushPending();
    setPlace(token, [pendingStart, pendingStart + token.content.length]);
  }
}

type InlineRule = ReturnType<StateInline['md']['inline']['ruler']['getRules']>[number];

/** Asks the rules in their order; false when none takes what stands here. */
function takeRule(state: StateInline, rules: readonly InlineRule[]): boolean {
  for (const rule of rules) if (rule(state, false)) return true;
  return false;
}

/** Gives places to the tokens that one rule pushed; the first may be the text that waited before it. */
function recordPlaces(state: StateInline, before: number, pendingStart: number | undefined, rule: Place): void {
  let index = before;
  const first = state.tokens[index];
  if (pendingStart !== undefined && first?.type === 'text' && !placeOf(first)) {
    setPlace(first, [pendingStart, pendingStart + first.content.length]);
    index++;
  }
  const [start, end] = rule;
  const autolink = state.tokens[index]?.markup === 'autolink';
  let cursor = start;
  for (; index < state.tokens.length; index++) {
    const token = state.tokens[index]!;
    if (placeOf(token)) continue;
    setPlace(token, autolink && token.type === 'text' ? [start + 1, end - 1] : placeInRule(state, token, cursor, rule));
    // Runs of `*`, `_` and `~` are pushed as one text each, and become marks later.
    if (token.type === 'text') cursor += token.content.length;
  }
}

function placeInRule(state: StateInline, token: Token, cursor: number, rule: Place): Place {
  const piece = token.type === 'text' && state.src.startsWith(token.content, cursor);
  return piece ? [cursor, cursor + token.content.length] : rule;
}

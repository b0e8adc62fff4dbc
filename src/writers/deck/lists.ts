// Lists on slides: leads in large type, bullets, and numbers with a term and its text.
// In: a list. Out: the list as HTML and its height.

import { type HtmlElement, h } from '../../html/index.ts';
import { type Block, boldBeginning, type Inline, type List, type ListItem } from '../../model/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { countLines } from './measure.ts';
import type { Part, Scope } from './scope.ts';

/** How the blocks of an item are lowered; `blocks.ts` hands itself in. */
type LowerBlocks = (
  blocks: readonly Block[],
  scope: Scope,
) => { readonly parts: readonly Part[]; readonly height: number };

/** Distances inside and between items, in px at nominal size: the theme's steps of space. */
const INSET = { bullets: 32, numbered: 40 };
const NEST = 36;

/** True when every item begins with a bold text. */
export function isLeadList(list: List): boolean {
  return list.items.length > 0 && list.items.every(hasLead);
}

/** Lowers a list; `step` says that each item is a fragment. */
export function lowerList(list: List, scope: Scope, lowerBlocks: LowerBlocks, step = false): Part {
  const large = scope.leads === 'stacked' && !scope.inset && isLeadList(list);
  const items = list.items.map((item, index) => {
    const stepped =
      step && !item.attributes.fragment ? { ...item, attributes: { ...item.attributes, fragment: {} } } : item;
    if (large)
      return list.ordered
        ? lowerTerm(stepped, list.start + index, scope, lowerBlocks)
        : lowerLead(stepped, scope, lowerBlocks);
    return lowerItem(stepped, list.ordered ? list.start + index : undefined, scope, lowerBlocks);
  });
  const { space } = scope.tokens;
  const gap = !large ? space[1]! : list.ordered ? scope.tokens.numbered.step - scope.tokens.type.lead.line : space[2]!;
  const own = [
    large ? (list.ordered ? 'terms' : 'leads') : list.ordered ? '' : 'bullets',
    list.ordered ? 'numbered' : '',
  ];
  const inset = scope.inset ? 'inset' : undefined;
  return {
    node: h(
      list.ordered ? 'ol' : 'ul',
      // Markers are drawn by the theme, and some readers drop the role of a list without markers.
      {
        ...lowerAttributes(list.attributes, ...own, inset),
        role: 'list',
        start: list.ordered && list.start !== 1 ? list.start : undefined,
      },
      ...items.map((item) => item.node),
    ),
    height: items.reduce((sum, item) => sum + item.height, 0) + (items.length - 1) * gap * scope.space * scope.scale,
    text: false,
  };
}

function hasLead({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && boldBeginning(first.children) !== undefined;
}

/** What an item leads with, and what is left of it. */
function leadOf(
  item: ListItem,
): { readonly lead: readonly Inline[]; readonly rest: readonly Inline[]; readonly more: readonly Block[] } | undefined {
  const [first, ...more] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const beginning = boldBeginning(first.children);
  if (!beginning) return undefined;
  const blank = beginning.rest.every((inline) => inline.type === 'text' && /^[\s.:—–]*$/.test(inline.text));
  return { lead: [beginning.lead], rest: blank ? [] : trimStart(beginning.rest), more };
}

/** The space after a bold beginning is no part of what follows. */
function trimStart(children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children;
  if (first?.type === 'break') return trimStart(rest);
  return first?.type === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : children;
}

function lowerLead(
  item: ListItem,
  scope: Scope,
  lowerBlocks: LowerBlocks,
): { readonly node: HtmlElement; readonly height: number } {
  const { lead = [], rest = [], more = [] } = leadOf(item) ?? {};
  const { lead: style, body } = scope.tokens.type;
  const below = lowerBlocks(more, { ...scope, inset: true });
  const restHeight = rest.length > 0 ? countLines(rest, body, scope) * body.line * scope.scale : 0;
  const stacked = [
    ...(rest.length > 0 ? [h('p', { class: 't-body' }, ...lowerInlines(rest, scope.pictures))] : []),
    ...below.parts.map((part) => part.node),
  ];
  return {
    node: h(
      'li',
      lowerAttributes(item.attributes, 'lead', 'marked'),
      h('p', { class: 't-lead' }, ...lowerInlines(lead, scope.pictures)),
      stacked.length > 0 ? h('div', { class: 'stack' }, ...stacked) : undefined,
    ),
    height:
      countLines(lead, style, scope) * style.line * scope.scale +
      restHeight +
      below.height +
      (stacked.length > 0 ? 4 : 0),
  };
}

function lowerTerm(
  item: ListItem,
  count: number,
  scope: Scope,
  lowerBlocks: LowerBlocks,
): { readonly node: HtmlElement; readonly height: number } {
  const { lead = [], rest = [], more = [] } = leadOf(item) ?? {};
  const { lead: style, body } = scope.tokens.type;
  const below = lowerBlocks(more, { ...scope, inset: true });
  const paired = rest.length > 0 || more.length > 0;
  const termWidth = scope.tokens.numbered.text - scope.tokens.axes.text - scope.tokens.space[1]!;
  const textWidth = scope.tokens.axes.right - scope.tokens.numbered.text;
  const term = countLines(lead, style, scope, paired ? termWidth : scope.width) * style.line * scope.scale;
  const text = rest.length > 0 ? countLines(rest, body, scope, textWidth) * body.line * scope.scale : 0;
  return {
    node: h(
      'li',
      lowerAttributes(item.attributes, paired ? 'paired' : undefined),
      h(
        'div',
        { class: 'lead t-lead' },
        h('span', { class: 'count', 'aria-hidden': 'true' }, `${count}`),
        ...lowerInlines(lead, scope.pictures),
      ),
      paired
        ? h(
            'div',
            { class: 'stack' },
            rest.length > 0 ? h('p', { class: 't-body' }, ...lowerInlines(rest, scope.pictures)) : undefined,
            ...below.parts.map((part) => part.node),
          )
        : undefined,
    ),
    // Term and text share a baseline: the text's box begins that much lower.
    height: Math.max(term, text + below.height + (text > 0 ? 11 * scope.scale : 0)),
  };
}

function lowerItem(
  item: ListItem,
  count: number | undefined,
  scope: Scope,
  lowerBlocks: LowerBlocks,
): { readonly node: HtmlElement; readonly height: number } {
  const hang = scope.inset ? (count === undefined ? INSET.bullets : INSET.numbered) : 0;
  const [first, ...more] = item.children;
  const lead = first?.type === 'paragraph' ? first.children : [];
  const { body } = scope.tokens.type;
  const inner: Scope = { ...scope, width: scope.width - hang, leads: 'inline' };
  const below = lowerBlocks(first?.type === 'paragraph' ? more : item.children, {
    ...inner,
    width: inner.width - NEST,
    inset: true,
  });
  const task =
    item.task === undefined
      ? undefined
      : h('span', {
          class: item.task ? 'task done' : 'task',
          role: 'img',
          'aria-label': item.task ? scope.words.done : scope.words.open,
        });
  const line = h('p', { class: 't-body' }, task, ...lowerInlines(lead, scope.pictures));
  const nested = below.parts.length > 0 ? scope.tokens.space[0]! * scope.scale * scope.space : 0;
  return {
    node: h(
      'li',
      lowerAttributes(item.attributes, count === undefined && !task ? 'marked' : undefined),
      count === undefined ? undefined : h('span', { class: 'count t-body', 'aria-hidden': 'true' }, `${count}`),
      lead.length > 0 || task ? line : undefined,
      ...below.parts.map((part) => part.node),
    ),
    height: (lead.length > 0 ? countLines(lead, body, inner) * body.line * scope.scale : 0) + below.height + nested,
  };
}

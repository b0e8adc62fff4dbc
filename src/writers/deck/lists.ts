// Lists on slides: leads in large type, bullets, and numbers with a term and its text.
// In: a list. Out: the list as HTML and its height.

import { type HtmlElement, h } from '../../html/index.ts';
import { type Block, boldBeginning, type Inline, type List, type ListItem } from '../../model/index.ts';
import { lineTop } from '../../theme/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { keepLastWords } from './last-words.ts';
import { textHeight } from './measure.ts';
import { containing, gapOf, type LowerBlocks, type Part, type Scope } from './scope.ts';

/** An item with its height. */
type Item = Pick<Part, 'node' | 'height' | 'faults'>;

/** A term and its text stand side by side in no narrower measure, in px. */
const LEAST_PAIR = 700;

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
  const gap = large ? (list.ordered ? 'term' : 'lead') : scope.nested ? 'nested' : 'item';
  const own = [
    large ? (list.ordered ? 'terms' : 'leads') : list.ordered ? '' : 'bullets',
    list.ordered ? 'numbered' : '',
  ];
  const inset = scope.inset ? 'inset' : undefined;
  return containing(items, {
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
    height: items.reduce((sum, item) => sum + item.height, 0) + (items.length - 1) * gapOf(scope, gap),
  });
}

function hasLead({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && boldBeginning(first.children) !== undefined;
}

/** What an item leads with, and what is left of it; undefined when it has no bold beginning. */
export function leadOf(
  item: ListItem,
): { readonly lead: readonly Inline[]; readonly rest: readonly Inline[]; readonly more: readonly Block[] } | undefined {
  const [first, ...more] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const beginning = boldBeginning(first.children);
  if (!beginning) return undefined;
  const blank = beginning.rest.every((inline) => inline.type === 'text' && /^[\s.:—–]*$/.test(inline.text));
  return { lead: [beginning.lead], rest: blank ? [] : keepLastWords(trimStart(beginning.rest)), more };
}

/** The space after a bold beginning is no part of what follows. */
function trimStart(children: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = children;
  if (first?.type === 'break') return trimStart(rest);
  return first?.type === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : children;
}

/** What an item says besides its lead: a paragraph, and blocks below it. */
function lowerRest(
  rest: readonly Inline[],
  more: readonly Block[],
  scope: Scope,
  lowerBlocks: LowerBlocks,
): { readonly nodes: readonly HtmlElement[]; readonly height: number; readonly parts: readonly Part[] } {
  const { body } = scope.tokens.type;
  const text = rest.length > 0 ? textHeight(rest, body, scope) : 0;
  const below = lowerBlocks(more, { ...scope, inset: true, nested: true });
  const [first] = below.parts;
  const gap = text > 0 && first ? gapOf(scope, first.text ? 'text' : 'block') : 0;
  return {
    nodes: [
      ...(rest.length > 0 ? [h('p', { class: 't-body' }, ...lowerInlines(rest, scope))] : []),
      ...below.parts.map((part) => part.node),
    ],
    height: text + gap + below.height,
    parts: below.parts,
  };
}

function lowerLead(item: ListItem, scope: Scope, lowerBlocks: LowerBlocks): Item {
  const { lead = [], rest = [], more = [] } = leadOf(item) ?? {};
  const { lead: style } = scope.tokens.type;
  const { nodes, height, parts } = lowerRest(rest, more, scope, lowerBlocks);
  return containing(parts, {
    node: h(
      'li',
      lowerAttributes(item.attributes, 'lead', 'marked'),
      h('p', { class: 't-lead' }, ...lowerInlines(lead, scope)),
      nodes.length > 0 ? h('div', { class: 'stack' }, ...nodes) : undefined,
    ),
    height: textHeight(lead, style, scope) + height,
  });
}

function lowerTerm(item: ListItem, count: number, scope: Scope, lowerBlocks: LowerBlocks): Item {
  const { lead = [], rest = [], more = [] } = leadOf(item) ?? {};
  const { lead: style, body } = scope.tokens.type;
  const paired = (rest.length > 0 || more.length > 0) && scope.width >= LEAST_PAIR;
  const indent = scope.tokens.numbered.text - scope.tokens.axes.text;
  const textScope = paired ? { ...scope, width: scope.width - indent } : scope;
  const { nodes, height, parts } = lowerRest(rest, more, textScope, lowerBlocks);
  const termWidth = paired ? indent - scope.tokens.space[1]! : scope.width;
  const term = textHeight(lead, style, scope, termWidth);
  const drop = lineTop(style, scope.heights) - lineTop(body, scope.heights);
  return containing(parts, {
    node: h(
      'li',
      lowerAttributes(item.attributes, paired ? 'paired' : undefined),
      h(
        'div',
        { class: 'lead t-lead' },
        h('span', { class: 'count', 'aria-hidden': 'true' }, `${count}`),
        ...lowerInlines(lead, { ...scope, width: termWidth }),
      ),
      nodes.length > 0 ? h('div', { class: 'stack' }, ...nodes) : undefined,
    ),
    height: paired ? Math.max(term, drop + height) : term + height,
  });
}

function lowerItem(item: ListItem, count: number | undefined, scope: Scope, lowerBlocks: LowerBlocks): Item {
  const { bullets, numbered } = scope.tokens;
  const hang = scope.inset ? (count === undefined ? bullets : numbered).inset : 0;
  const [first, ...more] = item.children;
  const text = first?.type === 'paragraph' ? keepLastWords(first.children) : [];
  const { body } = scope.tokens.type;
  const inner: Scope = { ...scope, width: scope.width - hang, leads: 'inline' };
  const below = first?.type === 'paragraph' ? more : item.children;
  const { parts } = lowerBlocks(below, { ...inner, inset: true, nested: true });
  const task =
    item.task === undefined
      ? undefined
      : h('span', {
          class: item.task ? 'task done' : 'task',
          role: 'img',
          'aria-label': item.task ? scope.words.done : scope.words.open,
        });
  const line = h('p', { class: 't-body' }, task, ...lowerInlines(text, inner));
  const hasLine = text.length > 0 || task !== undefined;
  const gaps = parts.length - (hasLine ? 0 : 1);
  return containing(parts, {
    node: h(
      'li',
      lowerAttributes(item.attributes, task ? 'with-task' : count === undefined ? 'marked' : undefined),
      count === undefined ? undefined : h('span', { class: 'count t-body', 'aria-hidden': 'true' }, `${count}`),
      hasLine ? line : undefined,
      ...parts.map((part) => part.node),
    ),
    height:
      (hasLine ? textHeight(text, body, inner) : 0) +
      parts.reduce((sum, part) => sum + part.height, 0) +
      Math.max(0, gaps) * gapOf(scope, 'nested'),
  });
}

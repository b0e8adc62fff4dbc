// A slide of blocks under a heading: where the blocks begin, and how large they are set so that they end above the horizon.
// In: a heading and blocks. Out: HTML, and the class that says where the body begins.

import { type HtmlChild, h } from '../../html/index.ts';
import type { Block, Heading } from '../../model/index.ts';
import { boldBeginning, plainText } from '../../model/index.ts';
import type { DeckTokens } from '../../theme/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerBlocks, type Stack } from './blocks.ts';
import { lowerInlines } from './inlines.ts';
import { isLeadList } from './lists.ts';
import { countLines } from './measure.ts';
import { type DeckScope, nominalPlace, type Scope } from './scope.ts';

/** What a body begins with decides where it begins; each is a class `from-…` of the stylesheet. */
type Beginning =
  | 'text'
  | 'leads'
  | 'bullets'
  | 'numbered'
  | 'stats'
  | 'columns'
  | 'callout'
  | 'code'
  | 'table'
  | 'quote'
  | 'picture';

/** How a full slide goes down: first the space between its blocks, then the large beginnings, then the type, to the floor. */
const levels: readonly Pick<Scope, 'scale' | 'space' | 'leads'>[] = [
  { scale: 1, space: 1, leads: 'stacked' },
  { scale: 1, space: 0.4, leads: 'stacked' },
  { scale: 1, space: 0.667, leads: 'inline' },
  { scale: 0.9, space: 0.667, leads: 'stacked' },
  { scale: 0.9, space: 0.667, leads: 'inline' },
  { scale: 0.8, space: 0.667, leads: 'inline' },
  { scale: 0.75, space: 0.5, leads: 'inline' },
];

/** A picture that is lower than this says little. In px. */
const LEAST_PICTURE = 144;

/** The heading of a slide. */
export function lowerHeading(heading: Heading, scope: DeckScope): HtmlChild {
  const attributes = lowerAttributes({ ...heading.attributes, id: undefined, classes: [] }, 'heading', 't-heading');
  return h('h2', attributes, ...lowerInlines(heading.children, scope.pictures));
}

/** Lowers a heading and what stands under it, within `width`. */
export function lowerFlow(
  heading: Heading | undefined,
  blocks: readonly Block[],
  scope: DeckScope,
  width: number,
): readonly HtmlChild[] {
  const measure: Scope = { ...scope, ...nominalPlace, width };
  const lines = heading ? countLines(heading.children, scope.tokens.type.heading, measure) : 1;
  const shift = heading ? (lines - 1) * scope.tokens.type.heading.line : -81;
  const { place, stack } = fitBody(blocks, measure, shift);
  const style = place.scale < 1 || place.space < 1 ? `--scale: ${place.scale}; --space: ${place.space}` : undefined;
  const classes = `body from-${beginningOf(blocks, place.leads)}`;
  const body =
    stack.parts.length > 0 ? h('div', { class: classes, style }, ...stack.parts.map((part) => part.node)) : undefined;
  return [heading && lowerHeading(heading, scope), body];
}

/** The first level at which the body ends above the horizon; the last one when none does. */
function fitBody(
  blocks: readonly Block[],
  measure: Scope,
  shift: number,
): { readonly place: Scope; readonly stack: Stack } {
  const { foot } = measure.tokens;
  let tried: { readonly place: Scope; readonly stack: Stack } = { place: measure, stack: { parts: [], height: 0 } };
  for (const level of levels) {
    const place = { ...measure, ...level };
    const top = topOf(beginningOf(blocks, level.leads), level.scale, measure.tokens) + shift;
    const room = foot.horizon - foot.dome.radius - top;
    tried = giveRoom(blocks, place, room);
    if (tried.stack.height <= room) return tried;
  }
  return tried;
}

/** Lowers blocks; a lone picture among them takes what the others leave. */
function giveRoom(
  blocks: readonly Block[],
  place: Scope,
  room: number,
): { readonly place: Scope; readonly stack: Stack } {
  const stack = lowerBlocks(blocks, place);
  const pictures = blocks.filter((block) => block.type === 'figure').length;
  const excess = stack.height - room;
  if (pictures !== 1 || excess <= 0 || place.figureHeight - excess < LEAST_PICTURE) return { place, stack };
  const smaller = { ...place, figureHeight: place.figureHeight - excess };
  return { place: smaller, stack: lowerBlocks(blocks, smaller) };
}

function beginningOf(blocks: readonly Block[], leads: Scope['leads']): Beginning {
  const [block] = blocks;
  switch (block?.type) {
    case 'list': {
      const large = leads === 'stacked' && isLeadList(block);
      return block.ordered ? (large ? 'numbered' : 'bullets') : large ? 'leads' : 'bullets';
    }
    case 'fragments':
      return beginningOf(block.children, leads);
    case 'paragraph': {
      const beginning = boldBeginning(block.children);
      return leads === 'stacked' && beginning && plainText(beginning.rest).trim() === '' ? 'leads' : 'text';
    }
    case 'stats':
    case 'columns':
    case 'callout':
    case 'table':
    case 'quote':
      return block.type;
    case 'tiers':
      return 'table';
    case 'code-block':
      return 'code';
    case 'figure':
      return 'picture';
    default:
      return 'text';
  }
}

/** Where a body begins, in px: what the stylesheet computes from the same tokens, close enough for the fit. */
function topOf(beginning: Beginning, scale: number, tokens: DeckTokens): number {
  const { lead, body } = tokens.type;
  const half = (style: { readonly line: number; readonly size: number }): number =>
    scale * (style.line / 2 + style.size * 0.33);
  switch (beginning) {
    case 'leads':
      return tokens.leads.first - half(lead);
    case 'numbered':
    case 'quote':
      return tokens.numbered.first - half(lead);
    case 'stats':
      return tokens.stats.first - tokens.stats.ruleAbove;
    case 'columns':
    case 'callout':
      return tokens.columns.rule;
    case 'code':
      return tokens.code.top;
    case 'table':
      return tokens.table.top;
    case 'text':
    case 'bullets':
    case 'picture':
      return tokens.bullets.first - half(body);
    default:
      return beginning satisfies never;
  }
}

// A slide of blocks under a heading: where the blocks begin, and how they are set so that they end above the horizon.
// In: a heading and blocks. Out: HTML whose classes say where the body begins and how close it is set, and its fit.

import { type HtmlChild, h } from '../../html/index.ts';
import type { Block, Heading, Inline } from '../../model/index.ts';
import { boldBeginning, plainText } from '../../model/index.ts';
import { type FitSetting, lineTop } from '../../theme/index.ts';
import { lowerHeadingAttributes } from './attributes.ts';
import { lowerBlocks } from './blocks.ts';
import { fitOf, fits, type Sheet } from './fit.ts';
import { lowerInlines } from './inlines.ts';
import { isLeadList } from './lists.ts';
import { balancedWidth, countLines, textHeight } from './measure.ts';
import { keepPhrases } from './phrases.ts';
import { bodyRoom, type DeckScope, nominalPlace, placeAt, type Scope } from './scope.ts';
import type { Stack } from './stack.ts';

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

/** The heading of a slide, its lines of about one length. */
export function lowerHeading(heading: Heading, scope: DeckScope, width = textWidth(scope)): HtmlChild {
  const attributes = lowerHeadingAttributes(heading, 'heading', 't-heading');
  const children = phrasesOf(heading, { ...scope, width });
  const narrow = balancedWidth(children, scope.tokens.type.heading, { ...scope, width });
  const style = narrow === undefined ? undefined : `max-width: ${narrow}px`;
  return h('h2', { ...attributes, style }, ...lowerInlines(children, { ...scope, width }));
}

/** The words of a heading, its phrases kept on a line each where that costs it no line. */
function phrasesOf({ children }: Heading, scope: DeckScope & { readonly width: number }): readonly Inline[] {
  const phrases = keepPhrases(children, scope.lang);
  if (phrases === children) return children;
  const { heading } = scope.tokens.type;
  return countLines(phrases, heading, scope) > countLines(children, heading, scope) ? children : phrases;
}

/** The measure of headings and blocks that have the slide to themselves. */
export const textWidth = ({ tokens: { axes } }: DeckScope): number => axes.right - axes.text;

/** What stands on a slide of blocks, without nodes. */
interface Body {
  readonly place: Scope;
  readonly stack: Stack;
  readonly top: number;
  readonly room: number;
}

/** Lowers a heading and what stands under it, within `width`. */
export function lowerFlow(
  heading: Heading | undefined,
  blocks: readonly Block[],
  scope: DeckScope,
  width: number,
): Sheet {
  const { place, stack, top, room } = fitBody(heading, blocks, scope, width);
  const { gaps, type } = place.setting;
  const steps = [gaps > 0 ? `gaps-${gaps}` : '', type > 0 ? `type-${type}` : ''].filter(Boolean);
  const classes = ['body', `from-${beginningOf(blocks, place.leads)}`, ...steps].join(' ');
  const body =
    stack.parts.length > 0 ? h('div', { class: classes }, ...stack.parts.map((part) => part.node)) : undefined;
  return {
    children: [heading && lowerHeading(heading, scope, width), body],
    fit: fitOf(stack.parts, { top, room, height: stack.height }, place),
  };
}

/** The first setting at which the body ends above the horizon; the closest one when none does. */
function fitBody(heading: Heading | undefined, blocks: readonly Block[], scope: DeckScope, width: number): Body {
  const measure: Scope = { ...scope, ...nominalPlace, width };
  const bodyAt = (setting: FitSetting): Body => {
    const place = placeAt(measure, setting);
    return giveRoom(blocks, place, bodyTop(beginningOf(blocks, place.leads), heading, place));
  };
  const [roomiest = nominalPlace.setting, ...closer] = scope.tokens.fit;
  let body = bodyAt(roomiest);
  for (const setting of closer) {
    if (fits({ height: body.stack.height, room: body.room })) break;
    body = bodyAt(setting);
  }
  return body;
}

/** Lowers blocks; a lone picture among them takes what the others leave, and code goes down as far as it may. */
function giveRoom(blocks: readonly Block[], place: Scope, top: number): Body {
  const room = bodyRoom(place, top);
  const lower = (scope: Scope): Body => ({ place: scope, stack: lowerBlocks(blocks, scope), top, room });
  const body = lower(place);
  const excess = body.stack.height - room;
  if (excess <= 0) return body;
  const pictures = blocks.filter(isPicture).length;
  if (pictures === 1) {
    const height = Math.max(0, ...body.stack.parts.map(({ picture = 0 }) => picture));
    const left = Math.floor(height - excess);
    if (left >= place.tokens.figure.least) return lower({ ...place, figureHeight: left });
  }
  if (!blocks.some((block) => block.type === 'code-block')) return body;
  const steps = place.tokens.type.code.down?.length ?? 0;
  let smaller = body;
  for (let step = place.setting.type + 1; step <= steps && !fits({ height: smaller.stack.height, room }); step += 1)
    smaller = lower({ ...place, codeStep: step });
  return smaller;
}

/** What gives way to other blocks: a picture, a film. */
const isPicture = (block: Block | undefined): boolean => block?.type === 'figure' || block?.type === 'media';

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
    case 'media':
      return 'picture';
    default:
      return 'text';
  }
}

/** Where a body begins under its heading, in px: what the stylesheet computes from the same tokens. */
export function bodyTop(beginning: Beginning, heading: Heading | undefined, scope: Scope): number {
  const { tokens, heights } = scope;
  const { heading: style } = tokens.type;
  const first = firstOf(beginning, tokens, heights);
  if (!heading) return Math.max(0, first - tokens.heading.bare);
  const begins = tokens.heading.baseline - lineTop(style, heights);
  const end = begins + style.line;
  return begins + textHeight(phrasesOf(heading, scope), style, scope) + Math.max(0, first - end);
}

function firstOf(beginning: Beginning, tokens: Scope['tokens'], heights: Scope['heights']): number {
  const { lead, body, quote } = tokens.type;
  switch (beginning) {
    case 'leads':
      return tokens.leads.first - lineTop(lead, heights);
    case 'numbered':
      return tokens.numbered.first - lineTop(lead, heights);
    case 'quote':
      return tokens.numbered.first - lineTop(quote, heights);
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
      return tokens.bullets.first - lineTop(body, heights);
    default:
      return beginning satisfies never;
  }
}

// Blocks → HTML with heights. In: what stands on a slide. Out: parts, one below the other.

import { type HtmlAttributes, h } from '../../html/index.ts';
import type { Block, Fragments, Heading, Paragraph } from '../../model/index.ts';
import { boldBeginning, plainText, refuseSpeakerNotes } from '../../model/index.ts';
import { lowerAttributes, lowerElementAttributes } from './attributes.ts';
import { lowerAskCard, lowerContactCard } from './cards.ts';
import { lowerCode } from './code.ts';
import { lowerCallout, lowerColumns } from './columns.ts';
import { lowerFigure } from './figure.ts';
import { lowerFrame } from './frame.ts';
import { lowerInlines } from './inlines.ts';
import { keepLastWords } from './last-words.ts';
import { lowerList } from './lists.ts';
import { lowerLogos } from './logos.ts';
import { textHeight } from './measure.ts';
import { lowerMedia } from './media.ts';
import { lowerQr } from './qr.ts';
import { lowerQuote } from './quotation.ts';
import { containing, type Part, type Scope } from './scope.ts';
import { ruleHeight, type Stack, stackHeight } from './stack.ts';
import { lowerStats } from './stats.ts';
import { lowerTable } from './table.ts';
import { lowerTiers } from './tiers.ts';

/** Elements that hold blocks and add nothing to their height. */
const plainTags: ReadonlySet<string> = new Set(
  'address article aside div figure footer header main nav section'.split(' '),
);

/** Lowers blocks in their order. */
export function lowerBlocks(blocks: readonly Block[], scope: Scope): Stack {
  const alone = blocks.length === 1 && !scope.inset;
  const parts = blocks.flatMap((block) => lowerBlock(block, scope, alone).map((part) => ({ block, ...part })));
  return { parts, height: stackHeight(parts, scope) };
}

function lowerBlock(block: Block, scope: Scope, alone: boolean): readonly Part[] {
  switch (block.type) {
    case 'heading':
      return [lowerHeading(block, scope)];
    case 'paragraph':
      return [lowerParagraph(block, scope)];
    case 'figure':
      return [lowerFigure(block, scope)];
    case 'media':
      return [lowerMedia(block, scope, alone)];
    case 'list':
      return [lowerList(block, scope, lowerBlocks)];
    case 'table':
      return [lowerTable(block, scope)];
    case 'tiers':
      return [lowerTiers(block, scope)];
    case 'quote':
      return [lowerQuote(block, scope, lowerBlocks)];
    case 'code-block':
      return [lowerCode(block, scope)];
    case 'rule':
      return [{ node: h('hr'), height: ruleHeight(scope), text: false }];
    case 'ask':
      return lowerAskCard(block, scope, lowerBlocks);
    case 'contact':
      return lowerContactCard(block, scope, lowerBlocks);
    case 'stats':
      return [lowerStats(block, scope)];
    case 'columns':
      return [lowerColumns(block, scope, lowerBlocks)];
    case 'callout':
      return [lowerCallout(block, scope, lowerBlocks)];
    case 'qr':
      return [lowerQr(block, scope, alone)];
    case 'logos':
      return [lowerLogos(block, scope)];
    case 'only':
      return block.output === 'deck' ? lowerBlocks(block.children, scope).parts : [];
    case 'fragments':
      return lowerFragments(block, scope);
    case 'html-block': {
      refuseSpeakerNotes(block);
      const inner = lowerBlocks(block.children, scope);
      if (block.tag === 'iframe') return [lowerFrame(block, inner.parts, scope)];
      const attributes = lowerElementAttributes(block.values, block.attributes, 'stack');
      const faults = plainTags.has(block.tag) ? [] : [{ kind: 'unmeasured', span: block.span } as const];
      const node = h(...elementOf(block.tag, attributes), ...inner.parts.map((part) => part.node));
      return [containing(inner.parts, { node, height: inner.height, faults })];
    }
    default:
      return block satisfies never;
  }
}

/** An author's element. To reveal.js a `section` is a slide, also within another: so it is a region, as a section with a name is. */
const elementOf = (tag: string, attributes: HtmlAttributes): readonly [tag: string, attributes: HtmlAttributes] =>
  tag === 'section'
    ? ['div', { role: attributes['aria-label'] === undefined ? undefined : 'region', ...attributes }]
    : [tag, attributes];

function lowerHeading(heading: Heading, scope: Scope): Part {
  const style = scope.tokens.type.columnHead;
  const level = Math.min(6, Math.max(3, heading.level));
  return {
    node: h(
      `h${level}`,
      lowerAttributes(heading.attributes, 'column-head', 't-column-head'),
      ...lowerInlines(heading.children, scope),
    ),
    height: textHeight(heading.children, style, scope),
    text: false,
  };
}

/** A paragraph. One that is nothing but a bold text is a thought of its own and is marked like a lead. */
function lowerParagraph(paragraph: Paragraph, scope: Scope): Part {
  const beginning = boldBeginning(paragraph.children);
  const lone =
    beginning !== undefined && plainText(beginning.rest).trim() === '' && !scope.inset && scope.leads === 'stacked';
  const style = lone ? scope.tokens.type.lead : scope.tokens.type.body;
  const classes = lone ? ['lead', 'marked', 't-lead'] : ['t-body'];
  const children = keepLastWords(paragraph.children);
  return {
    node: h('p', lowerAttributes(paragraph.attributes, ...classes), ...lowerInlines(children, scope)),
    height: textHeight(children, style, scope),
    text: !lone,
  };
}

/** Each item of a list, or else each block, is a step. */
function lowerFragments(fragments: Fragments, scope: Scope): readonly Part[] {
  return fragments.children.flatMap((block): readonly Part[] => {
    if (block.type === 'list') return [lowerList(block, scope, lowerBlocks, true)];
    const stepped = block.attributes.fragment ? block : { ...block, attributes: { ...block.attributes, fragment: {} } };
    return lowerBlock(stepped, scope, false);
  });
}

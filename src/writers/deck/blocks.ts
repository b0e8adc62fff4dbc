// Blocks → HTML with heights. In: what stands on a slide. Out: parts, one below the other.

import { h } from '../../html/index.ts';
import type {
  Block,
  Callout,
  Columns,
  Figure,
  Fragments,
  Heading,
  Paragraph,
  Quote,
  Stat,
  Stats,
} from '../../model/index.ts';
import { bareQuote, boldBeginning, plainText } from '../../model/index.ts';
import type { TextStyle } from '../../theme/index.ts';
import { faceOf } from '../../webfonts/index.ts';
import { lowerAttributes, lowerElementAttributes, lowerWidth } from './attributes.ts';
import { lowerCode } from './code.ts';
import { lowerContactList } from './contacts.ts';
import { lowerFrame } from './frame.ts';
import { lowerInlines } from './inlines.ts';
import { lowerList } from './lists.ts';
import { lowerLogos } from './logos.ts';
import { countLines } from './measure.ts';
import { lowerImage } from './pictures.ts';
import { lowerQr } from './qr.ts';
import { nominalPlace, type Part, type Scope } from './scope.ts';
import { lowerTable } from './table.ts';
import { lowerTiers } from './tiers.ts';

/** Lowered blocks, and the height of all of them with the space between. */
export interface Stack {
  readonly parts: readonly Part[];
  readonly height: number;
}

/** Lowers blocks in their order. */
export function lowerBlocks(blocks: readonly Block[], scope: Scope): Stack {
  const alone = blocks.length === 1 && !scope.inset;
  const parts = blocks.flatMap((block) => lowerBlock(block, scope, alone));
  const { space } = scope.tokens;
  const height = parts.reduce((sum, part, index) => {
    if (index === 0) return part.height;
    const gap = part.text && parts[index - 1]?.text ? space[1]! : space[2]!;
    return sum + gap * scope.space * scope.scale + part.height;
  }, 0);
  return { parts, height };
}

function lowerBlock(block: Block, scope: Scope, alone: boolean): readonly Part[] {
  switch (block.type) {
    case 'heading':
      return [lowerHeading(block, scope)];
    case 'paragraph':
      return [lowerParagraph(block, scope)];
    case 'figure':
      return [lowerFigure(block, scope)];
    case 'list':
      return [lowerList(block, scope, lowerBlocks)];
    case 'table':
      return [lowerTable(block, scope)];
    case 'tiers':
      return [lowerTiers(block, scope)];
    case 'quote':
      return [lowerQuote(block, scope)];
    case 'code-block':
      return [lowerCode(block, scope)];
    case 'rule':
      return [{ node: h('hr'), height: 2, text: false }];
    case 'ask':
      return [boxed(block.attributes, 'boxed-ask', block.children, scope)];
    case 'contact': {
      const list = lowerContactList(block.children, scope);
      if (list) return [list];
      return lowerBlocks(block.children, scope).parts;
    }
    case 'stats':
      return [lowerStats(block, scope)];
    case 'columns':
      return [lowerColumns(block, scope)];
    case 'callout':
      return [lowerCallout(block, scope)];
    case 'qr':
      return [lowerQr(block, scope, alone)];
    case 'logos':
      return [lowerLogos(block, scope)];
    case 'only':
      return block.output === 'deck' ? lowerBlocks(block.children, scope).parts : [];
    case 'fragments':
      return lowerFragments(block, scope);
    case 'html-block': {
      const inner = lowerBlocks(block.children, scope);
      if (block.tag === 'iframe') return [lowerFrame(block, inner.parts, scope)];
      const attributes = lowerElementAttributes(block.values, block.attributes, 'stack');
      return [
        { node: h(block.tag, attributes, ...inner.parts.map((part) => part.node)), height: inner.height, text: false },
      ];
    }
    default:
      return block satisfies never;
  }
}

function lowerHeading(heading: Heading, scope: Scope): Part {
  const style = scope.tokens.type.columnHead;
  const level = Math.min(6, Math.max(3, heading.level));
  return {
    node: h(
      `h${level}`,
      lowerAttributes(heading.attributes, 'column-head', 't-column-head'),
      ...lowerInlines(heading.children, scope.pictures),
    ),
    height: countLines(heading.children, style, scope) * style.line * scope.scale,
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
  return {
    node: h(
      'p',
      lowerAttributes(paragraph.attributes, ...classes),
      ...lowerInlines(paragraph.children, scope.pictures),
    ),
    height: countLines(paragraph.children, style, scope) * style.line * scope.scale,
    text: !lone,
  };
}

function lowerFigure(figure: Figure, scope: Scope): Part {
  const { body, foot } = scope.tokens.type;
  const image = lowerImage({ ...figure.image, title: undefined }, scope.pictures);
  const picture = scope.pictures.get(figure.image.source);
  const caption = figure.caption ? h('figcaption', { class: 't-foot' }, figure.caption) : undefined;
  const most = scope.figureHeight;
  const height = picture ? Math.min(most, picture.height, (picture.height * scope.width) / picture.width) : body.line;
  const limit = most === nominalPlace.figureHeight ? undefined : `--figure-height: ${Math.round(most)}px`;
  const style = [lowerWidth(figure.attributes), limit].filter(Boolean).join('; ') || undefined;
  const { align } = figure.attributes;
  return {
    node: h(
      'figure',
      { ...lowerAttributes(figure.attributes, 'figure-box', align && `to-${align}`), style },
      image,
      caption,
    ),
    height: height + (caption ? foot.line + scope.tokens.space[0]! : 0),
    text: false,
  };
}

/** A quote; without a style of its own it stands among other blocks, in the size of a lead. */
export function lowerQuote(quote: Quote, scope: Scope, own?: Pick<TextStyle, 'size' | 'line'>): Part {
  const { lead, body, quote: nominal } = scope.tokens.type;
  const style = { ...nominal, ...(own ?? (scope.inset ? body : lead)), family: nominal.family, weight: nominal.weight };
  const words = { size: style.size * scope.scale, line: style.line * scope.scale };
  const [open, close] = scope.words.marks;
  const paragraphs = bareQuote(quote.children.filter((block) => block.type === 'paragraph'));
  const others = quote.children.filter((block) => block.type !== 'paragraph');
  const nodes = paragraphs.map((paragraph, index) =>
    h(
      'p',
      {
        class: 'words t-quote',
        style: words.size === nominal.size ? undefined : `font-size: ${words.size}px; line-height: ${words.line}px`,
      },
      index === 0 ? h('span', { class: 'mark', 'aria-hidden': 'true' }, open) : undefined,
      ...lowerInlines(paragraph.children, scope.pictures),
      index === paragraphs.length - 1 ? h('span', { 'aria-hidden': 'true' }, close) : undefined,
    ),
  );
  const by = quote.attribution;
  const lines = paragraphs.reduce((sum, paragraph) => sum + countLines(paragraph.children, style, scope), 0);
  const below = lowerBlocks(others, { ...scope, leads: 'inline' });
  return {
    node: h(
      'blockquote',
      lowerAttributes(quote.attributes, 'quotation'),
      ...nodes,
      ...below.parts.map((part) => part.node),
      by &&
        h(
          'footer',
          { class: 'by t-body' },
          h('b', {}, ...lowerInlines(by.name, scope.pictures)),
          by.role && h('span', { class: 'role' }, ...lowerInlines(by.role, scope.pictures)),
        ),
    ),
    height:
      lines * words.line +
      below.height +
      (by ? (scope.tokens.space[4]! + body.line * (by.role ? 2 : 1)) * scope.scale : 0),
    text: false,
  };
}

function lowerStats(stats: Stats, scope: Scope): Part {
  const { step, stepFour, text } = scope.tokens.stats;
  const four = stats.items.length > 3 || scope.space < 1;
  return {
    node: h(
      'dl',
      lowerAttributes(stats.attributes, 'stats', four ? 'four' : undefined),
      ...stats.items.map((item) => lowerStat(item, scope, four, text - scope.tokens.axes.text)),
    ),
    height: stats.items.length * (four ? stepFour : step),
    text: false,
  };
}

/** The largest numeral is the theme's; a wide figure is set smaller, all its row long. */
function lowerStat(stat: Stat, scope: Scope, four: boolean, room: number): Part['node'] {
  const { numeral } = scope.tokens.type;
  const base = four ? 96 : numeral.size;
  const text = plainText(stat.figure);
  const wide = scope.ruler.width(text, faceOf(numeral, scope.families), base, numeral.tracking);
  const size = Math.min(base, Math.floor((base * (room - scope.tokens.space[1]!)) / wide));
  const ordinal = /^([\d.,\u00a0\u202f]+)(st|nd|rd|th|er|e|º|ª)$/.exec(text);
  const figure = ordinal
    ? [ordinal[1], h('span', { class: 'ordinal' }, ordinal[2])]
    : lowerInlines(stat.figure, scope.pictures);
  return h(
    'div',
    lowerAttributes(stat.attributes, 'stat'),
    h('dt', { class: 'figure t-numeral', style: size < numeral.size ? `font-size: ${size}px` : undefined }, ...figure),
    h('dd', { class: 'label t-body' }, ...lowerInlines(stat.label, scope.pictures)),
  );
}

function lowerColumns(columns: Columns, scope: Scope): Part {
  const count = Math.max(1, columns.columns.length);
  const gutter = scope.tokens.columns.gutter;
  const inner: Scope = { ...scope, width: (scope.width - (count - 1) * gutter) / count, inset: true, leads: 'inline' };
  const stacks = columns.columns.map((column) => ({ column, stack: lowerBlocks(column.children, inner) }));
  return {
    node: h(
      'div',
      lowerAttributes(columns.attributes, 'columns'),
      ...stacks.map(({ column, stack }) =>
        h('div', lowerAttributes(column.attributes, 'column', 'stack'), ...stack.parts.map((part) => part.node)),
      ),
    ),
    height: Math.max(0, ...stacks.map(({ stack }) => stack.height)) + 14,
    text: false,
  };
}

function lowerCallout(callout: Callout, scope: Scope): Part {
  const { callout: places, type } = scope.tokens;
  const label = callout.label ? lowerInlines(callout.label, scope.pictures) : [scope.words[callout.kind]];
  const width = scope.inset ? scope.width : scope.width - (places.text - places.label);
  const inner = lowerBlocks(callout.children, { ...scope, width, inset: true, leads: 'inline' });
  const padding = (places.padTop + places.padBottom - type.body.line) * scope.scale;
  return {
    node: h(
      'div',
      { ...lowerAttributes(callout.attributes, 'callout'), role: 'note' },
      h('p', { class: 'label t-callout-label' }, ...label),
      h('div', { class: 'stack' }, ...inner.parts.map((part) => part.node)),
    ),
    height: inner.height + padding,
    text: false,
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

function boxed(attributes: Block['attributes'], name: string, children: readonly Block[], scope: Scope): Part {
  const inner = lowerBlocks(children, scope);
  return {
    node: h('div', lowerAttributes(attributes, name, 'stack'), ...inner.parts.map((part) => part.node)),
    height: inner.height + 36,
    text: false,
  };
}

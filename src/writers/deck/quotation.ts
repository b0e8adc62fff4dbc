// What somebody said, and who. In: a quote. Out: HTML and its height; among other blocks it stands in the size of a lead.

import { h } from '../../html/index.ts';
import { type Block, bareQuote, type Inline, type Paragraph, type Quote } from '../../model/index.ts';
import { strong, type TextStyle } from '../../theme/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
import { keepLastWords } from './last-words.ts';
import { balancedWidth, textHeight } from './measure.ts';
import { containing, gapOf, type LowerBlocks, type Part, type Scope } from './scope.ts';

/** Lowers a quote, in a size of its own where it has the slide to itself. */
export function lowerQuote(
  quote: Quote,
  scope: Scope,
  lowerBlocks: LowerBlocks,
  own?: Pick<TextStyle, 'size' | 'line'>,
): Part {
  const { lead, body, quote: nominal } = scope.tokens.type;
  const { size, line } = own ?? (scope.inset ? body : lead);
  const style = { ...nominal, size, line };
  const runs = runsOf(quote.children);
  const paragraphs = quote.children.filter((block) => block.type === 'paragraph');
  const words = bareQuote(paragraphs).map((paragraph, index) => {
    const ends = { first: index === 0, last: index === paragraphs.length - 1 };
    return [paragraphs[index]!, lowerWords(paragraph, ends, style, scope, own !== undefined)] as const;
  });
  const wordsOf = new Map<Block, Part>(words);
  const parts = runs.flatMap((run): readonly Part[] => {
    if (run[0]?.type === 'paragraph') return run.flatMap((block) => wordsOf.get(block) ?? []);
    const inner = lowerBlocks(run, { ...scope, leads: 'inline' });
    const node = h('div', { class: 'stack' }, ...inner.parts.map((part) => part.node));
    return [containing(inner.parts, { node, height: inner.height })];
  });
  const between = Math.max(0, runs.length - 1) * gapOf(scope, 'block');
  const by = quote.attribution;
  const names = by ? textHeight(by.name, strong(body), scope) + (by.role ? textHeight(by.role, body, scope) : 0) : 0;
  const gap = own ? scope.tokens.space[4]! : gapOf(scope, 'block');
  return containing(parts, {
    node: h(
      'blockquote',
      lowerAttributes(quote.attributes, 'quotation', own ? 'large' : undefined),
      ...parts.map((part) => part.node),
      by &&
        h(
          'footer',
          { class: 'by t-body' },
          h('b', {}, ...lowerInlines(by.name, scope)),
          by.role && h('span', { class: 'role' }, ...lowerInlines(by.role, scope)),
        ),
    ),
    height: parts.reduce((sum, part) => sum + part.height, between) + (by ? gap + names : 0),
  });
}

/** Blocks in their order: words that follow each other, and what stands between them. */
function runsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && (last[0]?.type === 'paragraph') === (block.type === 'paragraph')) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** A paragraph of what was said; the first one opens, and the last one closes. */
function lowerWords(
  { children: words, attributes, span }: Paragraph,
  { first, last }: { readonly first: boolean; readonly last: boolean },
  style: TextStyle,
  scope: Scope,
  balanced: boolean,
): Part {
  const { quote: nominal } = scope.tokens.type;
  const [open, close] = scope.words.marks;
  const children = keepLastWords(words);
  const text: readonly Inline[] = last ? [...children, { type: 'text', text: close, span }] : children;
  // Words that have the slide to themselves stand in lines of about one length.
  const width = balanced ? balancedWidth(text, style, scope) : undefined;
  const declarations = [
    style.size === nominal.size ? undefined : `font-size: ${style.size}px; line-height: ${style.line}px`,
    width === undefined ? undefined : `max-width: ${width}px`,
  ];
  return {
    node: h(
      'p',
      {
        ...lowerAttributes(attributes, 'words', 't-quote'),
        style: declarations.filter(Boolean).join('; ') || undefined,
      },
      first ? h('span', { class: 'mark', 'aria-hidden': 'true' }, open) : undefined,
      ...lowerInlines(children, scope),
      last ? h('span', { 'aria-hidden': 'true' }, close) : undefined,
    ),
    height: textHeight(text, style, scope),
    text: true,
  };
}

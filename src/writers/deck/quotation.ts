// What somebody said, and who. In: a quote. Out: HTML and its height; among other blocks it stands in the size of a lead.

import { h } from '../../html/index.ts';
import { bareQuote, type Inline, type Quote } from '../../model/index.ts';
import type { TextStyle } from '../../theme/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerInlines } from './inlines.ts';
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
  const [open, close] = scope.words.marks;
  const paragraphs = bareQuote(quote.children.filter((block) => block.type === 'paragraph'));
  const others = quote.children.filter((block) => block.type !== 'paragraph');
  const last = paragraphs.length - 1;
  const closing: Inline = { type: 'text', text: close, span: quote.span };
  const texts = paragraphs.map(({ children }, index) => (index === last ? [...children, closing] : children));
  const said = texts.reduce((sum, children) => sum + textHeight(children, style, scope), 0);
  const nodes = paragraphs.map((paragraph, index) => {
    // Words that have the slide to themselves stand in lines of about one length.
    const width = own && balancedWidth(texts[index]!, style, scope);
    const declarations = [
      size === nominal.size ? undefined : `font-size: ${size}px; line-height: ${line}px`,
      width === undefined ? undefined : `max-width: ${width}px`,
    ];
    return h(
      'p',
      { class: 'words t-quote', style: declarations.filter(Boolean).join('; ') || undefined },
      index === 0 ? h('span', { class: 'mark', 'aria-hidden': 'true' }, open) : undefined,
      ...lowerInlines(paragraph.children, scope),
      index === last ? h('span', { 'aria-hidden': 'true' }, close) : undefined,
    );
  });
  const by = quote.attribution;
  const below = lowerBlocks(others, { ...scope, leads: 'inline' });
  const bold = { ...body, weight: body.bold ?? body.weight };
  const names = by ? textHeight(by.name, bold, scope) + (by.role ? textHeight(by.role, body, scope) : 0) : 0;
  const gap = own ? scope.tokens.space[4]! : gapOf(scope, 'block');
  return containing(below.parts, {
    node: h(
      'blockquote',
      lowerAttributes(quote.attributes, 'quotation', own ? 'large' : undefined),
      ...nodes,
      below.parts.length > 0 ? h('div', { class: 'stack' }, ...below.parts.map((part) => part.node)) : undefined,
      by &&
        h(
          'footer',
          { class: 'by t-body' },
          h('b', {}, ...lowerInlines(by.name, scope)),
          by.role && h('span', { class: 'role' }, ...lowerInlines(by.role, scope)),
        ),
    ),
    height: said + below.height + (by ? gap + names : 0),
  });
}

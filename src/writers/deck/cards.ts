// Ask and contact among other blocks: the request on its red ground, and the addresses under a rule.
// In: a block; an empty one says what the front matter says. Out: HTML and its height; nothing where there is nothing to say.

import { h } from '../../html/index.ts';
import { type Ask, type Block, type ContactBlock, inlinesOf } from '../../model/index.ts';
import { lowerAttributes } from './attributes.ts';
import { lowerContactList, lowerContacts } from './contacts.ts';
import { balancedWidth } from './measure.ts';
import { containing, type LowerBlocks, type Part, type Scope } from './scope.ts';

/** The request, in the size of a lead, on the ground that only an ask has. */
export function lowerAskCard(ask: Ask, scope: Scope, lowerBlocks: LowerBlocks): readonly Part[] {
  const { space, type } = scope.tokens;
  const blocks = ask.children.length > 0 ? ask.children : requestOf(ask, scope);
  if (blocks.length === 0) return [];
  const style = scope.inset ? type.columnHead : type.lead;
  const inner: Scope = {
    ...scope,
    tokens: { ...scope.tokens, type: { ...type, body: { ...style, bold: type.lead.bold } } },
    width: scope.width - 2 * space[2]!,
    inset: true,
    leads: 'inline',
  };
  const { parts, height } = lowerBlocks(blocks, inner);
  const [only, ...more] = blocks;
  // A request of one sentence stands in lines of about one length.
  const measure =
    only?.type === 'paragraph' && more.length === 0 ? balancedWidth(only.children, style, inner) : undefined;
  const classes = scope.inset ? 'narrow ask-card on-ask stack' : 'ask-card on-ask stack';
  return [
    containing(parts, {
      node: h(
        'div',
        { ...lowerAttributes(ask.attributes, classes), style: measure && `--measure: ${measure}px` },
        ...parts.map((part) => part.node),
      ),
      height: height + 2 * space[2]!,
    }),
  ];
}

function requestOf({ span }: Ask, { about }: Scope): readonly Block[] {
  if (about.ask === undefined) return [];
  return [{ type: 'paragraph', span, attributes: { classes: [] }, children: inlinesOf(about.ask, span) }];
}

/** Labels and addresses; a contact that is no list of them stands as it was written. */
export function lowerContactCard(contact: ContactBlock, scope: Scope, lowerBlocks: LowerBlocks): readonly Part[] {
  if (contact.children.length === 0) {
    const own = lowerContacts(scope);
    return own ? [own] : [];
  }
  const list = lowerContactList(contact.children, scope);
  return list ? [list] : lowerBlocks(contact.children, scope).parts;
}

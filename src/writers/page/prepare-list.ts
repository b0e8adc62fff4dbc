// A list → its items, each a text with its label and whatever stands below it.

import type { List, ListItem } from '../../model/index.ts';
import { prepareParagraph, prepareUnbroken } from '../../typeset/index.ts';
import type { BodyContext, PrepareOthers } from './body-context.ts';
import type { BodyPart, ListPart, TextPart } from './body-part.ts';
import { labelOf } from './list-label.ts';
import { runsWithRunIn } from './prepare-text.ts';

/** `depth` is 0 for a list that stands in no other. */
export function prepareList(list: List, context: BodyContext, depth: number, prepareOthers: PrepareOthers): ListPart {
  return {
    type: 'list',
    numbering: list.ordered ? 'Decimal' : 'Disc',
    nested: depth > 0,
    items: list.items.map((item, index) => {
      const label = labelOf(item, list, index, depth, context);
      return prepareItem(item, label, context, depth, prepareOthers);
    }),
  };
}

function prepareItem(
  item: ListItem,
  marker: TextPart['marker'],
  context: BodyContext,
  depth: number,
  prepareOthers: PrepareOthers,
): readonly BodyPart[] {
  const [first, ...rest] = item.children;
  const named = first?.type === 'paragraph' ? first : undefined;
  const head: TextPart = {
    type: 'text',
    role: 'LBody',
    // A label stands on a row of its own where the item begins with code, a table or another list.
    paragraph: named ? prepareParagraph(runsWithRunIn(named.children, context).runs) : prepareUnbroken([]),
    marker,
    indented: false,
    span: first?.span ?? item.span,
  };
  const others = (named ? rest : item.children).flatMap((child) =>
    child.type === 'list' ? [prepareList(child, context, depth + 1, prepareOthers)] : prepareOthers([child]),
  );
  return [head, ...others];
}

// Items as written → the attributes of a node, with a finding for each value that is none.
// In: items with places. Out: attributes over those that were there already.

import { type Diagnostic, diagnostic, didYouMean, type Span } from '../diagnostics/index.ts';
import { type Attributes, noAttributes } from '../model/index.ts';
import type { AttributeDraft } from './attribute-row.ts';
import type { AttributeItem } from './attribute-syntax.ts';
import { attributeNamed, attributeNames } from './attribute-table.ts';

/** Items and the places they were written at, for whom they belong to. */
export interface PlacedItems {
  readonly items: readonly AttributeItem[];
  spanOf(item: AttributeItem): Span;
}

/** Reads items over attributes that are there already; `spanOf` gives the place of an item. */
export function readAttributes(
  items: readonly AttributeItem[],
  spanOf: (item: AttributeItem) => Span,
  found: Diagnostic[],
  base: Attributes = noAttributes,
): Attributes {
  const draft: AttributeDraft = { ...base, classes: [...base.classes] };
  const [first] = items;
  const last = items.at(-1);
  for (const item of items) readItem(item, spanOf(item), draft, found);
  const span = first && last ? { ...spanOf(first), end: spanOf(last).end } : base.span;
  return { ...draft, span };
}

function readItem(item: AttributeItem, span: Span, draft: AttributeDraft, found: Diagnostic[]): void {
  const entry = attributeNamed(item.name);
  if (!entry) {
    found.push(reportUnknown(item.name, span));
    return;
  }
  const missing = entry.takes === 'value' && item.value === undefined;
  const expected = missing ? entry.values : entry.read(item.value ?? '', draft);
  if (expected === undefined) return;
  const message = missing
    ? `The attribute \`${entry.name}\` needs a value.`
    : `\`${item.value}\` is no value for the attribute \`${entry.name}\`.`;
  const words = Array.from(expected.matchAll(/`([^`]+)`/g), ([, word]) => word!);
  found.push(
    diagnostic('attribute-value', message, span, [...didYouMean(item.value ?? '', words), `Expected ${expected}.`]),
  );
}

function reportUnknown(name: string, span: Span): Diagnostic {
  const active = /^(?:on|style$)/i.test(name);
  const meant = name.replace(/^data-/, '');
  const hints = /^background-(?:video|iframe|interactive)/.test(meant)
    ? [
        'The ground of a slide is a colour, a gradient or a picture. A film stands on the slide: `![What it shows](film.mp4)`.',
      ]
    : didYouMean(meant, attributeNames);
  return diagnostic('unknown-attribute', `There is no attribute \`${name}\`.`, span, [
    ...hints,
    active
      ? 'Scripts and inline styles are never taken from a pitch; use a class.'
      : 'It has no effect and is left out.',
  ]);
}

/** Two sets of attributes as one; what `over` says wins, classes add up. */
export function mergeAttributes(base: Attributes, over: Attributes): Attributes {
  const given = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  const joined = <K extends 'background' | 'playing' | 'autoAnimate'>(key: K): Pick<Attributes, K> | undefined =>
    base[key] || over[key] ? ({ [key]: { ...base[key], ...over[key] } } as Pick<Attributes, K>) : undefined;
  const parts = { ...joined('background'), ...joined('playing'), ...joined('autoAnimate') };
  return { ...base, ...given, ...parts, classes: [...new Set([...base.classes, ...over.classes])] };
}

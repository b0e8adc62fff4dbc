// The text of a cell among tiers → its value.
// In: what an author typed. Out: a price, places or a mark, or the finding that says why it is none.

import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Inline } from './inline.ts';
import { markMeaning } from './marks.ts';
import type { Money, TierFeature, TierPlaces, TierPrice, TierText, TierValue } from './tiers.ts';
import { allWords } from './words.ts';

interface ReadValue {
  readonly value: TierValue;
  readonly finding?: Diagnostic;
}

/** What a row or a column of this name holds; it may be named in any language that has words. */
export function featureKind(label: string): TierFeature['kind'] {
  const named = (names: readonly string[]): boolean => names.some((name) => fold(name) === fold(label));
  if (allWords.some((words) => named(words.price))) return 'price';
  return allWords.some((words) => named(words.places)) ? 'places' : 'benefit';
}

const fold = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s:：]+$/, '')
    .trim();

/** Reads a cell. What is no value stays text, as it was typed; so does a cell with variables, until they are filled. */
export function readTierValue(cell: TierText, kind: TierFeature['kind']): ReadValue {
  const { span } = cell;
  const text = plainText(cell.children);
  if (text === undefined) return { value: cell };
  const meaning = markMeaning(text);
  if (meaning === 'yes') return { value: { type: 'included', span } };
  if (meaning === 'no') return { value: { type: 'not-included', span } };
  if (kind === 'price') return readPrice(cell, text);
  return kind === 'places' ? readPlaces(cell, text) : { value: cell };
}

/** The text of inlines that are nothing but text, in whatever emphasis. */
function plainText(children: readonly Inline[]): string | undefined {
  const parts = children.map((child) => {
    if (child.type === 'text') return child.text;
    if (child.type === 'break') return ' ';
    return child.type === 'strong' || child.type === 'emphasis' ? plainText(child.children) : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join('');
}

const AMOUNT = /^(?:([A-Za-z]{3})[ \u00A0]?(\d{1,15}(?:\.\d{1,4})?)|(\d{1,15}(?:\.\d{1,4})?)[ \u00A0]?([A-Z]{3}))$/;

/** A price without figures, such as `on request`, is a text that nobody mistyped. */
function readPrice(cell: TierText, text: string): ReadValue {
  const { span } = cell;
  if (!/\d/.test(text)) return { value: cell };
  const amounts: Money[] = [];
  for (const part of text.split('/')) {
    const [, before, behind, ahead, after] = AMOUNT.exec(part.trim()) ?? [];
    const [code, figures] = [before ?? after, behind ?? ahead];
    const currency = code?.toUpperCase();
    if (currency === undefined || !Intl.supportedValuesOf('currency').includes(currency)) {
      return { value: cell, finding: reportPrice(cell, part.trim(), currency) };
    }
    amounts.push({ currency, amount: Number(figures) });
  }
  return { value: { type: 'price', amounts, span } satisfies TierPrice };
}

function reportPrice({ span }: TierText, part: string, currency: string | undefined): Diagnostic {
  const asTyped = 'It is printed as it was typed, in whatever form that is; a price is formatted by `lang`.';
  if (currency !== undefined) {
    return diagnostic('tiers-price', `\`${currency}\` is no currency.`, span, [
      asTyped,
      'Currencies are named by their three letters (ISO 4217), such as `EUR` or `JPY`.',
    ]);
  }
  return diagnostic('tiers-price', `\`${part}\` is no price.`, span, [
    asTyped,
    'Write the currency’s three letters and figures with no mark but a decimal point: `EUR 10000`, `BRL 5499.90`; two currencies as `EUR 10000 / BRL 55000`.',
  ]);
}

const PLACES = /^(\d{1,6})\s+of\s+(\d{1,6})$/i;

function readPlaces(cell: TierText, text: string): ReadValue {
  const found = PLACES.exec(text.trim());
  if (!found) return { value: cell };
  const [left, of] = [Number(found[1]), Number(found[2])];
  if (left <= of && of > 0) {
    return { value: { type: 'places', left, of, span: cell.span } satisfies TierPlaces };
  }
  const finding = diagnostic(
    'tiers-places',
    `Of ${of} ${of === 1 ? 'place' : 'places'}, ${left} cannot be left.`,
    cell.span,
    [
      '`2 of 3` says that two of three places are still free.',
      `Write \`${Math.min(left, of)} of ${Math.max(left, of)}\`, or a text of your own.`,
    ],
  );
  return { value: cell, finding };
}

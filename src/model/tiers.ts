// What sponsors can buy, as data: tiers, and what each gives of the same features.
// A closed union of values, so that a writer that forgets one does not compile.

import type { Span } from '../diagnostics/index.ts';
import type { Attributes } from './attributes.ts';
import type { Inline } from './inline.ts';

/** An amount in a currency (ISO 4217); several amounts of one price are each as written, none is converted. */
export interface Money {
  readonly currency: string;
  readonly amount: number;
}

interface Value {
  readonly span: Span;
}

/** What stands in a cell that is nothing else. */
export interface TierText extends Value {
  readonly type: 'text';
  readonly children: readonly Inline[];
}

/** `EUR 10000 / BRL 55000`: at least one amount. */
export interface TierPrice extends Value {
  readonly type: 'price';
  readonly amounts: readonly Money[];
}

/** `2 of 3`: how many places are left, never more than there are. */
export interface TierPlaces extends Value {
  readonly type: 'places';
  readonly left: number;
  readonly of: number;
}

/** A mark alone in its cell: `✓` or `✗`. */
export interface TierMark extends Value {
  readonly type: 'included' | 'not-included';
}

export type TierValue = TierText | TierPrice | TierPlaces | TierMark;

/** One of the things by which tiers differ; `price` and `places` once at most. */
export interface TierFeature {
  readonly span: Span;
  readonly kind: 'price' | 'places' | 'benefit';
  readonly label: readonly Inline[];
}

export interface Tier {
  readonly span: Span;
  readonly name: readonly Inline[];
  /** One for each feature, in their order. */
  readonly values: readonly TierValue[];
}

/** At least one tier, and at least one feature. */
export interface Tiers {
  readonly type: 'tiers';
  readonly span: Span;
  readonly attributes: Attributes;
  /** How they were written: tiers across with features down, or one tier a row. */
  readonly form: 'matrix' | 'rows';
  /** What stands over the names where one tier is a row; empty in a matrix. */
  readonly nameLabel: readonly Inline[];
  readonly features: readonly TierFeature[];
  readonly tiers: readonly Tier[];
}

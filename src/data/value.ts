// A piece of YAML with its place: what `readYaml` gives and what option tables take.
// Maps are lists of entries, so a key such as `__proto__` is only a word.

import type { Span } from '../diagnostics/index.ts';

export interface DataScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The scalar as it was typed, without its quotes: `2027` for a number, `1.10` for 1.1. */
  readonly text: string;
  readonly span: Span;
}

export interface DataEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: DataValue;
}

export interface DataMap {
  readonly kind: 'map';
  readonly entries: readonly DataEntry[];
  readonly span: Span;
}

export interface DataList {
  readonly kind: 'list';
  readonly items: readonly DataValue[];
  readonly span: Span;
}

export type DataValue = DataMap | DataList | DataScalar;

/** What a person calls a value: for messages such as "expected a text, found a list". */
export function nameKind(value: DataValue): string {
  if (value.kind !== 'scalar') return value.kind === 'map' ? 'a mapping' : 'a list';
  if (value.value === null) return 'nothing';
  if (typeof value.value === 'boolean') return `\`${value.value}\``;
  return typeof value.value === 'number' ? 'a number' : 'a text';
}

/** A value as plain JSON data. */
export function toPlain(value: DataValue): unknown {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(toPlain);
  return Object.fromEntries(value.entries.map((entry) => [entry.key, toPlain(entry.value)]));
}

// Option tables: from one table come the type, the check, the defaults, the unknown-key message, the JSON schema and the reference.
// In: a table and a mapping with places. Out: typed values, and a finding for everything that does not fit.

import { type Diagnostic, diagnostic, didYouMean, type Outcome, type Span } from '../diagnostics/index.ts';
import { type DataMap, type DataValue, nameKind } from './value.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What kind of value an option takes. */
export interface Kind<T> {
  /** With its article, for messages and the reference: `a text`, `true or false`. */
  readonly label: string;
  readonly schema: JsonSchema;
  /** The options of a nested mapping, for the reference. */
  readonly table?: OptionTable;
  /** `label` is what a finding says instead of the kind's own, where a list takes one value alone. */
  read(value: DataValue, path: string, reading: OptionReading, label?: string): T | undefined;
}

export interface OptionReading {
  readonly found: Diagnostic[];
  /** Where the value of each path was written: `deck.show`. */
  readonly places: Map<string, Span>;
}

export interface Option<T> {
  readonly kind: Kind<T>;
  readonly description: string;
  readonly required?: boolean;
}

export interface OptionWithDefault<T> extends Option<T> {
  readonly fallback: T;
}

export type OptionTable = Readonly<Record<string, Option<unknown>>>;

/** The values of a table: with a default always there, else perhaps. */
export type OptionValues<T extends OptionTable> = {
  readonly [K in keyof T as T[K] extends OptionWithDefault<unknown> | { readonly required: true } ? K : never]: ValueOf<
    T[K]
  >;
} & {
  readonly [K in keyof T as T[K] extends OptionWithDefault<unknown> | { readonly required: true }
    ? never
    : K]?: ValueOf<T[K]>;
};

type ValueOf<O> = O extends Option<infer T> ? T : never;

export function option<T>(kind: Kind<T>, description: string): Option<T>;
export function option<T>(kind: Kind<T>, description: string, fallback: T): OptionWithDefault<T>;
export function option<T>(kind: Kind<T>, description: string, fallback?: T): Option<T> {
  return fallback === undefined ? { kind, description } : ({ kind, description, fallback } as OptionWithDefault<T>);
}

export const required = <T>(kind: Kind<T>, description: string): Option<T> & { readonly required: true } => ({
  kind,
  description,
  required: true,
});

/** Reads a mapping by a table; without a mapping, the defaults. */
export function readOptions<T extends OptionTable>(
  table: T,
  map: DataMap | undefined,
): Outcome<OptionValues<T>> & { readonly places: ReadonlyMap<string, Span> } {
  const reading: OptionReading = { found: [], places: new Map() };
  const value = readMap(table, map, '', reading);
  return { value, diagnostics: reading.found, places: reading.places };
}

/** Reads a nested mapping; its keys' paths begin with `path`. */
export function readMap<T extends OptionTable>(
  table: T,
  map: DataMap | undefined,
  path: string,
  reading: OptionReading,
): OptionValues<T> {
  const given = new Map<string, unknown>();
  for (const entry of map?.entries ?? []) {
    const found = Object.hasOwn(table, entry.key) ? table[entry.key] : undefined;
    if (!found) {
      reading.found.push(reportUnknown(entry.key, entry.keySpan, path, table));
      continue;
    }
    // `key:` with nothing behind it is a key that nobody set.
    if (entry.value.kind === 'scalar' && entry.value.value === null) continue;
    const place = path === '' ? entry.key : `${path}.${entry.key}`;
    reading.places.set(place, entry.value.span);
    const value = found.kind.read(entry.value, place, reading);
    if (value !== undefined) given.set(entry.key, value);
  }
  if (map) reportMissing(table, map, path, reading);
  const values = Object.entries(table).map(([key, entry]) => [key, given.get(key) ?? defaultOf(entry)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as OptionValues<T>;
}

/** The default of an option; a nested table has one made of its options' defaults. */
const defaultOf = (entry: Option<unknown>): unknown => ('fallback' in entry ? entry.fallback : undefined);

function reportUnknown(key: string, span: Span, path: string, table: OptionTable): Diagnostic {
  const where = path === '' ? '' : ` in \`${path}\``;
  const meant = didYouMean(key, Object.keys(table));
  const note =
    meant.length > 0
      ? meant
      : [
          `Keys${where} are ${Object.keys(table)
            .map((name) => `\`${name}\``)
            .join(', ')}.`,
        ];
  return diagnostic('unknown-key', `There is no key \`${key}\`${where}.`, span, [...note, 'It has no effect.']);
}

function reportMissing(table: OptionTable, map: DataMap, path: string, reading: OptionReading): void {
  for (const [key, entry] of Object.entries(table)) {
    if (!entry.required || map.entries.some((given) => given.key === key)) continue;
    reading.found.push(diagnostic('missing-key', `\`${path}\` needs a \`${key}\`: ${entry.description}`, map.span));
  }
}

/** Says that a value is of another kind than its key takes. */
export function reportKind(value: DataValue, path: string, expected: string): Diagnostic {
  return diagnostic('wrong-value', `\`${path}\` takes ${expected}, and this is ${nameKind(value)}.`, value.span);
}

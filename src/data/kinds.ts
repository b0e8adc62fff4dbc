// The kinds of values that option tables are made of.
// In: a value with its place. Out: what the option is set to, or undefined and a finding.

import { diagnostic, didYouMean } from '../diagnostics/index.ts';
import { type Kind, type OptionTable, type OptionValues, readMap, reportKind } from './options.ts';
import { type DataScalar, toPlain } from './value.ts';

/** A line of text. Numbers and words such as `yes` are taken as they were typed. */
export const text: Kind<string> = {
  label: 'a text',
  schema: { type: ['string', 'number', 'boolean'] },
  read(value, path, reading, label) {
    if (value.kind === 'scalar') return typeof value.value === 'string' ? value.value : value.text;
    reading.found.push(reportKind(value, path, label ?? this.label));
    return undefined;
  },
};

export const flag: Kind<boolean> = {
  label: '`true` or `false`',
  schema: { type: 'boolean' },
  read(value, path, reading, label) {
    if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
    reading.found.push(reportKind(value, path, label ?? this.label));
    return undefined;
  },
};

/** A text that a test accepts; `read` gives undefined for one that it does not, and `hint` what may have been meant. */
export function form<T extends string | number>(
  label: string,
  schema: Kind<T>['schema'],
  read: (text: string) => T | undefined,
  hint: (text: string) => readonly string[] = () => [],
): Kind<T> {
  return {
    label,
    schema,
    read(value, path, reading, expected = label) {
      const found = value.kind === 'scalar' ? read(value.text) : undefined;
      if (found === undefined)
        reading.found.push(
          value.kind === 'scalar'
            ? reportForm(value, path, expected, hint(value.text))
            : reportKind(value, path, expected),
        );
      return found;
    },
  };
}

const reportForm = (value: DataScalar, path: string, label: string, notes: readonly string[] = []) =>
  diagnostic('wrong-value', `\`${path}\` takes ${label}, not \`${value.text}\`.`, value.span, notes);

/** One of some words or booleans. */
export function oneOf<const T extends readonly (string | boolean)[]>(choices: T): Kind<T[number]> {
  const names = choices.map(String);
  const quoted = names.map((name) => `\`${name}\``);
  const label = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
  return {
    label,
    schema: { enum: choices },
    read(value, path, reading, expected = label) {
      const found =
        value.kind === 'scalar' ? choices.find((choice) => choice === value.value || choice === value.text) : undefined;
      if (found !== undefined) return found;
      reading.found.push(
        value.kind === 'scalar'
          ? reportForm(value, path, expected, didYouMean(value.text, names))
          : reportKind(value, path, expected),
      );
      return undefined;
    },
  };
}

/** A list; a single value counts as a list of one. `label` names both. */
export function list<T>(kind: Kind<T>, label: string): Kind<readonly T[]> {
  return {
    label,
    schema: { oneOf: [kind.schema, { type: 'array', items: kind.schema }] },
    ...(kind.table ? { table: kind.table } : {}),
    read(value, path, reading) {
      const read =
        value.kind === 'list'
          ? value.items.map((item, index) => kind.read(item, `${path}[${index}]`, reading))
          : [kind.read(value, path, reading, label)];
      return read.filter((item) => item !== undefined);
    },
  };
}

/** A mapping with its own table; `lone` says what a single text stands for. */
export function mapping<T extends OptionTable>(
  table: T,
  label: string,
  lone?: keyof T & string,
): Kind<OptionValues<T>> {
  const schema = objectSchema(table);
  return {
    label,
    schema: lone ? { oneOf: [text.schema, schema] } : schema,
    table,
    read(value, path, reading, expected = label) {
      if (value.kind === 'map') return whole(table, readMap(table, value, path, reading));
      if (lone && value.kind === 'scalar') {
        const entry = { key: lone, keySpan: value.span, value };
        return whole(table, readMap(table, { kind: 'map', entries: [entry], span: value.span }, path, reading));
      }
      reading.found.push(reportKind(value, path, expected));
      return undefined;
    },
  };
}

/** A mapping that lacks what it needs is none: who reads it on finds every key that its type promises. */
function whole<T extends OptionTable>(table: T, values: OptionValues<T>): OptionValues<T> | undefined {
  const lacks = Object.entries(table).some(([key, entry]) => entry.required && !Object.hasOwn(values, key));
  return lacks ? undefined : values;
}

/** A mapping from names that the author chooses to texts. */
export const texts: Kind<Readonly<Record<string, string>>> = {
  label: 'a mapping of names to texts',
  schema: { type: 'object', additionalProperties: text.schema },
  read(value, path, reading, label) {
    if (value.kind !== 'map') {
      reading.found.push(reportKind(value, path, label ?? this.label));
      return undefined;
    }
    const entries = value.entries.map((entry) => {
      reading.places.set(`${path}.${entry.key}`, entry.value.span);
      return [entry.key, text.read(entry.value, `${path}.${entry.key}`, reading)] as const;
    });
    return Object.fromEntries(entries.flatMap(([key, read]) => (read === undefined ? [] : [[key, read]])));
  },
};

/** A mapping that is handed on as it is. */
export const plainMapping: Kind<Readonly<Record<string, unknown>>> = {
  label: 'a mapping',
  schema: { type: 'object' },
  read(value, path, reading, label) {
    if (value.kind === 'map') return toPlain(value) as Readonly<Record<string, unknown>>;
    reading.found.push(reportKind(value, path, label ?? this.label));
    return undefined;
  },
};

/** The JSON schema of a table. */
export function objectSchema(table: OptionTable): Kind<unknown>['schema'] {
  const entries = Object.entries(table);
  const needed = entries.filter(([, entry]) => entry.required).map(([key]) => key);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      entries.map(([key, entry]) => [
        key,
        {
          ...entry.kind.schema,
          description: entry.description,
          ...('fallback' in entry ? { default: entry.fallback } : {}),
        },
      ]),
    ),
    ...(needed.length > 0 ? { required: needed } : {}),
  };
}

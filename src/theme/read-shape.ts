// Holds values of a theme file against the shape they should have.
// In: values with places, and a shape. Out: plain values, or a finding with its place for each that is missing, unknown or of the wrong kind.

import { type DataMap, type DataValue, nameKind, toPlain } from '../data/index.ts';
import { type Diagnostic, diagnostic, didYouMean } from '../diagnostics/index.ts';
import { parseColor } from '../units/units.ts';
import type { Shape } from './shape.ts';

type MapShape = Extract<Shape, { readonly kind: 'map' }>;

/** What one file is read with. */
export interface ShapeReading {
  /** True when another theme gives what is missing. */
  readonly partial: boolean;
  readonly found: Diagnostic[];
}

/** Reads a value; `path` is its name in messages, empty for the whole file. */
export function readShape(value: DataValue, shape: Shape, path: string, reading: ShapeReading): unknown {
  const refuse = (expected: string, found = nameKind(value)): undefined => {
    const message = `\`${path || 'theme'}\` has to be ${expected}, but it is ${found}.`;
    reading.found.push(diagnostic('theme-value', message, value.span));
    return undefined;
  };
  switch (shape.kind) {
    case 'map':
      return value.kind === 'map' ? readMap(value, shape, path, reading) : refuse('a mapping');
    case 'list': {
      if (value.kind !== 'list') return refuse('a list');
      if (shape.length !== undefined && value.items.length !== shape.length) return refuse(`a list of ${shape.length}`);
      return value.items.map((item, index) => readShape(item, shape.items, `${path}[${index}]`, reading));
    }
    case 'order': {
      const names = value.kind === 'list' ? value.items.map(toPlain) : [];
      const complete = names.length === shape.of.length && shape.of.every((name) => names.includes(name));
      return complete ? names : refuse(`a list of ${shape.of.join(', ')}, each once, in any order`);
    }
    case 'text-or-map':
      if (value.kind === 'map') return readMap(value, shape.map, path, reading);
      return value.kind === 'scalar' && typeof value.value === 'string' ? value.value : refuse('a text or a mapping');
    case 'number': {
      if (value.kind !== 'scalar' || typeof value.value !== 'number') return refuse(nameNumber(shape));
      const { from = -Infinity, to = Infinity } = shape;
      return value.value >= from && value.value <= to ? value.value : refuse(nameNumber(shape), `${value.value}`);
    }
    case 'text':
      return value.kind === 'scalar' && typeof value.value === 'string' ? value.value : refuse('a text');
    case 'flag':
      return value.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : refuse('`true` or `false`');
    case 'color': {
      const text = value.kind === 'scalar' && typeof value.value === 'string' ? parseColor(value.value) : undefined;
      return text ?? refuse('a colour such as "#C4371A"');
    }
    case 'choice': {
      const known = value.kind === 'scalar' ? shape.of.find((choice) => choice === value.value) : undefined;
      return known ?? refuse(`one of ${shape.of.join(', ')}`);
    }
    default:
      return shape satisfies never;
  }
}

const nameNumber = ({ from, to }: { readonly from?: number; readonly to?: number }): string =>
  from === undefined ? 'a number' : `a number from ${from} to ${to}`;

function readMap(
  map: DataMap,
  shape: MapShape,
  path: string,
  reading: ShapeReading,
): Readonly<Record<string, unknown>> {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const values: [string, unknown][] = [];
  for (const { key, keySpan, value } of map.entries) {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    if (field) {
      values.push([key, readShape(value, field, at(key), reading)]);
      continue;
    }
    const hints = didYouMean(key, Object.keys(shape.fields));
    reading.found.push(diagnostic('theme-unknown-key', `A theme has no \`${at(key)}\`.`, keySpan, hints));
  }
  if (reading.partial && !shape.whole) return Object.fromEntries(values);
  const given = new Set(values.map(([key]) => key));
  for (const key of Object.keys(shape.fields)) {
    if (given.has(key) || shape.optional.includes(key)) continue;
    reading.found.push(diagnostic('theme-value', `\`${at(key)}\` is missing from this theme.`, map.span));
  }
  if (Object.hasOwn(shape.fields, 'tracking') && !given.has('tracking')) values.push(['tracking', 0]);
  return Object.fromEntries(values);
}

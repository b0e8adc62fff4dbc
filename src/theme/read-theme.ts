// Reads a theme file: YAML text → typed design tokens.
// In: a source file. Out: the theme, or a finding with its place for each value that is missing, unknown or of the wrong kind.

import { type DataMap, type DataValue, didYouMean, nameKind, readYaml, toPlain } from '../data/index.ts';
import { type Diagnostic, diagnostic, isError, type Outcome, type SourceFile } from '../diagnostics/index.ts';
import { parseColor } from '../units/units.ts';
import { type Shape, themeShape } from './shape.ts';
import type { Theme } from './theme.ts';

/** Reads and checks a theme. The value is undefined when the file has an error. */
export function readTheme(file: SourceFile): Outcome<Theme | undefined> {
  const read = readYaml(file);
  if (read.diagnostics.some(isError)) return { value: undefined, diagnostics: read.diagnostics };
  const start = { file, start: 0, end: 0 };
  if (!read.value) {
    const empty = diagnostic('theme-value', 'This theme file is empty.', start, [
      'A theme is a YAML mapping of design tokens.',
    ]);
    return { value: undefined, diagnostics: [empty] };
  }
  const found: Diagnostic[] = [...read.diagnostics];
  const value = readValue(read.value, themeShape, 'theme', found);
  // The shape mirrors the type key by key, so a value that passed it is one.
  return { value: found.some(isError) ? undefined : (value as Theme), diagnostics: found };
}

function readValue(value: DataValue, shape: Shape, path: string, found: Diagnostic[]): unknown {
  const refuse = (expected: string): undefined => {
    found.push(
      diagnostic('theme-value', `\`${path}\` has to be ${expected}, but it is ${nameKind(value)}.`, value.span),
    );
    return undefined;
  };
  switch (shape.kind) {
    case 'data':
      return toPlain(value);
    case 'map':
      return value.kind === 'map' ? readMap(value, shape, path, found) : refuse('a mapping');
    case 'list': {
      if (value.kind !== 'list') return refuse('a list');
      if (shape.length !== undefined && value.items.length !== shape.length) return refuse(`a list of ${shape.length}`);
      return value.items.map((item, index) => readValue(item, shape.items, `${path}[${index}]`, found));
    }
    case 'number':
      return value.kind === 'scalar' && typeof value.value === 'number' ? value.value : refuse('a number');
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

function readMap(
  map: DataMap,
  shape: Extract<Shape, { readonly kind: 'map' }>,
  path: string,
  found: Diagnostic[],
): Readonly<Record<string, unknown>> {
  const at = (key: string): string => (path === 'theme' ? key : `${path}.${key}`);
  const values: [string, unknown][] = [];
  for (const { key, keySpan, value } of map.entries) {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    if (field) {
      values.push([key, readValue(value, field, at(key), found)]);
      continue;
    }
    const hints = didYouMean(key, Object.keys(shape.fields));
    found.push(diagnostic('theme-unknown-key', `A theme has no \`${at(key)}\`.`, keySpan, hints));
  }
  const given = new Set(values.map(([key]) => key));
  for (const key of Object.keys(shape.fields)) {
    if (given.has(key) || shape.optional.includes(key)) continue;
    found.push(diagnostic('theme-value', `\`${at(key)}\` is missing from this theme.`, map.span));
  }
  if (Object.hasOwn(shape.fields, 'tracking') && !given.has('tracking')) values.push(['tracking', 0]);
  return Object.fromEntries(values);
}

// The shape of a theme file as JSON Schema, for editors that complete and check YAML while it is written.
// In: the shape that the reader goes by. Out: a schema of draft 2020-12.

import { type Shape, themeShape } from './shape.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a theme that extends another; one that extends none says everything, which only the reader checks. */
export function themeSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A theme of pitchpipe',
    ...schemaOf(themeShape),
  };
}

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string' };
    case 'flag':
      return { type: 'boolean' };
    case 'color':
      return { type: 'string', pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$' };
    case 'number':
      return { type: 'number', ...(shape.from === undefined ? {} : { minimum: shape.from, maximum: shape.to }) };
    case 'choice':
      return { enum: shape.of };
    case 'order':
      return { type: 'array', items: { enum: shape.of }, uniqueItems: true, ...sized(shape.of.length) };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.items),
        ...(shape.length === undefined ? {} : sized(shape.length)),
      };
    case 'text-or-map':
      return { anyOf: [{ type: 'string' }, schemaOf(shape.map)] };
    case 'map': {
      const properties = Object.fromEntries(
        Object.entries(shape.fields).map(([name, field]) => [name, schemaOf(field)]),
      );
      const needed = shape.whole ? Object.keys(properties).filter((name) => !shape.optional.includes(name)) : [];
      return {
        type: 'object',
        properties,
        additionalProperties: false,
        ...(needed.length > 0 ? { required: needed } : {}),
      };
    }
    default:
      return shape satisfies never;
  }
}

const sized = (length: number): JsonSchema => ({ minItems: length, maxItems: length });

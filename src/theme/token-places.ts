// Where a theme file says what. In: its values. Out: the place of each by its path: `fonts.display.bold`, `fonts.fallback[0]`.

import type { DataMap, DataValue } from '../data/index.ts';
import type { Span } from '../diagnostics/index.ts';

export function placesOf(tokens: DataMap): ReadonlyMap<string, Span> {
  return new Map(placesIn(tokens, ''));
}

function placesIn(value: DataValue, path: string): readonly (readonly [string, Span])[] {
  switch (value.kind) {
    case 'scalar':
      return [[path, value.span]];
    case 'list':
      return value.items.flatMap((item, index) => placesIn(item, `${path}[${index}]`));
    case 'map':
      return value.entries.flatMap((entry) => placesIn(entry.value, path === '' ? entry.key : `${path}.${entry.key}`));
    default:
      return value satisfies never;
  }
}

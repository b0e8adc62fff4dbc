// A place as editors and terminals understand it.
// In: a span. Out: `file:line:column`, counted from 1, columns in code points.

import { positionAt, type SourceFile, type Span } from '../../diagnostics/index.ts';

export function formatPlace({ file, start }: Span, showPath: (file: SourceFile) => string): string {
  const { line, column } = positionAt(file, start);
  return `${showPath(file)}:${line}:${column}`;
}

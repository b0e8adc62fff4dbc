// The door of `diagnostics`: what every other folder may use.

export type { Code } from './catalogue.ts';
export { catalogue, severityOf } from './catalogue.ts';
export type { CodeEntry, Severity } from './code-entry.ts';
export type { Diagnostic, Fix, Note, Outcome } from './diagnostic.ts';
export { diagnostic, inForeign, isError } from './diagnostic.ts';
export { limitRepeats } from './limit-repeats.ts';
export type { Position, SourceFile, Span } from './source-file.ts';
export { lineStarts, positionAt, spanText } from './source-file.ts';
export { didYouMean, suggest } from './suggest.ts';

// One small value for everything that can be said about a pitch. Printing lives in `cli/report`.

import type { Code } from './catalogue.ts';
import { severityOf } from './catalogue.ts';
import type { Span } from './source-file.ts';

/** An edit that keeps the pitch's meaning and makes the finding go away. */
export interface Fix {
  readonly description: string;
  readonly span: Span;
  readonly replacement: string;
}

/** Why the finding matters, or what to do; with the other place where there is one. */
export interface Note {
  readonly message: string;
  readonly span?: Span;
}

/** A finding: `message` says *what* in one sentence, `notes` say *why* and *what to do*. Its severity is the catalogue's. */
export interface Diagnostic {
  readonly code: Code;
  /** Set in a deck that was written for another tool: the catalogue is milder there. */
  readonly foreign?: true;
  readonly message: string;
  readonly span?: Span;
  readonly notes: readonly Note[];
  readonly fixes: readonly Fix[];
}

/** What every step returns. Bad input is never an exception. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a finding; `notes` given as strings have no place of their own. */
export function diagnostic(
  code: Code,
  message: string,
  span?: Span,
  notes: readonly (string | Note)[] = [],
  fixes: readonly Fix[] = [],
): Diagnostic {
  return {
    code,
    message,
    span,
    notes: notes.map((note) => (typeof note === 'string' ? { message: note } : note)),
    fixes,
  };
}

export const isError = (finding: Diagnostic): boolean => severityOf(finding) === 'error';

/** The findings of a deck that was written for another tool. */
export const inForeign = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  findings.map((finding) => ({ ...finding, foreign: true }));

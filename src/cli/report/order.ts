// Findings in the order in which a person mends them.
// In: what every step found. Out: each finding once, by file and place; what has no place stands first.

import type { Diagnostic, SourceFile } from '../../diagnostics/index.ts';

/** How a file is named for the person at the terminal. */
export type ShowPath = (file: SourceFile) => string;

/** The same for findings that say the same of one place; `path` is that of its file. */
export const keyOf = ({ code, message, span }: Diagnostic, path: string | undefined): string =>
  [code, message, path, span?.start, span?.end].join('\0');

export function orderFindings(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const key = keyOf(finding, finding.span?.file.path);
    if (!once.has(key)) once.set(key, finding);
  }
  const files = [...new Set(findings.flatMap(({ span }) => (span ? [span.file.path] : [])))];
  const rank = ({ span }: Diagnostic) => (span ? files.indexOf(span.file.path) : -1);
  return [...once.values()].sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

// Findings in the order in which a person mends them.
// In: what every step found. Out: each finding once, by file and place; what has no place stands first.

import type { Diagnostic } from '../../diagnostics/index.ts';

export function orderFindings(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const { code, message, span } = finding;
    const key = [code, message, span?.file.path, span?.start, span?.end].join('\0');
    if (!once.has(key)) once.set(key, finding);
  }
  const files = [...new Set(findings.flatMap(({ span }) => (span ? [span.file.path] : [])))];
  const rank = ({ span }: Diagnostic) => (span ? files.indexOf(span.file.path) : -1);
  return [...once.values()].sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

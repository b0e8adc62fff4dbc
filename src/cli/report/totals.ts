// Counting findings, and saying numbers as people do.
// In: findings or a number. Out: a count by severity; `1 error`, `2 errors`.

import { type Diagnostic, type Severity, severityOf } from '../../diagnostics/index.ts';

export type Totals = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Diagnostic[]): Totals {
  const count = (severity: Severity) => findings.filter((finding) => severityOf(finding) === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

/** `1 error and 2 warnings`; undefined when there are neither. */
export function formatTotals({ error, warning }: Totals): string | undefined {
  const parts = [...(error > 0 ? [plural(error, 'error')] : []), ...(warning > 0 ? [plural(warning, 'warning')] : [])];
  return parts.length > 0 ? parts.join(' and ') : undefined;
}

export const plural = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : nouns}`;

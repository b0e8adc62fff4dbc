// Findings that several pitches of one run share, as those of their theme: they are said of the first.
// In: the findings of a pitch after the other. Out: those that nobody has been told yet.

import type { Diagnostic } from '../../diagnostics/index.ts';
import { keyOf, type ShowPath } from './order.ts';

/** Remembers what was said. Findings without a place are about the pitch at hand, and always new. */
export function createSaidOnce(): (findings: readonly Diagnostic[], showPath: ShowPath) => readonly Diagnostic[] {
  const said = new Set<string>();
  return (findings, showPath) =>
    findings.filter((finding) => {
      if (!finding.span) return true;
      const key = keyOf(finding, showPath(finding.span.file));
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    });
}

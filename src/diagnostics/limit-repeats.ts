// What one cause repeats over and over → its first findings, and one that counts the rest: nothing is hidden, and nobody scrolls.
// In: the findings of a step, in reading order. Out: the same, with a limit for each code in each file.

import { type Diagnostic, diagnostic } from './diagnostic.ts';

/** Findings of one code that are shown of one file. */
const MAX_REPEATS = 20;

/** Keeps the first findings of each code in each file; one more of that code, where the next would stand, counts those left unsaid. */
export function limitRepeats(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const key = keyOf(finding);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const unsaid = counts.get(key)! - MAX_REPEATS;
    // A last one takes no more room than the words "one more".
    if (before < MAX_REPEATS || unsaid === 1) return [finding];
    return before === MAX_REPEATS ? [countUnsaid(finding, unsaid)] : [];
  });
}

const keyOf = ({ code, span }: Diagnostic): string => `${code} ${span?.file.path ?? ''}`;

const countUnsaid = ({ code, span, foreign }: Diagnostic, unsaid: number): Diagnostic => ({
  ...diagnostic(code, `There are ${unsaid.toLocaleString('en')} more findings \`${code}\` from here on.`, span, [
    `Only the first ${MAX_REPEATS} of a file are shown. Mend them first: the others may have the same cause.`,
  ]),
  ...(foreign ? { foreign } : {}),
});

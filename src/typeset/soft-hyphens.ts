// Soft hyphens that an author wrote (U+00AD): taken out of the text, and kept as places where a word may be divided.
// In: runs. Out: runs without them, and their offsets in the text that is left.

import type { TextRun } from './text.ts';

export interface WithoutSoftHyphens {
  readonly runs: readonly TextRun[];
  readonly offsets: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();

/** The same runs where there is none. */
export function takeSoftHyphens(runs: readonly TextRun[]): WithoutSoftHyphens {
  if (!runs.some(({ text }) => text.includes('\u00AD'))) return { runs, offsets: none };
  const offsets = new Set<number>();
  let at = 0;
  const left = runs.map((run) => {
    const parts = run.text.split('\u00AD');
    parts.forEach((part, index) => {
      at += part.length;
      if (index < parts.length - 1) offsets.add(at);
    });
    return { ...run, text: parts.join('') };
  });
  return { runs: left, offsets };
}

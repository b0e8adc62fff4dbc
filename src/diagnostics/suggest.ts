// "Did you mean": a mistyped word and the words that exist → the one that was meant, if any is near enough.
// The distance is Damerau's: one step is a letter put in, left out, changed, or swapped with its neighbour.

/** The nearest candidate within a third of the word's length; undefined when none is. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (Math.abs(other.length - wanted.length) >= bestDistance) continue;
    const found = distance(wanted, other);
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}

/** `Did you mean \`title\`?`, or nothing: for the notes of a finding; `write` makes of a candidate what its author would write. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  write: (candidate: string) => string = (candidate) => candidate,
): readonly string[] {
  const meant = suggest(word, candidates);
  return meant === undefined ? [] : [`Did you mean \`${write(meant)}\`?`];
}

/** Case, dashes and underscores are what people forget first. */
const fold = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** Optimal string alignment, row by row. */
function distance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, twoAbove[column - 2]! + 1);
      line.push(cost);
    }
    [twoAbove, above] = [above, line];
  }
  return above[b.length]!;
}

// Copy-fit: the largest type size of a ladder at which a body holds.
// Every step is tried from the top, because a smaller size doesn't always take fewer rows: a column may break worse.

/** A quarter of a point: finer steps can't be told apart in print. */
export const SIZE_STEP = 0.25;

/** The sizes from `largest` down to `smallest`, both included, in steps of 0.25 pt. */
export function sizeLadder(smallest: number, largest: number): readonly number[] {
  const sizes: number[] = [];
  for (let size = largest; size > smallest + 1e-9; size -= SIZE_STEP) sizes.push(Math.round(size * 1000) / 1000);
  return [...sizes, smallest];
}

/** The first of `sizes` whose trial fits; undefined when none does. */
export function fitSize<T>(
  sizes: readonly number[],
  attempt: (size: number) => T,
  fits: (trial: T) => boolean,
): T | undefined {
  for (const size of sizes) {
    const trial = attempt(size);
    if (fits(trial)) return trial;
  }
  return undefined;
}

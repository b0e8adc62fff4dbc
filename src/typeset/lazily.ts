// A value that is made when it is first asked for.
// In: how to make it. Out: a function that gives it, the same each time.

/** What is `undefined` is made once too. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
